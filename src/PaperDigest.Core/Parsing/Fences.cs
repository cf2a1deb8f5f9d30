using System.Collections.Immutable;

namespace PaperDigest.Core.Parsing;

/// <summary>
/// The lines of a file that stand in fenced code (CommonMark 4.5), fences included. A fence that is never closed, or whose end lies beyond a
/// digest's or another paper's heading, is none: it would swallow them.
/// </summary>
internal sealed class Fences
{
    private readonly HashSet<int> lines = [];

    /// <summary>Whether a line, from 0, is code or a fence.</summary>
    public bool Hold(int line) => lines.Contains(line);

    /// <summary>The fences of some lines.</summary>
    public static Fences Of(ImmutableArray<string> text)
    {
        var fences = new Fences();
        for (var line = 0; line < text.Length; line++)
        {
            if (Fence(text[line]) is { } open && !open.HasInfoTick && Close(text, line, open) is { } close)
            {
                fences.lines.UnionWith(Enumerable.Range(line, close - line + 1));
                line = close;
            }
        }

        return fences;
    }

    private static int? Close(ImmutableArray<string> text, int open, (char Mark, int Length, bool HasInfo, bool HasInfoTick) fence)
    {
        for (var line = open + 1; line < text.Length; line++)
        {
            if (Fence(text[line]) is { HasInfo: false } close && close.Mark == fence.Mark && close.Length >= fence.Length)
            {
                return line;
            }

            if (DateHeading.TryRead(text[line], out _) || (PaperHeading.Read(text[line]) is not null && IsFollowedByFields(text, line)))
            {
                return null;
            }
        }

        return null;
    }

    private static bool IsFollowedByFields(ImmutableArray<string> text, int heading) =>
        text.Skip(heading + 1).Take(6).TakeWhile(line => Fence(line) is null).Any(Fields.PaperFields.LooksLikeOne);

    private static (char Mark, int Length, bool HasInfo, bool HasInfoTick)? Fence(string line)
    {
        var text = line.AsSpan().Trim();
        if (text.Length < 3 || text[0] is not ('`' or '~'))
        {
            return null;
        }

        var mark = text[0];
        var length = text.IndexOfAnyExcept(mark);
        length = length < 0 ? text.Length : length;
        var info = text[length..];
        return length < 3 ? null : (mark, length, !info.IsEmpty, mark == '`' && info.Contains('`'));
    }
}
