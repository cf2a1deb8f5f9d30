using PaperDigest.Site.Graph;

namespace PaperDigest.Site.Rendering.Views;

/// <summary>A month that has a digest.</summary>
public sealed class MonthView(ViewContext context, Month month) : View
{
    private const int BestCount = 10;
    private const int TopicCount = 8;

    internal static readonly ViewMembers<MonthView> Table = new([
        new("date", v => v.Date),
        new("url", v => v.context.Urls.Path(SiteUrl.Month(v.month.Year, v.month.Number))),
        new("day_count", v => Boxed.Of(v.month.Days.Length)),
        new("paper_count", v => Boxed.Of(v.month.PaperCount)),
        new("days", v => v.Days),
        new("weeks", v => v.Weeks),
        new("best", v => v.Best),
        new("best_url", v => v.context.Urls.Path(SiteUrl.Best(new Period(PeriodKind.Month, v.month.Year, v.month.Number, v.month.Days)))),
        new("topics", v => v.Topics),
        new("previous", v => v.Beside(-1)),
        new("next", v => v.Beside(1)),
        new("year", v => v.Year),
    ]);

    private readonly ViewContext context = context;
    private readonly Month month = month;

    /// <inheritdoc/>
    protected internal override IViewMembers Members => Table;

    /// <summary>The month's first day with a digest.</summary>
    internal Day FirstDay => month.Days[0];

    private DateView Date => field ??= new DateView(context, new DateOnly(month.Year, month.Number, 1));

    private DayView[] Days => field ??= [.. month.Days.Select(day => new DayView(context, day))];

    private CalendarCellView[][] Weeks => field ??= CalendarWeeks.OfMonth(context, month.Year, month.Number);

    private TopicLinkView[] Topics => field ??= TopicLinkView.OfDays(context, month.Days, TopicCount);

    private PaperView[] Best => field ??= PaperView.All(context, BestPapers.Of(month.Days, BestCount));

    private YearView Year => field ??= new YearView(context, context.Graph.YearOf(month));

    private MonthView? Beside(int step) => context.Graph.Beside(month, step) is { } other ? new MonthView(context, other) : null;
}
