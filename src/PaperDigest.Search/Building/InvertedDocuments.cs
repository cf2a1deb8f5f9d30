using PaperDigest.Search.Text;

namespace PaperDigest.Search.Building;

/// <summary>Documents as posting lists.</summary>
/// <param name="Documents">What is kept of the documents besides.</param>
/// <param name="HangulWords">The Hangul words of the lexicon, with the number of documents that hold them.</param>
/// <param name="Table">The words that terms are made of.</param>
/// <param name="Segments">The lists, segment by segment.</param>
internal sealed record InvertedDocuments(
    List<DocumentFacts> Documents, SortedDictionary<string, int> HangulWords, TermTable Table, SegmentPostings[] Segments)
{
    /// <summary>Reads documents and finds their terms.</summary>
    /// <param name="count">How many documents there are.</param>
    /// <param name="read">Gives a document by its number.</param>
    /// <param name="equalWords">The words of equal terms, which are terms too.</param>
    /// <param name="options">How to work in parallel.</param>
    public static InvertedDocuments Of(int count, Func<int, SearchDocument> read, IEnumerable<string> equalWords, ParallelOptions options)
    {
        var segments = new Segment[(count + Segment.Size - 1) / Segment.Size];
        Parallel.For(0, segments.Length, options, i =>
            segments[i] = Segment.Read(i * Segment.Size, Math.Min(Segment.Size, count - (i * Segment.Size)), read));
        var documents = segments.SelectMany(segment => segment.Documents).ToList();
        Check(documents);

        var vocabulary = Vocabulary.Of(segments, options);
        var lexicon = Lexicon.Find(segments, vocabulary, count, options);
        var longWords = lexicon.Keys.Concat(equalWords).Where(word => word.Length > 2 && WordReader.IsSyllable(word[0]));
        var acrossSpaces = segments.SelectMany(segment => segment.AcrossSpaces).Distinct().Select(two => $"{(char)(two >> 16)}{(char)two}");
        var others = acrossSpaces.Concat(equalWords).Concat(documents.Select(d => d.Term));
        var table = new TermTable(vocabulary, longWords, others);

        var postings = new SegmentPostings[segments.Length];
        Parallel.For(0, segments.Length, options, () => new PostingCounter(vocabulary, table), (i, _, counter) =>
        {
            postings[i] = counter.Count(segments[i]);
            return counter;
        }, _ => { });
        return new InvertedDocuments(documents, lexicon, table, postings);
    }

    private static void Check(List<DocumentFacts> documents)
    {
        for (var i = 0; i < documents.Count; i++)
        {
            if (documents[i].Term.Length == 0 || documents[i].Term.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)))
            {
                throw new ArgumentException($"the identifier \"{documents[i].Term}\" is empty, or holds white space or control characters");
            }

            if (i > 0 && documents[i].Day < documents[i - 1].Day)
            {
                throw new ArgumentException($"{documents[i].Term} is older than the document before it");
            }
        }
    }
}
