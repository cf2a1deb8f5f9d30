using System.Text;
using PaperDigest.Site.Citing;

namespace PaperDigest.Site.Graph;

/// <summary>
/// A name as an index files it, under the family name, by which papers are cited; particles before it (van der) do not count. Names that
/// stay one part, in Hangul or Chinese characters and of groups, are filed as they are.
/// </summary>
/// <param name="Given">What stands before the words that it is filed by; empty where the whole name is.</param>
/// <param name="Family">The words that it is filed by, first to last.</param>
internal readonly record struct FiledName(string Given, string Family)
{
    /// <summary>The letters and digits that it is filed by, lower-case and without accents.</summary>
    public string Key { get; } = Folded(Family);

    /// <summary>The letters and digits that equals are then filed by.</summary>
    public string GivenKey { get; } = Folded(Given);

    /// <summary>What it is filed under.</summary>
    public Initial Initial => Initial.Of(Key);

    /// <summary>The letters that a long list is parted by, as on the head of a dictionary's page: two in Latin, else one.</summary>
    public string Guide => Key is "" ? "#"
        : char.IsAsciiLetter(Key[0]) ? char.ToUpperInvariant(Key[0]) + string.Concat(Key.EnumerateRunes().Skip(1).Take(1))
        : Key.EnumerateRunes().First().ToString();

    /// <summary>How a name is filed.</summary>
    public static FiledName Of(string name)
    {
        var parts = PersonName.Split(name);
        return parts.IsLiteral ? new FiledName("", name) : new FiledName(Joined(parts.Given, parts.Particle), Joined(parts.Family, parts.Suffix));
    }

    private static string Joined(string? first, string? second) => second is null ? first! : $"{first} {second}";

    private static string Folded(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes().Where(Rune.IsLetterOrDigit))
        {
            var latin = rune.IsBmp ? LatinLetters.Of((char)rune.Value) : null;
            key.Append(latin ?? Rune.ToLowerInvariant(rune).ToString());
        }

        return key.ToString();
    }
}
