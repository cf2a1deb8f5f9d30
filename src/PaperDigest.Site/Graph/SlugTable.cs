using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PaperDigest.Site.Graph;

/// <summary>
/// Makes names into the last part of an address: lower-case Latin where the name is Latin, else the name's own letters in NFC. Slugs are at
/// most <see cref="MaxBytes"/> long in UTF-8, unique on a disk that ignores case, and never a name that Windows reserves.
/// </summary>
/// <param name="reserved">Slugs that no name gets.</param>
internal sealed class SlugTable(params IEnumerable<string> reserved)
{
    /// <summary>The longest slug in UTF-8; three times as much when percent-encoded still fits any file system and host.</summary>
    public const int MaxBytes = 100;

    // https://learn.microsoft.com/windows/win32/fileio/naming-a-file; "index" would be a page's own file on some hosts.
    private static readonly HashSet<string> Reserved = new(
        ["con", "prn", "aux", "nul", "index", .. Enumerable.Range(0, 10).SelectMany(i => new[] { $"com{i}", $"lpt{i}" })], StringComparer.Ordinal);

    private readonly HashSet<string> taken = new(reserved, StringComparer.OrdinalIgnoreCase);

    /// <summary>The slug of a name, other than all before it and those reserved.</summary>
    public string Add(string name)
    {
        var slug = Of(name);
        if (!taken.Add(slug))
        {
            slug = $"{Cut(slug, MaxBytes - 9)}-{Hash(name)}";
            for (var i = 2; !taken.Add(slug); i++)
            {
                slug = string.Create(CultureInfo.InvariantCulture, $"{Cut(Of(name), MaxBytes - 15)}-{Hash(name)}-{i}");
            }
        }

        return slug;
    }

    /// <summary>The slug of a name by itself.</summary>
    public static string Of(string name)
    {
        var text = Ascii.IsValid(name) ? OfAscii(name) : OfAny(name);
        return text.Length == 0 || Reserved.Contains(text) ? $"{text}{(text.Length == 0 ? "" : "-")}{Hash(name)}"
            : Encoding.UTF8.GetByteCount(text) > MaxBytes ? $"{Cut(text, MaxBytes - 9)}-{Hash(name)}"
            : text;
    }

    // Most names; the same as of any, without a string for each letter.
    private static string OfAscii(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-');
    }

    private static string OfAny(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var rune in Latinised(name).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            {
                slug.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-');
    }

    // Latin letters lose their marks; those of other scripts are part of the letter.
    private static string Latinised(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            text.Append(LatinLetters.Of(c) ?? char.ToLowerInvariant(c).ToString());
        }

        return text.ToString();
    }

    private static string Cut(string text, int bytes)
    {
        var (kept, used) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            if (used + rune.Utf8SequenceLength > bytes)
            {
                break;
            }

            used += rune.Utf8SequenceLength;
            kept += rune.Utf16SequenceLength;
        }

        return text[..kept].TrimEnd('-');
    }

    private static string Hash(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..8];
}
