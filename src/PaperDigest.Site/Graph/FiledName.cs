using System.Collections.Frozen;
using System.Text;

namespace PaperDigest.Site.Graph;

/// <summary>
/// A name as an index files it, under the family name, by which papers are cited. Digests write the given name first, so that is the last
/// word; names in Hangul, Chinese and other scripts without capitals begin with it, and those of groups and of one word are filed as they are.
/// </summary>
/// <param name="Given">What stands before the words that it is filed by; empty where the whole name is.</param>
/// <param name="Family">The words that it is filed by, first to last.</param>
internal readonly record struct FiledName(string Given, string Family)
{
    private static readonly FrozenSet<string> Suffixes = FrozenSet.Create(StringComparer.Ordinal, "Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV");

    // The last words of groups. By case: Ai is a family name.
    private static readonly FrozenSet<string> Groups = FrozenSet.Create(
        StringComparer.Ordinal, "AI", "Community", "Consortium", "Foundation", "Group", "Inc", "Inc.", "Institute", "Lab", "Labs", "Research", "Team", "University");

    /// <summary>The letters and digits that it is filed by, lower-case and without accents.</summary>
    public string Key { get; } = Folded(Family);

    /// <summary>The letters and digits that equals are then filed by.</summary>
    public string GivenKey { get; } = Folded(Given);

    /// <summary>What it is filed under.</summary>
    public Initial Initial => Initial.Of(Key);

    /// <summary>The letters that a long list is parted by, as on the head of a dictionary's page: two in Latin, else one.</summary>
    public string Guide => Key is "" ? "#"
        : char.IsAsciiLetter(Key[0]) ? char.ToUpperInvariant(Key[0]) + Key[1..Math.Min(2, Key.Length)]
        : Key.EnumerateRunes().First().ToString();

    /// <summary>How a name is filed.</summary>
    public static FiledName Of(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var last = words.Length - 1;
        while (last > 0 && (Suffixes.Contains(words[last]) || !words[last].Any(char.IsLetter)))
        {
            last--;
        }

        var first = name.EnumerateRunes().FirstOrDefault(Rune.IsLetterOrDigit);
        return last <= 0 || Groups.Contains(words[^1]) || !(Rune.IsUpper(first) || Rune.IsLower(first))
            ? new FiledName("", name)
            : new FiledName(string.Join(' ', words[..last]), string.Join(' ', words[last..]));
    }

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
