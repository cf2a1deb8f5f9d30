using PaperDigest.Search.Building;
using PaperDigest.Search.Files;
using PaperDigest.Search.Text;

namespace PaperDigest.Search;

/// <summary>Makes the index.</summary>
public static class SearchIndexBuilder
{
    /// <summary>Makes the index of documents 0 to <paramref name="count"/> - 1, oldest first, on every processor.</summary>
    /// <param name="count">How many documents there are.</param>
    /// <param name="read">Gives a document by its number, from any thread; called once for each.</param>
    /// <param name="options">What the index is made with.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static SearchIndex Build(int count, Func<int, SearchDocument> read, SearchOptions options, CancellationToken cancellation)
    {
        var parallel = new ParallelOptions { CancellationToken = cancellation };

        // The documents, read once; from here on words are numbers.
        var segments = new Segment[(count + Segment.Size - 1) / Segment.Size];
        Parallel.For(0, segments.Length, parallel, i =>
            segments[i] = Segment.Read(i * Segment.Size, Math.Min(Segment.Size, count - (i * Segment.Size)), read));
        var documents = segments.SelectMany(s => s.Documents).ToList();
        var vocabulary = Vocabulary.Of(segments, parallel);

        // Which words are terms of their own.
        var lexicon = Lexicon.Find(segments, vocabulary, count, parallel);
        var equalWords = options.EqualTerms.SelectMany(e => e.Others.Prepend(e.Term)).SelectMany(term => EqualForm.Of(term).Words).ToHashSet(StringComparer.Ordinal);
        var longWords = lexicon.Keys.Concat(equalWords).Where(w => w.Length > 2 && WordReader.IsSyllable(w[0])).ToHashSet(StringComparer.Ordinal);
        var table = TermTable.Of(vocabulary, HangulChains.Joins(segments, vocabulary, parallel), [.. longWords, .. equalWords, .. documents.Select(d => d.Id)]);
        var trie = new WordTrie(longWords, table);

        // Posting lists.
        var postings = new SegmentPostings[segments.Length];
        Parallel.For(0, segments.Length, parallel, i => postings[i] = SegmentPostings.Of(segments[i], vocabulary, table, trie));
        var terms = MergedTerms.Of(postings, EqualLists.Of(options.EqualTerms, table, postings), table);

        // Files.
        var ranges = ShardWriter.Split(terms, table, count);
        var shards = new PackedFile[ranges.Count];
        Parallel.For(0, shards.Length, parallel, i =>
            shards[i] = ShardWriter.Write(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(terms)[ranges[i]], table, postings, count));
        string[] marks = [.. documents.SelectMany(d => d.Marks.ToArray()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var cards = CardWriter.Write(documents, marks, parallel);
        var words = WordsWriter.Write(Words(terms, table, lexicon, count));
        PackedFile[] columns = [ColumnWriter.Days(documents), ColumnWriter.Votes(documents), ColumnWriter.Marks(documents, marks)];

        var generation = PackedFile.Name([.. shards, .. words.Values, .. columns]);
        var groups = cards.Chunk(CardWriter.GroupSize).Select(PackedFile.Name).ToList();
        var root = RootWriter.Write(new Root
        {
            Count = count,
            Generation = generation,
            Address = options.Address,
            Years = documents.Select((d, i) => (d.Year, i)).DistinctBy(d => d.Year),
            Groups = groups,
            Words = words.Keys,
            Marks = marks,
            FirstTerms = [.. ranges.Select(r => terms[r.Start.Value].Text(table))],
        });
        var rootPath = $"root.{PackedFile.Name([root])}.gz";
        return new SearchIndex(rootPath,
        [
            new SearchFile(rootPath, root.Bytes),
            .. shards.Select((file, i) => new SearchFile($"s/{generation}/{i}.gz", file.Bytes)),
            .. words.Select(file => new SearchFile($"s/{generation}/words-{file.Key}.gz", file.Value.Bytes)),
            .. columns.Zip(["days", "votes", "marks"], (file, name) => new SearchFile($"s/{generation}/{name}.gz", file.Bytes)),
            .. cards.Select((file, i) => new SearchFile($"c/{groups[i / CardWriter.GroupSize]}/{i}.gz", file.Bytes)),
        ]);
    }

    private static IEnumerable<(string Word, int Count)> Words(List<MergedTerm> terms, TermTable table, SortedDictionary<string, int> lexicon, int count)
    {
        var words = new SortedDictionary<string, int>(lexicon, StringComparer.Ordinal);
        var least = Lexicon.Least(count);
        foreach (var term in terms)
        {
            if (term.Count >= least && TermKey.Second(term.Key) < 0 && table.Words[TermKey.First(term.Key)] is { Length: >= 2 and <= Lexicon.LongestWord } word
                && !char.IsAsciiDigit(word[0]) && (!WordReader.IsSyllable(word[0]) || (word.Length > 2 && lexicon.ContainsKey(word))))
            {
                words[word] = term.Count;
            }
        }

        return words.Select(w => (w.Key, w.Value));
    }
}
