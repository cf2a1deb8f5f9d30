using System.Globalization;
using PaperDigest.Core.Configuration;
using PaperDigest.Core.Model;
using PaperDigest.Site.Graph;
using PaperDigest.Site.Rendering.Views;
using static PaperDigest.Site.Tests.Rendering.Views.Sample;

namespace PaperDigest.Site.Tests.Rendering.Views;

public sealed class CalendarViewsTests
{
    [Theory]
    [InlineData("iso", "2025-01-15", "2025-01-15")]
    [InlineData("year_text", "2025년", "2025")]
    [InlineData("month_text", "1월", "January")]
    [InlineData("day_text", "1월 15일", "January 15")]
    [InlineData("weekday", "수요일", "Wednesday")]
    [InlineData("weekday_short", "수", "Wed")]
    [InlineData("short", "1월 15일 수요일", "Wed, Jan 15")]
    [InlineData("medium", "2025년 1월 15일", "January 15, 2025")]
    [InlineData("long", "2025년 1월 15일 수요일", "Wednesday, January 15, 2025")]
    public void A_date_reads_as_its_language_writes_it(string member, string korean, string english)
    {
        Assert.Equal(korean, new DateView(Context(GraphOf()), Date("2025-01-15")).See(member));
        Assert.Equal(english, new DateView(Context(GraphOf(), SiteLanguage.English), Date("2025-01-15")).See(member));
    }

    [Fact]
    public void A_date_has_numbers_and_leads_to_its_day_if_that_has_a_digest()
    {
        var context = Context(Entry("2025-01-15", 1));
        var date = new DateView(context, Date("2025-01-15"));
        Assert.Equal([2025, 1, 15], new[] { date.See("year"), date.See("month"), date.See("day") });
        Assert.Equal("/digest/2025/01/15/", date.See("url"));
        Assert.Null(new DateView(context, Date("2025-01-16")).See("url"));
    }

    [Fact]
    public void Names_that_are_missing_from_the_interface_are_numbers()
    {
        var config = new SiteConfig();
        var bare = new ViewContext(
            GraphOf(), config, new SiteUrl(config), (_, arguments) => string.Join(' ', arguments), (_, _, _) => { }, (_, _, _) => { }, "");
        Assert.Equal("2025 3 4 3 3 3 3", new DateView(bare, Date("2025-03-04")).See("long"));
    }

    [Theory]
    [InlineData("2026-02-10", 4)] // Sunday the first, 28 days
    [InlineData("2025-01-15", 5)]
    [InlineData("2025-03-15", 6)] // Saturday the first, 31 days
    [InlineData("0001-01-01", 5)]
    [InlineData("9999-12-31", 5)]
    public void A_month_has_as_many_weeks_as_it_touches(string date, int rows)
    {
        var context = Context(Entry(date, 1));
        var weeks = (CalendarCellView[][])new MonthView(context, context.Graph.Months[0]).See("weeks")!;
        Assert.Equal(rows, weeks.Length);
        Assert.All(weeks, week => Assert.Equal(7, week.Length));
        var inMonth = weeks.SelectMany(week => week).Where(cell => cell.See("in_month") is true).Select(cell => cell.See("date.iso"));
        Assert.Equal(DateTime.DaysInMonth(Date(date).Year, Date(date).Month), inMonth.Distinct().Count());
    }

    [Fact]
    public void Cells_of_a_calendar_start_on_Sunday_and_tell_days_of_other_months()
    {
        var context = Context(Entry("2025-01-15", 1));
        var weeks = (CalendarCellView[][])new MonthView(context, context.Graph.Months[0]).See("weeks")!;
        Assert.Equal("2024-12-29", weeks[0][0].See("date.iso"));
        Assert.Equal(false, weeks[0][0].See("in_month"));
        Assert.Equal(true, weeks[0][3].See("in_month"));
        Assert.Equal(true, weeks[2][3].See("is_newest"));
        Assert.Equal("2025-02-01", weeks[^1][^1].See("date.iso"));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(5, 1)]
    [InlineData(6, 2)]
    [InlineData(10, 2)]
    [InlineData(11, 3)]
    [InlineData(15, 3)]
    [InlineData(16, 4)]
    public void Fullness_steps_at_1_6_11_and_16_papers(int count, int fullness)
    {
        var context = Context([Entry("2025-01-15", 1), .. Enumerable.Range(1, count).Select(rank => Entry("2025-01-16", rank))]);
        var cell = new CalendarCellView(context, Date("2025-01-16"), inMonth: true);
        Assert.Equal([count, fullness], new[] { cell.See("count"), cell.See("fullness") });
        Assert.Equal(count == 0, cell.See("url") is null);
    }

