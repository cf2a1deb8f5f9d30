using PaperDigest.Site.Rendering.Views;
using static PaperDigest.Site.Tests.Rendering.Views.Sample;

namespace PaperDigest.Site.Tests.Rendering.Views;

public sealed class HomeViewTests
{
    [Fact]
    public void The_best_are_by_votes_with_the_earlier_first_among_equals_and_without_unknown()
    {
        var context = Context(
            [
                Entry("2025-01-05", 1, 5),
                Entry("2025-01-05", 2, 8),
                Entry("2025-01-05", 3),
                Entry("2025-01-06", 1, 8),
                Entry("2025-01-06", 2, 0),
                .. Enumerable.Range(1, 9).Select(rank => Entry("2025-01-07", rank, 5)),
            ]);
        var best = new MonthView(context, context.Graph.Months[0]).SeeAll("best");
        Assert.Equal(
            [
                "8 01-05 2", "8 01-06 1", "5 01-05 1", "5 01-07 1", "5 01-07 2",
                "5 01-07 3", "5 01-07 4", "5 01-07 5", "5 01-07 6", "5 01-07 7",
            ],
            best.Select(paper => $"{paper.See("votes")} {((string)paper.See("date.iso")!)[5..]} {paper.See("rank")}"));
        var bestOfYear = new YearView(context, context.Graph.Years[0]).SeeAll("best");
        Assert.Equal(best.Select(paper => paper.See("id")), bestOfYear.Select(paper => paper.See("id")));
    }

    [Fact]
    public void A_paper_of_several_digests_is_among_the_best_once_with_its_most_votes()
    {
        var context = Context(
            Entry("2025-01-05", 1, 5, "2501.00001"),
            Entry("2025-01-06", 1, 7, "2501.00002"),
            Entry("2025-01-07", 1, 9, "2501.00001"),
            Entry("2025-01-08", 1, 9, "2501.00001"));
        var best = new MonthView(context, context.Graph.Months[0]).SeeAll("best");
        Assert.Equal(
            ["2501.00001 9 2025-01-07", "2501.00002 7 2025-01-06"],
            best.Select(p => $"{p.See("id")} {p.See("votes")} {p.See("date.iso")}"));
    }

    [Fact]
    public void The_home_page_has_five_weeks_and_the_best_of_the_last_seven_and_thirty_days()
    {
        var context = Context(
            Entry("2024-12-16", 1, 99),
            Entry("2024-12-17", 1, 70),
            Entry("2025-01-08", 1, 50),
            Entry("2025-01-09", 1, 4),
            Entry("2025-01-15", 1, 6),
            Entry("2025-01-15", 2));
        var home = new HomeView(context);
        var weeks = (CalendarCellView[][])home.See("weeks")!;
        Assert.Equal(5, weeks.Length);
        Assert.Equal(["2024-12-15", "2025-01-18"], new[] { weeks[0][0], weeks[^1][^1] }.Select(cell => cell.See("date.iso")));
        Assert.All(weeks.SelectMany(week => week), cell => Assert.Equal(true, cell.See("in_month")));
        Assert.Equal([6, 4], home.SeeAll("best_week").Select(paper => paper.See("votes")));
        Assert.Equal([70, 50, 6, 4], home.SeeAll("best_month").Select(paper => paper.See("votes")));
        Assert.Equal("2025-01-15", home.See("day.date.iso"));
        Assert.Equal("/digest/2025/01/", home.See("month.url"));
    }

    [Fact]
    public void The_best_of_a_period_is_left_out_where_it_would_repeat_what_stands_above()
    {
        var one = new HomeView(Context(Entry("2025-01-15", 1, 6)));
        Assert.Empty(one.SeeAll("best_week"));
        Assert.Empty(one.SeeAll("best_month"));

        var week = new HomeView(Context(Entry("2025-01-14", 1, 5), Entry("2025-01-15", 1, 6)));
        Assert.Equal(2, week.SeeAll("best_week").Length);
        Assert.Empty(week.SeeAll("best_month"));

        var apart = new HomeView(Context(Entry("2025-01-01", 1, 5), Entry("2025-01-15", 1, 6)));
        Assert.Empty(apart.SeeAll("best_week"));
        Assert.Equal(2, apart.SeeAll("best_month").Length);
    }

    [Fact]
    public void The_home_page_begins_with_the_paper_of_most_votes_and_ends_with_those_of_unknown_votes()
    {
        var home = new HomeView(Context(Entry("2025-01-15", 1), Entry("2025-01-15", 2, 6), Entry("2025-01-15", 3, 9), Entry("2025-01-15", 4, 6)));
        Assert.Equal([3, 2, 4, 1], home.SeeAll("papers").Select(paper => paper.See("rank")));
        Assert.Empty(home.SeeAll("rest"));
    }

    [Theory]
    [InlineData(40, 40)]
    [InlineData(41, 20)]
    public void The_home_page_tells_of_twenty_papers_of_a_long_day_and_names_the_rest(int count, int told)
    {
        var home = new HomeView(Context([.. Enumerable.Range(1, count).Select(rank => Entry("2025-01-15", rank, 100 - rank))]));
        Assert.Equal(Enumerable.Range(1, told), home.SeeAll("papers").Select(paper => (int)paper.See("rank")!));
        Assert.Equal(Enumerable.Range(told + 1, count - told), home.SeeAll("rest").Select(paper => (int)paper.See("rank")!));
    }

    [Fact]
    public void The_home_page_of_an_empty_site_holds_nothing()
    {
        var home = PageValues.Home(Context(GraphOf())).Value!;
        Assert.Null(home.See("day"));
        Assert.Null(home.See("month"));
        Assert.Empty(home.SeeAll("best_week"));
        Assert.Empty(home.SeeAll("best_month"));
        Assert.Empty(home.SeeAll("papers"));
        Assert.Empty(home.SeeAll("rest"));
        Assert.Empty((CalendarCellView[][])home.See("weeks")!);
        Assert.Null(new SiteView(Context(GraphOf())).See("newest_date"));
    }
}
