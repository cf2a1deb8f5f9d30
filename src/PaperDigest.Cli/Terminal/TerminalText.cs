using System.Globalization;
using System.Text;

namespace PaperDigest.Cli.Terminal;

/// <summary>Makes text of digests and files fit to be shown.</summary>
internal static class TerminalText
{
    /// <summary>
    /// The text with nothing in it that a terminal would obey: control characters as their pictures (␛), a tab as a space, and marks that
    /// turn the direction of writing or are no text at all as U+FFFD; and nothing that a log of GitHub Actions would: a command's first mark
    /// as its wide form (github.com/actions/runner, ActionCommand.cs). The length in UTF-16 units stays the same.
    /// </summary>
    public static string Clean(string text)
    {
        text = text.Replace("##[", "##［", StringComparison.Ordinal);
        if (text.AsSpan().TrimStart() is [':', ':', ..] command)
        {
            text = string.Concat(text.AsSpan(0, text.Length - command.Length), "：", command[1..]);
        }

        if (text.All(c => c is >= ' ' and <= '~'))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
            {
                clean.Append(text, i, 2);
                i++;
            }
            else
            {
                clean.Append(Clean(text[i]));
            }
        }

        return clean.ToString();
    }

    private static char Clean(char c) => c switch
    {
        '\t' => ' ',
        < ' ' => (char)(0x2400 + c),
        '\x7f' => '\u2421',
        >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\u200E' or '\u200F' or '\u061C' => '\uFFFD',
        _ => char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Surrogate
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator ? '\uFFFD' : c,
    };
}