    [Fact]
    public void The_top_title_is_the_first_of_the_most_voted_before_its_colon()
    {
        var context = Context(
            Entry("2025-01-15", 1, title: "Unknown: no votes"),
            Entry("2025-01-15", 2, 7, title: "MiniMax-01: Scaling Foundation Models: Again"),
            Entry("2025-01-15", 3, 7, title: "Another"),
            Entry("2025-01-16", 1, title: "모르는 표"),
            Entry("2025-01-17", 1, 3, title: ": odd"));
        DateOnly[] dates = [.. Enumerable.Range(15, 4).Select(day => new DateOnly(2025, 1, day))];
        CalendarCellView[] cells = [.. dates.Select(date => new CalendarCellView(context, date, inMonth: true))];
        Assert.Equal(["MiniMax-01", "모르는 표", ": odd", null], cells.Select(cell => cell.See("top_title")));
        Assert.Equal(["en", "ko", "en", null], cells.Select(cell => cell.See("top_language")));
    }

    [Fact]
    public void The_first_and_last_of_anything_have_no_neighbour_outside()
    {
        var context = Context(Entry("2023-11-20", 1), Entry("2024-01-02", 1), Entry("2024-01-05", 1), Entry("2025-06-01", 1));
        var (days, months, years) = (context.Graph.Days, context.Graph.Months, context.Graph.Years);
        Assert.Equal(
            [null, "2023-11-20", "2024-01-02", "2024-01-05"],
            days.Select(day => new DayView(context, day).See("previous") is View other ? other.See("date.iso") : null));
        Assert.Equal(
            ["/digest/2024/01/", "/digest/2025/06/", null],
            months.Select(month => new MonthView(context, month).See("next") is View other ? other.See("url") : null));
        Assert.Equal(
            [null, "/digest/2023/", "/digest/2024/"],
            years.Select(year => new YearView(context, year).See("previous") is View other ? other.See("url") : null));
        Assert.Null(new DayView(context, days[^1]).See("next"));
        Assert.Null(new MonthView(context, months[0]).See("previous"));
        Assert.Null(new YearView(context, years[^1]).See("next"));
        Assert.Equal("/digest/2024/", new MonthView(context, months[1]).See("year.url"));
    }

    [Fact]
    public void A_year_without_some_months_keeps_their_places_in_its_calendar()
    {
        var context = Context(Entry("2024-03-02", 1), Entry("2024-03-05", 1), Entry("2024-03-05", 2), Entry("2024-12-31", 1));
        var year = new YearView(context, context.Graph.Years[0]);
        var calendar = year.SeeAll("calendar");
        Assert.Equal(12, calendar.Length);
        Assert.Equal([3, 12], calendar.Where(cell => cell.See("month") is not null).Select(cell => cell.See("date.month")));
        Assert.Equal(["/digest/2024/03/", "/digest/2024/12/"], year.SeeAll("months").Select(month => month.See("url")));
        Assert.Equal([3, 4], new[] { year.See("day_count"), year.See("paper_count") });
        Assert.Equal([2, 3], new[] { calendar[2].See("month.day_count"), calendar[2].See("month.paper_count") });
    }

    [Fact]
    public void A_day_sorts_by_votes_with_equals_in_digest_order_and_unknown_last()
    {
        var context = Context(
            Entry("2025-01-14", 1),
            Entry("2025-01-15", 1, 3),
            Entry("2025-01-15", 2),
            Entry("2025-01-15", 3, 0),
            Entry("2025-01-15", 4, 9),
            Entry("2025-01-15", 5, 3));
        var day = new DayView(context, context.Graph.Days[1]);
        Assert.Equal([1, 2, 3, 4, 5], day.SeeAll("papers").Select(paper => paper.See("rank")));
        Assert.Equal([4, 1, 5, 3, 2], day.SeeAll("papers_by_votes").Select(paper => paper.See("rank")));
        Assert.Null(day.SeeAll("papers")[1].See("votes"));
        Assert.Equal(0, day.SeeAll("papers")[2].See("votes"));
        Assert.Equal([5, 2], new[] { day.See("count"), day.See("ordinal") });
        Assert.Equal("/digest/2025/01/", day.See("month.url"));
    }

