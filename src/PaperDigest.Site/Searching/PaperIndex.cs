using PaperDigest.Search;
using PaperDigest.Site.Graph;
using PaperDigest.Site.Knowledge;

namespace PaperDigest.Site.Searching;

/// <summary>The search index of a site's papers; made from the graph and what is known of it, so that it can be made while pages are shown already.</summary>
internal static class PaperIndex
{
    /// <summary>Makes the index.</summary>
    /// <param name="graph">The papers.</param>
    /// <param name="knowledge">What is known of them: its terms widen a query before those that the tool knows of itself.</param>
    /// <param name="processors">How many processors may work on it; null for all.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static SearchIndex Of(SiteGraph graph, SiteKnowledge knowledge, int? processors, CancellationToken cancellation)
    {
        // Numbers ascend with time and, within a day, towards its first paper, so that of equal hits the one is shown first that the
        // site shows first.
        var papers = graph.Papers;
        var options = new SearchOptions
        {
            Address = SiteUrl.PaperFromSearch,
            EqualTerms = GlossaryTerms.Join(knowledge.Glossary, EqualTermTable.BuiltIn),
            Topics = GlossaryTerms.TopicsOf(knowledge),
            Processors = processors,
        };
        return SearchIndexBuilder.Build(papers.Length, number => PaperDocuments.Of(papers[^(number + 1)]), options, cancellation);
    }
}
