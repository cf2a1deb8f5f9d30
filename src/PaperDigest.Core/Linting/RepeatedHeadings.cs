using System.Collections.Immutable;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Core.Parsing;

namespace PaperDigest.Core.Linting;

/// <summary>Takes out a heading that stands twice in a digest, where one of the two has nothing below it or the same.</summary>
internal static class RepeatedHeadings
{
    public static Fix Fix(Draft draft)
    {
        var blocks = Blocks(draft);
        var edits = ImmutableArray.CreateBuilder<DigestEdit>();
        var gone = new HashSet<int>();
        foreach (var same in blocks.GroupBy(block => (block.Digest, block.Heading)).Where(group => group.Count() > 1))
        {
            var kept = same.FirstOrDefault(block => block.Body.Length > 0) ?? same.First();
            foreach (var block in same.Where(block => block != kept && (block.Body.Length == 0 || block.Body == kept.Body)))
            {
                var isEmpty = block.Body.Length == 0;
                gone.UnionWith(Enumerable.Range(block.Line, block.End - block.Line));
                edits.Add(new DigestEdit(
                    Codes.RepeatedHeading, Math.Max(kept.Line, block.Line) + 1,
                    isEmpty ? "this heading stands twice, once with nothing below it" : "this heading stands twice, with the same below it",
                    $"took out the {(isEmpty ? "empty" : "second")} one of two headings", block.Heading));
            }
        }

        return edits.Count == 0
            ? new Fix(draft.Text, [])
            : new Fix(string.Join('\n', draft.Lines.Where((_, i) => !gone.Contains(i))), edits.DrainToImmutable());
    }

    // Headings of digests and papers. One of a digest is repeated only where the next heading is the same again: two digests of one day may stand in a file.
    private static List<Block> Blocks(Draft draft)
    {
        var blocks = new List<Block>();
        var (lines, digest, last) = (draft.Lines, 0, "");
        for (var i = 0; i < lines.Length; i++)
        {
            var isDate = DateHeading.TryRead(lines[i], out _);
            if (draft.File.Fences.Hold(i) || (!isDate && PaperHeading.Read(lines[i]) is null))
            {
                continue;
            }

            var heading = lines[i].Trim();
            digest += isDate && heading != last ? 1 : 0;
            last = heading;
            var end = i + 1;
            while (end < lines.Length && Heading.Level(lines[end]) is 0 or > 3)
            {
                end++;
            }

            blocks.Add(new Block(digest, heading, string.Join('\n', lines[(i + 1)..end]).Trim(), i, end));
        }

        return blocks;
    }

    private sealed record Block(int Digest, string Heading, string Body, int Line, int End);
}