    [Theory]
    [InlineData(true, 9, 3, 3, null)]
    [InlineData(true, null, null)]
    [InlineData(false, 3, 9)]
    [InlineData(false, null, 0)]
    public void A_day_knows_whether_votes_would_change_its_order(bool isByVotes, params int?[] votes)
    {
        var context = Context([.. votes.Select((number, i) => Entry("2025-01-15", i + 1, number))]);
        Assert.Equal(isByVotes, new DayView(context, context.Graph.Days[0]).See("is_by_votes"));
    }

    [Fact]
    public void A_day_counts_papers_with_code_once_however_many_links_they_have()
    {
        var context = Context(
            Entry("2025-01-15", 1) with { Links = ["https://github.com/a/b", "https://github.com/a/c"] },
            Entry("2025-01-15", 2) with { Links = ["https://example.org/"] },
            Entry("2025-01-15", 3));
        var day = new DayView(context, context.Graph.Days[0]);
        Assert.Equal(1, day.See("code_count"));
        Assert.Equal([true, false, false], day.SeeAll("papers").Select(paper => paper.See("has_code")));
    }

    [Fact]
    public void A_day_offers_the_views_that_some_paper_fills_and_the_first_alone_when_it_is_long()
    {
        Assert.Equal(["new", "performance"], Views(1));
        Assert.Equal(["new"], Views(41));
        var bare = Context(Entry("2025-01-15", 1));
        Assert.Equal([], Assert.IsType<string[]>(new DayView(bare, bare.Graph.Days[0]).See("views")));

        static string[] Views(int count)
        {
            var context = Context([.. Enumerable.Range(1, count).Select(rank => Entry("2025-01-15", rank) with
            {
                Sections = [Section("첫째"), Section("둘째", SectionKind.Performance), Section("셋째")],
            })]);
            return Assert.IsType<string[]>(new DayView(context, context.Graph.Days[0]).See("views"));
        }
    }

    [Theory]
    [InlineData(true, "https://example.org/a.png", true)]
    [InlineData(false, "https://example.org/a.png", false)]
    [InlineData(true, null, false)]
    public void A_day_knows_whether_it_has_pictures_to_show(bool thumbnails, string? url, bool hasImages)
    {
        var media = url is null ? null : new Media(MediaKind.Image, url);
        var context = Context(GraphOf(Entry("2025-01-15", 1) with { Media = media }), config: new SiteConfig { Thumbnails = thumbnails });
        Assert.Equal(hasImages, new DayView(context, context.Graph.Days[0]).See("has_images"));
    }

    [Theory]
    [InlineData(40, false)]
    [InlineData(41, true)]
    public void A_day_is_long_past_40_papers(int count, bool isLong)
    {
        var context = Context([.. Enumerable.Range(1, count).Select(rank => Entry("2025-01-15", rank))]);
        Assert.Equal(isLong, new DayView(context, context.Graph.Days[0]).See("is_long"));
    }

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

    [Fact]
    public void A_day_without_papers_has_a_page_and_an_empty_cell()
    {
        var day = new Day(0, Date("2025-01-15"), []);
        var month = new Month(2025, 1, [day]);
        var context = Context(
            new SiteGraph { Days = [day], Months = [month], Years = [new(2025, [month])], Papers = [], Authors = [] });
        Assert.Empty(new DayView(context, day).SeeAll("papers"));
        var cell = new CalendarCellView(context, day.Date, inMonth: true);
        Assert.Equal("/digest/2025/01/15/", cell.See("url"));
        Assert.Equal(0, Convert.ToInt32(cell.See("fullness"), CultureInfo.InvariantCulture));
        Assert.Null(cell.See("top_title"));
    }
}
