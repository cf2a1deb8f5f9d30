using System.Collections.Immutable;
using PaperDigest.Site.Graph;

namespace PaperDigest.Site.Knowledge;

/// <summary>A topic and a number of papers that name it.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Papers">How many, from 1.</param>
public readonly record struct TopicCount(Topic Topic, int Papers)
{
    // A word that two papers have in common tells something of them; what one says is its own.
    private const int Least = 2;
    private const double Half = .5;

    /// <summary>The topics that two or more of some papers name, most papers first, and in the order of the archive among equals.</summary>
    public static ImmutableArray<TopicCount> Shared(SiteKnowledge knowledge, IEnumerable<Paper> papers) =>
        [.. Of(knowledge, papers).Where(count => count.Papers >= Least).OrderByDescending(count => count.Papers).ThenByDescending(count => count.Topic.Papers.Length).ThenBy(count => count.Topic.Slug, StringComparer.Ordinal)];

    /// <summary>
    /// What a time was about: the topics that more of its papers name than of the archive's, those first that set it most apart. That is by how
    /// many papers, times the logarithm of how many times as often (its part of the Kullback–Leibler divergence).
    /// </summary>
    public static ImmutableArray<TopicCount> Telling(SiteGraph graph, SiteKnowledge knowledge, IReadOnlyCollection<Paper> papers) =>
    [
        .. from count in Shared(knowledge, papers)
           let times = (double)count.Papers / papers.Count * graph.Papers.Length / count.Topic.Papers.Length
           where times > 1
           orderby count.Papers * Math.Log(times) descending
           select count,
    ];

    /// <summary>
    /// What sets a few papers apart: the topics that two or more of them name, those first that they name most times as often as so many papers
    /// of the archive do. Half a paper more on either side keeps the rarest topic from always being the first.
    /// </summary>
    public static IEnumerable<TopicCount> Typical(SiteGraph graph, SiteKnowledge knowledge, IReadOnlyCollection<Paper> papers) =>
        from count in Shared(knowledge, papers)
        let expected = (double)papers.Count * count.Topic.Papers.Length / graph.Papers.Length
        orderby (count.Papers + Half) / (expected + Half) descending
        select count;

    private static IEnumerable<TopicCount> Of(SiteKnowledge knowledge, IEnumerable<Paper> papers) =>
        papers.SelectMany(paper => knowledge.TopicsOf(paper)).CountBy(topic => topic).Select(pair => new TopicCount(pair.Key, pair.Value));
}
