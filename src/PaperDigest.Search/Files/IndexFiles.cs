using System.Runtime.InteropServices;
using PaperDigest.Search.Building;

namespace PaperDigest.Search.Files;

/// <summary>Writes all files of an index.</summary>
internal static class IndexFiles
{
    private const int MostMarks = 8;

    /// <summary>The files.</summary>
    /// <param name="terms">All terms.</param>
    /// <param name="inverted">Their lists, and the documents.</param>
    /// <param name="search">What the index is made with.</param>
    /// <param name="options">How to work in parallel.</param>
    public static SearchIndex Of(List<MergedTerm> terms, InvertedDocuments inverted, SearchOptions search, ParallelOptions options)
    {
        var documents = inverted.Documents;
        string[] marks = [.. documents.SelectMany(d => d.Marks).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (marks.Length > MostMarks)
        {
            throw new ArgumentException($"there are more than {MostMarks} marks: {string.Join(", ", marks)}");
        }

        var ranges = ShardSplit.Of(terms, inverted.Table, documents.Count);
        var shards = new PackedFile[ranges.Count];
        Parallel.For(0, shards.Length, options, i =>
            shards[i] = ShardWriter.Write(CollectionsMarshal.AsSpan(terms)[ranges[i]], inverted.Table, inverted.Segments, documents.Count));
        var words = WordsWriter.Write(IndexWords.Of(terms, inverted));
        PackedFile[] columns = [ColumnWriter.Days(documents), ColumnWriter.Votes(documents), ColumnWriter.Marks(documents, marks), TopicWriter.Write(search.Topics)];
        var cards = CardWriter.Write(documents, marks, options);

        var generation = PackedFile.Name([.. shards, .. words.Values, .. columns]);
        var groups = cards.Chunk(CardWriter.GroupSize).Select(PackedFile.Name).ToList();
        var root = RootWriter.Write(new Root
        {
            Count = documents.Count,
            Generation = generation,
            Address = search.Address,
            Years = documents.Select((d, i) => (d.Year, i)).DistinctBy(d => d.Year),
            Groups = groups,
            Words = words.Keys,
            Marks = marks,
            FirstTerms = [.. ranges.Select(range => terms[range.Start.Value].Text(inverted.Table))],
        });
        var rootPath = $"root.{PackedFile.Name([root])}.gz";
        return new SearchIndex(rootPath,
        [
            new SearchFile(rootPath, root.Bytes),
            .. shards.Select((file, i) => new SearchFile($"s/{generation}/{i}.gz", file.Bytes)),
            .. words.Select(file => new SearchFile($"s/{generation}/words-{file.Key}.gz", file.Value.Bytes)),
            .. columns.Zip(["days", "votes", "marks", "topics"], (file, name) => new SearchFile($"s/{generation}/{name}.gz", file.Bytes)),
            .. cards.Select((file, i) => new SearchFile($"c/{groups[i / CardWriter.GroupSize]}/{i}.gz", file.Bytes)),
        ]);
    }
}
