using PaperDigest.Site.Graph;
using PaperDigest.Site.Rendering.Views;
using static PaperDigest.Site.Tests.Rendering.Views.Sample;

namespace PaperDigest.Site.Tests.Rendering.Views;

public sealed class BestViewTests
{
    [Fact]
    public void Equal_votes_share_a_rank_and_the_next_one_is_skipped()
    {
        var best = BestOf(PeriodKind.All, GraphOf(
            Entry("2025-01-15", 1, 5), Entry("2025-01-15", 2, 9), Entry("2025-01-15", 3, 5), Entry("2025-01-15", 4, 1), Entry("2025-01-15", 5, 0), Entry("2025-01-15", 6)));
        Assert.Equal(["1", "2 shared", "2 shared", "4", "5"], best.SeeAll("papers").Select(paper => $"{paper.See("rank")}{(paper.See("is_shared") is true ? " shared" : "")}"));
        Assert.Equal(["2501.15002", "2501.15001", "2501.15003", "2501.15004", "2501.15005"], best.SeeAll("papers").Select(paper => paper.See("paper.id")));
        Assert.Equal([6, 5, 0], new[] { "paper_count", "voted_count", "left_out" }.Select(best.See));
    }

    [Fact]
    public void A_tie_that_the_page_cuts_in_two_is_counted()
    {
        var best = BestOf(PeriodKind.Week, GraphOf([.. Enumerable.Range(1, 13).Select(rank => Entry("2025-01-15", rank, rank < 10 ? 20 - rank : rank < 13 ? 3 : 1))]));
        Assert.Equal(10, best.SeeAll("papers").Length);
        Assert.Equal([10, true], new[] { "rank", "is_shared" }.Select(best.SeeAll("papers")[^1].See));
        Assert.Equal(2, best.See("left_out"));
    }

    [Fact]
    public void A_paper_of_two_days_stands_once_with_its_most_votes()
    {
        var best = BestOf(PeriodKind.All, GraphOf(Entry("2025-01-15", 1, 5, "2501.00001"), Entry("2025-01-16", 1, 8, "2501.00001"), Entry("2025-01-16", 2, 7)));
        Assert.Equal(["2501.00001 8", "2501.16002 7"], best.SeeAll("papers").Select(paper => $"{paper.See("paper.id")} {paper.See("paper.votes")}"));
        Assert.Equal(2, best.See("paper_count"));
    }

    [Fact]
    public void A_period_without_votes_has_papers_but_no_ranking()
    {
        var best = BestOf(PeriodKind.Month, GraphOf(Entry("2023-11-01", 1), Entry("2023-11-02", 1)));
        Assert.Empty(best.SeeAll("papers"));
        Assert.Equal([2, 0, 0], new[] { "paper_count", "voted_count", "left_out" }.Select(best.See));
    }

    [Fact]
    public void A_week_begins_on_Monday_and_belongs_to_the_year_of_its_Thursday()
    {
        var graph = GraphOf(Entry("2024-12-29", 1, 1), Entry("2024-12-30", 1, 1), Entry("2025-01-05", 1, 1), Entry("2025-01-06", 1, 1));
        Assert.Equal(["/best/2024-w52/", "/best/2025-w01/", "/best/2025-w02/"], graph.Periods.Of(PeriodKind.Week).Select(SiteUrl.Best));
        var week = new BestView(Context(graph), graph.Periods.Of(PeriodKind.Week)[1]);
        Assert.Equal(["2024-12-30", "2025-01-05"], new[] { "first_date.iso", "last_date.iso" }.Select(week.See));
        Assert.Equal(["/digest/best/2024-w52/", "/digest/best/2025-w02/"], new[] { "previous.url", "next.url" }.Select(week.See));
    }

    [Theory]
    [InlineData("2025-05-08", "best.days_of_month|2025년|5월 5일|11", "best.week|2025|19")]
    [InlineData("2025-04-30", "best.days_of_year|2025년|4월 28일|5월 4일", "best.week|2025|18")]
    [InlineData("2024-12-31", "best.days|2024년 12월 30일|2025년 1월 5일", "best.week|2025|1")]
    public void A_week_is_named_by_its_days_and_then_by_its_number(string date, string name, string number)
    {
        var week = BestOf(PeriodKind.Week, GraphOf(Entry(date, 1, 1)));
        Assert.Equal([name, number], new[] { "name", "iso_week" }.Select(week.See));
    }

    [Fact]
    public void Every_period_leads_to_the_newest_of_each_kind()
    {
        var best = BestOf(PeriodKind.Year, GraphOf(Entry("2024-12-03", 1, 1), Entry("2025-05-08", 1, 1)));
        Assert.Equal(["best.all", "2025년", "2025년 5월", "best.days_of_month|2025년|5월 5일|11"], best.SeeAll("newest").Select(period => period.See("name")));
    }

    [Fact]
    public void The_last_week_that_a_calendar_knows_ends_with_it() =>
        Assert.Equal(DateOnly.MaxValue, GraphOf(Entry("9999-12-31", 1, 1)).Periods.Of(PeriodKind.Week)[0].Last);

    [Fact]
    public void A_period_leads_to_its_years_months_and_weeks()
    {
        var graph = GraphOf(Entry("2024-12-31", 1, 1), Entry("2025-01-01", 1, 1), Entry("2025-02-10", 1, 1));
        Assert.Equal(["2024", "2025", "", ""], Links(new(Context(graph), graph.Periods.Of(PeriodKind.All)[0])));
        Assert.Equal(["2024", "2025", "2025-01 2025-02", ""], Links(new(Context(graph), graph.Periods.Of(PeriodKind.Year)[1])));
        Assert.Equal(["2024", "2025", "2025-01 2025-02", "2025-w01"], Links(new(Context(graph), graph.Periods.Of(PeriodKind.Month)[1])));
        Assert.Equal(["2024", "2025", "2024-12 2025-01 2025-02", ""], Links(new(Context(graph), graph.Periods.Of(PeriodKind.Week)[0])));

        static string[] Links(BestView view) =>
            [.. view.SeeAll("years").Select(Name), .. new[] { "months", "weeks" }.Select(member => string.Join(' ', view.SeeAll(member).Select(Name)))];

        static string Name(View view) => ((string)view.See("url")!).Split('/')[^2];
    }

    [Fact]
    public void Periods_of_the_newest_digest_have_a_feed()
    {
        var graph = GraphOf(Entry("2024-12-29", 1, 1), Entry("2025-01-06", 1, 1));
        var feeds = graph.Periods.All.Select(period => new BestView(Context(graph), period).See("feed_url")).OfType<string>();
        Assert.Equal(["/digest/best/feed.xml", "/digest/best/2025/feed.xml", "/digest/best/2025-01/feed.xml", "/digest/best/2025-w02/feed.xml"], feeds);
    }

    private static BestView BestOf(PeriodKind kind, SiteGraph graph) => new(Context(graph), graph.Periods.Of(kind)[0]);
}
