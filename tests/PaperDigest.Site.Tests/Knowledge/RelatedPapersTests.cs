using System.Collections.Immutable;
using PaperDigest.Core.Configuration;
using PaperDigest.Core.Model;
using PaperDigest.Site.Graph;
using PaperDigest.Site.Knowledge;
using PaperDigest.Site.Rendering.Views;
using PaperDigest.Site.Tests.Rendering.Views;

namespace PaperDigest.Site.Tests.Knowledge;

public sealed class RelatedPapersTests
{
    private static readonly string[] Others = ["Robots that fold laundry", "Speech of whales", "Protein shapes", "Weather from radar", "Chess endgames", "Bridges and tunnels"];

    [Fact]
    public void Papers_that_share_rare_words_are_related_and_the_words_are_named()
    {
        var related = RelatedTo("one", Told("one", "2025-01-10", 1, "Watermarks for pictures", "그림에 워터마크를 넣습니다."),
            Told("two", "2025-01-11", 1, "A watermark in text", "글에도 워터마크를 넣습니다."));

        var only = Assert.Single(related);
        Assert.Equal("two", only.Paper.Id.Value);
        Assert.Empty(only.Topics);
        Assert.Contains("워터마크", only.Words);
    }

    [Fact]
    public void Topics_that_made_the_match_are_its_reason_the_rarest_first()
    {
        var related = RelatedTo("one", [.. Enumerable.Range(1, 4).Select(n => Told(
            n == 1 ? "one" : $"n{n}", $"2025-01-1{n}", 1, "Paper", n < 4 ? "흐름 매칭(flow matching)과 강화 학습(reinforcement learning)을 씁니다." : "강화 학습(reinforcement learning)만 씁니다."))]);

        Assert.Equal(["흐름 매칭", "강화 학습"], related[0].Topics.Select(topic => topic.Name));
        Assert.All(related, near => Assert.True(near.Topics.IsEmpty != near.Words.IsEmpty));
    }

    [Fact]
    public void A_topic_that_hardly_made_the_match_is_not_its_reason()
    {
        var related = RelatedTo("one",
        [
            .. Enumerable.Range(1, 3).Select(n => Told(n == 1 ? "one" : $"n{n}", $"2025-01-1{n}", 1, "Paper", "흐름 매칭(flow matching)과 강화 학습(reinforcement learning)을 씁니다.")),
            .. Enumerable.Range(4, 40).Select(n => Told($"n{n}", "2025-02-01", n, "Paper", $"강화 학습(reinforcement learning)만 씁니다 {n}")),
        ]);

        Assert.Equal(["흐름 매칭"], related[0].Topics.Select(topic => topic.Name));
    }

    [Fact]
    public void Two_words_that_stand_together_in_titles_are_one_reason()
    {
        var related = RelatedTo("one", Told("one", "2025-01-10", 1, "Visual Autoregressive Modelling", "그림을 그립니다."),
            Told("two", "2025-01-11", 1, "Faster Visual Autoregressive Decoding", "빨리 만듭니다."));

        Assert.Equal(["Visual Autoregressive"], Assert.Single(related).Words);
    }

    [Fact]
    public void A_paper_is_not_related_to_itself_nor_to_what_shares_nothing() =>
        Assert.Empty(RelatedTo("one", Told("one", "2025-01-10", 1, "Watermarks", "워터마크를 넣습니다.")));

    [Fact]
    public void Five_at_most_are_named_and_two_of_the_same_day_while_other_days_have_more()
    {
        var related = RelatedTo("one", [.. Enumerable.Range(0, 10).Select(n => Told(
            n == 0 ? "one" : $"n{n}", n < 6 ? "2025-01-10" : $"2025-01-0{n}", n + 1, "Watermarks", "워터마크를 넣습니다."))]);

        Assert.Equal(5, related.Length);
        Assert.Equal(2, related.Count(near => near.Paper.Date == Sample.Date("2025-01-10")));
    }

    [Fact]
    public void Papers_of_the_same_day_are_named_where_other_days_have_none() =>
        Assert.Equal(4, RelatedTo("one", [.. Enumerable.Range(0, 5).Select(n => Told(
            n == 0 ? "one" : $"n{n}", "2025-01-10", n + 1, "Watermarks", "워터마크를 넣습니다."))]).Length);

    [Fact]
    public void A_paper_that_came_later_has_none()
    {
        var knowledge = SiteKnowledge.Of(Graph([Told("one", "2025-01-10", 1, "Watermarks", "워터마크")]), new SiteConfig(), 1, TestContext.Current.CancellationToken);

        Assert.Empty(knowledge.RelatedTo(Sample.GraphOf(Told("later", "2025-02-01", 1, "Watermarks", "워터마크")).Papers[0]));
    }

    [Fact]
    public void A_template_sees_the_paper_and_the_reason()
    {
        var graph = Graph([Told("one", "2025-01-10", 1, "Watermarks", "워터마크를 넣습니다."), Told("two", "2025-01-11", 1, "A watermark", "워터마크를 찾습니다.")]);
        var context = Sample.Context(graph) with { Knowledge = SiteKnowledge.Of(graph, new SiteConfig(), 1, TestContext.Current.CancellationToken) };

        var near = Assert.Single(new PaperView(context, graph.Papers.Single(paper => paper.Id.Value == "one")).SeeAll("related"));

        Assert.Equal("two", near.See("paper.id"));
        Assert.Empty(Assert.IsType<string[]>(near.See("topics")));
        Assert.Contains("워터마크", Assert.IsType<string[]>(near.See("words")));
    }

    private static ImmutableArray<Related> RelatedTo(string id, params PaperEntry[] entries)
    {
        var graph = Graph(entries);
        return SiteKnowledge.Of(graph, new SiteConfig(), 1, TestContext.Current.CancellationToken).RelatedTo(graph.Papers.Single(paper => paper.Id.Value == id));
    }

    // Among papers on other things, since what is in all papers tells nothing.
    private static SiteGraph Graph(PaperEntry[] entries) => Sample.GraphOf(
    [
        .. entries, .. Enumerable.Range(0, 60).Select(n => Told($"other{n}", "2024-12-01", n + 1, Others[n % Others.Length], $"다른 이야기 {n}")),
    ]);

    private static PaperEntry Told(string id, string date, int rank, string title, string text) =>
        Sample.Entry(date, rank, id: id, title: title) with { Sections = [Sample.Section(text)] };
}
