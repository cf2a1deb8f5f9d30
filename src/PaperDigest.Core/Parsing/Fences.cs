using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PaperDigest.Core.Model;

namespace PaperDigest.Core.Parsing;

/// <summary>
/// The lines of a file that stand in fenced code (CommonMark 4.5), fences included. A fence whose end is missing, or lies beyond the heading
/// of a digest or of a paper with its fields or bullets, is none: it would swallow them.
/// </summary>
internal sealed partial class Fences
{
    private readonly HashSet<int> lines = [];

    /// <summary>Whether a line, from 0, is code or a fence.</summary>
    public bool Hold(int line) => lines.Contains(line);

    /// <summary>The fences of some lines.</summary>
    public static Fences Of(ImmutableArray<string> text)
    {
        var fences = new Fences();
        var marks = text.Select(Fence).ToArray();
        if (Array.TrueForAll(marks, m => m is null))
        {
            return fences;
        }

        // What was sought in vain up to a boundary need not be sought again before it.
        var (vain, until) = (new Dictionary<char, int>(), -1);
        var boundaries = new bool?[text.Length];
        for (var line = 0; line < text.Length; line++)
        {
            if (marks[line] is not { HasTick: false } open || (line < until && vain.TryGetValue(open.Mark, out var length) && open.Length >= length))
            {
                continue;
            }

            var end = line + 1;
            while (end < text.Length && !(boundaries[end] ??= IsBoundary(text, end)) && !Closes(marks[end], open))
            {
                end++;
            }

            if (end < text.Length && boundaries[end] == false)
            {
                fences.lines.UnionWith(Enumerable.Range(line, end - line + 1));
                line = end;
            }
            else
            {
                if (end != until)
                {
                    vain.Clear();
                }

                (vain[open.Mark], until) = (open.Length, end);
            }
        }

        return fences;
    }

    private static bool Closes(FenceMark? mark, FenceMark open) => mark is { HasInfo: false } close && close.Mark == open.Mark && close.Length >= open.Length;

    private static bool IsBoundary(ImmutableArray<string> text, int line) =>
        Heading.Level(text[line]) > 0
        && (DateHeading.TryRead(text[line], out _)
            || (PaperHeading.Read(text[line]) is { } heading && PaperId.TryFromArxivUrl(heading.Url, out _)
                && text.Skip(line + 1).Take(6).TakeWhile(l => Fence(l) is null).Any(l => Fields.PaperFields.LooksLikeOne(l) || l.StartsWith("- ", StringComparison.Ordinal))));

    private static FenceMark? Fence(string line)
    {
        if (!line.Contains("```", StringComparison.Ordinal) && !line.Contains("~~~", StringComparison.Ordinal))
        {
            return null;
        }

        // A fence may begin a bullet.
        var text = line.AsSpan(Bullet().Match(line).Length).Trim();
        var mark = text.IsEmpty ? ' ' : text[0];
        var length = text.IndexOfAnyExcept(mark);
        length = length < 0 ? text.Length : length;
        var info = text[length..];
        return mark is not ('`' or '~') || length < 3 ? null : new FenceMark(mark, length, !info.IsEmpty, mark == '`' && info.Contains('`'));
    }

    [GeneratedRegex(@"^[ \t]*(?:(?:[-*+]|[0-9]{1,3}[.)])[ \t]+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    private sealed record FenceMark(char Mark, int Length, bool HasInfo, bool HasTick);
}
