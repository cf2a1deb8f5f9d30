using System.Buffers;
using System.Globalization;
using System.Text;

namespace PaperDigest.Site.Feeds;

/// <summary>The one place where text that XML cannot hold is kept out of files for programs; nothing here throws on any text.</summary>
internal static class FileText
{
    private static readonly SearchValues<char> Suspects = SearchValues.Create(
    [
        .. Range('\0', '\u001F').Except(['\t', '\n']), .. Range('\u007F', '\u009F'), .. Range('\uD800', '\uDFFF'), '\uFFFE', '\uFFFF',
    ]);

    /// <summary>The text without control characters but tab and line feed; unpaired surrogates, U+FFFE and U+FFFF become U+FFFD.</summary>
    /// <remarks>XML 1.0 §2.2; stricter, as C1 controls go too.</remarks>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAny(Suspects))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\t' or '\n' || !Rune.IsControl(rune))
            {
                clean.Append(rune.Value is 0xFFFE or 0xFFFF ? Rune.ReplacementChar : rune);
            }
        }

        return clean.ToString();
    }

    /// <summary>The clean text in at most <paramref name="length"/> UTF-16 units, cut between characters as a reader sees them.</summary>
    public static string Shorten(string text, int length)
    {
        var clean = Of(text);
        if (clean.Length <= length)
        {
            return clean;
        }

        var end = 0;
        for (var next = 0; next <= length; next += StringInfo.GetNextTextElementLength(clean, next))
        {
            end = next;
        }

        return clean[..end].TrimEnd();
    }

    private static IEnumerable<char> Range(char first, char last) => Enumerable.Range(first, last - first + 1).Select(c => (char)c);
}
