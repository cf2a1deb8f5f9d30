using System.Text;
using PaperDigest.Search.Building;

namespace PaperDigest.Search.Files;

/// <summary>Writes cards.</summary>
internal static class CardWriter
{
    /// <summary>How many documents a card file holds.</summary>
    public const int FileSize = 8;

    /// <summary>How many card files share a hash.</summary>
    public const int GroupSize = 64;

    /// <summary>Writes the card files, by their numbers.</summary>
    public static PackedFile[] Write(IReadOnlyList<DocumentFacts> documents, string[] marks, ParallelOptions options)
    {
        var files = new PackedFile[(documents.Count + FileSize - 1) / FileSize];
        Parallel.For(0, files.Length, options, n => files[n] = Pack(documents.Skip(n * FileSize).Take(FileSize), marks));
        return files;
    }

    // Facts and summaries part from each other, as the letters of names and of Hangul share a code badly.
    private static PackedFile Pack(IEnumerable<DocumentFacts> documents, string[] marks)
    {
        var (facts, summaries) = (new StringBuilder(), new StringBuilder());
        foreach (var document in documents)
        {
            facts.Append(document.Card.Facts).AppendJoin(',', document.Marks.Select(mark => Array.IndexOf(marks, mark)).Order()).Append('\n');
            summaries.Append(document.Card.Summary).Append('\n');
        }

        facts.Append('\n');
        var end = Encoding.UTF8.GetByteCount(facts.ToString());
        var body = Encoding.UTF8.GetBytes(facts.Append(summaries).ToString());
        return PackedFile.Of('c', body, new(end, SectionKind.Text), new(body.Length, SectionKind.Text));
    }
}
