using System.Collections.Frozen;
using System.Collections.Immutable;
using PaperDigest.Core.Configuration;
using PaperDigest.Core.Glossary;
using PaperDigest.Core.Model;
using PaperDigest.Site.Graph;

namespace PaperDigest.Site.Knowledge;

/// <summary>
/// What an archive knows as a whole, beyond what each digest says: its terms in two languages, and what each paper is about. Made from the
/// graph alone; never changed once made.
/// </summary>
public sealed class SiteKnowledge
{
    private readonly FrozenDictionary<PaperId, ImmutableArray<Topic>> ofPapers;

    private SiteKnowledge(MinedGlossary glossary, ImmutableArray<Topic> topics, FrozenDictionary<PaperId, ImmutableArray<Topic>> ofPapers) =>
        (Glossary, Topics, this.ofPapers) = (glossary, topics, ofPapers);

    /// <summary>Of a site that nothing is known of yet.</summary>
    public static SiteKnowledge None { get; } = new(MinedGlossary.Empty, [], FrozenDictionary<PaperId, ImmutableArray<Topic>>.Empty);

    /// <summary>The terms of the archive; paper 0 is the oldest, the last of <see cref="SiteGraph.Papers"/>.</summary>
    public MinedGlossary Glossary { get; }

    /// <summary>The topics, those of most papers first, then by name.</summary>
    public ImmutableArray<Topic> Topics { get; }

    /// <summary>The topics that have become more and less frequent.</summary>
    public RisingTopics Changes { get; private init; } = RisingTopics.None;

    private RelatedPapers? Related { get; init; }

    /// <summary>What is known of a graph.</summary>
    /// <param name="graph">The papers.</param>
    /// <param name="config">Says from how many papers on a term is a topic, and what the site says of terms.</param>
    /// <param name="processors">How many processors may work on it; null for all.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static SiteKnowledge Of(SiteGraph graph, SiteConfig config, int? processors, CancellationToken cancellation)
    {
        var papers = graph.Papers;
        var glossary = GlossaryBuilder.Build(papers.Length, number => PaperText.Of(papers[^(number + 1)].Entries), config.TopicRules, processors, cancellation);
        return Of(graph, glossary, config, cancellation);
    }

    /// <summary>The topics that a paper names, the longest form first; none for a paper that came later.</summary>
    public ImmutableArray<Topic> TopicsOf(Paper paper) => ofPapers.GetValueOrDefault(paper.Id, []);

    /// <summary>The papers on the same subject as one, nearest first, at most five; none for a paper that came later.</summary>
    public ImmutableArray<Related> RelatedTo(Paper paper) => Related?.To(paper) ?? [];

    /// <summary>What is known of a graph whose glossary is mined.</summary>
    internal static SiteKnowledge Of(SiteGraph graph, MinedGlossary glossary, SiteConfig config, CancellationToken cancellation)
    {
        var papers = graph.Papers;
        var slugs = new TopicSlugs();
        var topics = new Topic?[glossary.Terms.Length];
        foreach (var (place, term) in glossary.Terms.Index())
        {
            if (term.IsPinned || term.Papers.Length >= config.TopicsMinPapers)
            {
                topics[place] = new Topic(term, slugs.Add(term), [.. term.Papers.Reverse().Select(number => papers[^(number + 1)])]);
            }
        }

        var ofPapers = papers.Index().ToFrozenDictionary(
            paper => paper.Item.Id,
            paper => glossary.OfPapers[papers.Length - 1 - paper.Index].Select(term => topics[term]).OfType<Topic>().ToImmutableArray());
        ImmutableArray<Topic> paged = [.. topics.OfType<Topic>()];
        return new SiteKnowledge(glossary, paged, ofPapers)
        {
            Changes = RisingTopics.Of(graph, paged),
            Related = RelatedPapers.Of([.. papers.Reverse()], glossary, [.. topics], cancellation),
        };
    }
}
