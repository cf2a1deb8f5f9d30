using System.Collections.Immutable;
using PaperDigest.Core.Configuration;
using PaperDigest.Core.Glossary;
using PaperDigest.Site.Graph;
using PaperDigest.Site.Knowledge;
using static PaperDigest.Site.Tests.Rendering.Views.Sample;

namespace PaperDigest.Site.Tests.Knowledge;

/// <summary>An archive of 100 papers, and a day of 12.</summary>
public sealed class TopicCountTests
{
    private static readonly SiteGraph Graph = GraphOf(
    [
        .. Enumerable.Range(1, 100).Select(rank => Entry("2024-01-01", rank)),
        .. Enumerable.Range(1, 12).Select(rank => Entry("2025-01-15", rank)),
    ]);

    [Fact]
    public void What_is_typical_of_a_day_comes_before_what_is_common_on_any() =>
        Assert.Equal(["typical 3", "common 7"], Typical(("common", 60, 7), ("typical", 2, 3)));

    [Fact]
    public void Two_papers_of_a_rare_topic_do_not_outdo_many_of_a_frequent_one() =>
        Assert.Equal(["frequent 10", "rare 2"], Typical(("rare", 0, 2), ("frequent", 0, 10)));

    [Fact]
    public void What_one_paper_of_a_day_names_is_its_own() => Assert.Empty(Typical(("single", 5, 1)));

    private static IEnumerable<string> Typical(params (string Name, int Before, int OfDay)[] topics)
    {
        ImmutableArray<Term> terms =
        [
            .. topics.Select(topic => new Term
            {
                Name = topic.Name,
                English = topic.Name,
                Forms = [new TermForm(topic.Name, FormKind.English, topic.Before + topic.OfDay)],
                Papers = [.. Enumerable.Range(0, topic.Before), .. Enumerable.Range(100, topic.OfDay)],
            }),
        ];
        var places = Enumerable.Range(0, 112).Select(paper => Enumerable.Range(0, terms.Length).Where(term => terms[term].Papers.Contains(paper)).ToImmutableArray());
        var knowledge = SiteKnowledge.Of(Graph, new MinedGlossary(terms, [.. places]), new SiteConfig { TopicsMinPapers = 1 }, CancellationToken.None);
        return TopicCount.Typical(Graph, knowledge, [.. Graph.Newest!.Entries.Select(entry => entry.Paper)]).Select(count => $"{count.Topic.Name} {count.Papers}");
    }
}
