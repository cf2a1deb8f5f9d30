using PaperDigest.Search.Building;
using PaperDigest.Search.Files;

namespace PaperDigest.Search;

/// <summary>Makes the index.</summary>
public static class SearchIndexBuilder
{
    /// <summary>Makes the index of documents 0 to <paramref name="count"/> - 1, oldest first.</summary>
    /// <param name="count">How many documents there are.</param>
    /// <param name="read">Gives a document by its number, from any thread; called once for each, so that no document need be kept.</param>
    /// <param name="options">What the index is made with.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentException">A document is older than the one before it, has an identifier that is empty or holds white space
    /// or control characters, or there are more than eight marks.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static SearchIndex Build(int count, Func<int, SearchDocument> read, SearchOptions options, CancellationToken cancellation) =>
        Build(count, read, options, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = options.Processors ?? -1 });

    internal static SearchIndex Build(int count, Func<int, SearchDocument> read, SearchOptions options, ParallelOptions parallel)
    {
        var topics = TopicLists.Of(options.Topics);
        var words = EqualForm.WordsOf(options.EqualTerms).Concat(topics.Select(topic => topic.Form.Text));
        var inverted = InvertedDocuments.Of(count, read, words, parallel);
        var equalLists = EqualLists.Of(options.EqualTerms, inverted, parallel.CancellationToken);
        parallel.CancellationToken.ThrowIfCancellationRequested();
        var terms = MergedTerms.Of(inverted, [.. topics, .. equalLists]);
        return IndexFiles.Of(terms, inverted, options, parallel);
    }
}
