using System.Collections.Immutable;
using PaperDigest.Core.Configuration;
using PaperDigest.Core.Glossary;
using PaperDigest.Site.Graph;
using PaperDigest.Site.Knowledge;
using static PaperDigest.Site.Tests.Rendering.Views.Sample;

namespace PaperDigest.Site.Tests.Rendering.Views;

/// <summary>An archive of 200 papers of 1 January 2024 and 100 of 31 December.</summary>
public sealed class RisingTopicsTests
{
    private static readonly SiteGraph Graph = GraphOf(
    [
        .. Enumerable.Range(1, 200).Select(rank => Entry("2024-01-01", rank)),
        .. Enumerable.Range(1, 100).Select(rank => Entry("2024-12-31", rank)),
    ]);

    [Fact]
    public void A_topic_that_is_surely_more_frequent_rises_and_one_that_is_less_fades()
    {
        var changes = ChangesOf(("up", 2, 20), ("down", 40, 2), ("level", 20, 10));
        Assert.Equal("up", Assert.Single(changes.Rising).Topic.Name);
        Assert.Equal("down", Assert.Single(changes.Fading).Topic.Name);
        Assert.Equal((100, 200, Date("2024-10-03")), (changes.RecentPapers, changes.EarlierPapers, changes.Since));
    }

    [Fact]
    public void Four_papers_are_too_few_however_new_their_topic_is() => Assert.Empty(ChangesOf(("new", 0, 4)).Rising);

    [Fact]
    public void A_topic_that_was_never_named_before_has_a_finite_ratio()
    {
        var change = Assert.Single(ChangesOf(("new", 0, 10)).Rising);
        Assert.Equal((10, 0, 10.0, 0.0), (change.Recent, change.Earlier, change.RecentPercent, change.EarlierPercent));
        Assert.Equal(10.5 / 100.5 / (0.5 / 200.5), change.Ratio, 1e-9);
        Assert.InRange(change.LowestRatio, 1, change.Ratio);
    }

    [Fact]
    public void The_surest_comes_first_rather_than_the_highest_ratio() =>
        Assert.Equal(["sure", "steep"], ChangesOf(("steep", 0, 12), ("sure", 10, 40)).Rising.Select(change => change.Topic.Name));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(100, 1)]
    [InlineData(101, 2)]
    public void One_in_a_hundred_of_the_topics_with_enough_papers_may_be_there_by_chance(int compared, int byChance)
    {
        var changes = ChangesOf([("few", 4, 4), .. Enumerable.Range(0, compared).Select(number => ($"level {number}", 20, 10))]);
        Assert.Equal((compared, byChance), (changes.Compared, changes.ByChance));
    }

    [Fact]
    public void An_archive_without_an_earlier_time_has_no_changes()
    {
        var graph = GraphOf(Entry("2025-01-15", 1), Entry("2025-01-16", 1));
        Assert.Same(RisingTopics.None, RisingTopics.Of(graph, []));
        Assert.Same(RisingTopics.None, RisingTopics.Of(GraphOf(), []));
    }

    // Paper 0 is the oldest: the first 200 are the earlier ones.
    private static RisingTopics ChangesOf(params (string Name, int Earlier, int Recent)[] topics)
    {
        ImmutableArray<Term> terms =
        [
            .. topics.Select(topic => new Term
            {
                Name = topic.Name,
                English = topic.Name,
                Forms = [new TermForm(topic.Name, FormKind.English, topic.Earlier + topic.Recent)],
                Papers = [.. Enumerable.Range(0, topic.Earlier), .. Enumerable.Range(200, topic.Recent)],
            }),
        ];
        return SiteKnowledge.Of(Graph, new MinedGlossary(terms, [.. Enumerable.Repeat(ImmutableArray<int>.Empty, 300)]), new SiteConfig(), CancellationToken.None).Changes;
    }
}
