using System.Buffers;
using System.Text;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Core.Parsing.Formulas;

namespace PaperDigest.Core.Parsing.Files;

/// <summary>
/// Repairs what a careless writer of strings did to TeX: in <c>"\text"</c> the <c>\t</c> became a tab, in <c>"\frac"</c> the <c>\f</c> a
/// form feed. A known command gets its backslash back, any other word its letter; other control characters are dropped.
/// </summary>
internal static class Damage
{
    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA1).Select(c => (char)c).Where(c => char.IsControl(c) || c == '\u00A0'), '\u2062', '\uFEFF']);

    public static void Repair(string[] lines, SourceFile file, DiagnosticBag diagnostics)
    {
        var (dropped, first) = (0, (Line: 0, Column: 0));
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].AsSpan().IndexOfAny(Suspects) < 0)
            {
                continue;
            }

            lines[i] = RepairLine(
                lines[i],
                (column, was, now) => diagnostics.Add(file.Finding(
                    Codes.RepairedEscape, Severity.Warning, i, column,
                    $"\"{was}\" lost its backslash to a control character and is read as \"{now}\"",
                    $"Write {now} in the digest, or escape backslashes where it is made.")),
                column =>
                {
                    if (dropped++ == 0)
                    {
                        first = (i, column);
                    }
                });
        }

        if (dropped > 0)
        {
            diagnostics.Add(file.Finding(
                Codes.ControlCharacters, Severity.Warning, first.Line, first.Column,
                $"{dropped} control {(dropped == 1 ? "character was" : "characters were")} dropped from this file, the first here",
                "Remove them from the digest; nothing else is lost."));
        }
    }

    /// <summary>Repairs text that has no place of its own in a file, such as a string inside a literal.</summary>
    public static string Repair(string text) =>
        text.AsSpan().IndexOfAny(Suspects) < 0 ? text : RepairLine(text, (_, _, _) => { }, _ => { });

    private static string RepairLine(string line, Action<int, string, string> repaired, Action<int> dropped)
    {
        var text = new StringBuilder(line.Length + 8);
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (Eaten(c) is { } letter && Word(line, i + 1) is { Length: > 0 } rest && !IsIndent(line, i, rest.Length) && Restored(c, letter + rest) is { } now)
            {
                repaired(i, rest, now);
                text.Append(now);
                i += rest.Length;
            }
            else if (c is '\t' or '\n')
            {
                text.Append(c);
            }
            else if (c == '\u00A0')
            {
                text.Append(' ');
            }
            else if (char.IsControl(c))
            {
                dropped(i);
            }
            else if (c is not ('\u2062' or '\uFEFF'))
            {
                text.Append(c);
            }
        }

        return text.ToString();
    }

    // The letter of the escape that gives this control character in Python, JSON and C.
    private static char? Eaten(char c) => c switch { '\t' => 't', '\f' => 'f', '\b' => 'b', '\v' => 'v', '\a' => 'a', _ => null };

    private static string Word(string line, int start)
    {
        var end = start;
        while (end < line.Length && char.IsAsciiLetter(line[end]))
        {
            end++;
        }

        return line[start..end];
    }

    // A tab at the start of a line indents, unless a command's argument follows the word.
    private static bool IsIndent(string line, int tab, int word) =>
        line[tab] == '\t' && string.IsNullOrWhiteSpace(line[..tab]) && (tab + 1 + word >= line.Length || line[tab + 1 + word] != '{');

    // A tab may stand before any word; only what makes a command with it was eaten. "an", "o" and "op" are words, or parts of them, without it.
    private static string? Restored(char control, string word) =>
        control == '\t' && word is "tan" or "to" or "top" ? null : TexCommands.IsKnown(word) ? "\\" + word : control == '\t' ? null : word;
}
