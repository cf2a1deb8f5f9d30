using PaperDigest.Search.Building;
using PaperDigest.Search.Files;

namespace PaperDigest.Search;

/// <summary>Makes the index.</summary>
public static class SearchIndexBuilder
{
    /// <summary>Makes the index of documents 0 to <paramref name="count"/> - 1, oldest first, on every processor.</summary>
    /// <param name="count">How many documents there are.</param>
    /// <param name="read">Gives a document by its number, from any thread; called once for each, so that no document need be kept.</param>
    /// <param name="options">What the index is made with.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static SearchIndex Build(int count, Func<int, SearchDocument> read, SearchOptions options, CancellationToken cancellation)
    {
        var parallel = new ParallelOptions { CancellationToken = cancellation };
        var inverted = InvertedDocuments.Of(count, read, EqualForm.WordsOf(options.EqualTerms), parallel);
        var equalLists = EqualLists.Of(options.EqualTerms, inverted);
        var terms = MergedTerms.Of(inverted, equalLists);
        return IndexFiles.Of(terms, inverted, options.Address, parallel);
    }
}
