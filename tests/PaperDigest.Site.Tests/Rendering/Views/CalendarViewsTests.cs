using System.Globalization;
using PaperDigest.Core.Configuration;
using PaperDigest.Site.Graph;
using PaperDigest.Site.Knowledge;
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
            GraphOf(), SiteKnowledge.None, config, new SiteUrl(config), (_, arguments) => string.Join(' ', arguments), (_, _, _) => { }, (_, _, _) => { }, "");
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
