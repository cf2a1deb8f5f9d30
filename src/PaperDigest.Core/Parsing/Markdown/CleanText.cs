using System.Text;

namespace PaperDigest.Core.Parsing.Markdown;

/// <summary>The last gate of text before it becomes a record, whatever way it came (entities and escapes can make any character).</summary>
internal static class CleanText
{
    /// <summary>
    /// Text that HTML, XML and JSON can hold and that cannot disturb its surroundings: no control characters, no directional overrides,
    /// no unpaired surrogates, no noncharacters; tabs and line ends are spaces.
    /// </summary>
    public static string Of(string text)
    {
        var i = 0;
        while (i < text.Length && IsPlain(text[i]))
        {
            i++;
        }

        if (i == text.Length)
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        clean.Append(text, 0, i);
        foreach (var rune in text.AsSpan(i).EnumerateRunes())
        {
            if (rune.Value is '\t' or '\n' or '\r' or 0x2028 or 0x2029)
            {
                clean.Append(' ');
            }
            else if (!Rune.IsControl(rune) && !IsDirectional(rune.Value) && (rune.Value & 0xFFFE) != 0xFFFE && rune.Value is not (>= 0xFDD0 and <= 0xFDEF))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString();
    }

    private static bool IsPlain(char c) => c is >= ' ' and < '\u007F' or >= '\u00A0' and < '\u2028' or >= '\u2070' and < '\uD800';

    private static bool IsDirectional(int c) => c is >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069;
}
