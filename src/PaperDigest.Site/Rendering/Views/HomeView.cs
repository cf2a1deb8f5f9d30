using PaperDigest.Site.Citing;
using PaperDigest.Site.Graph;

namespace PaperDigest.Site.Rendering.Views;

/// <summary>The newest digest and what surrounds it.</summary>
public sealed class HomeView(ViewContext context) : View
{
    private const int StripWeeks = 5;
    private const int BestCount = 5;

    internal static readonly ViewMembers<HomeView> Table = new([
        new("day", v => v.Day),
        new("weeks", v => v.Weeks),
        new("best_week", v => v.BestWeek),
        new("best_month", v => v.BestMonth),
        new("month", v => v.Month),
        new("linked_data", v => LinkedData.OfSite(v.context)),
    ]);

    private readonly ViewContext context = context;

    /// <inheritdoc/>
    protected internal override IViewMembers Members => Table;

    /// <summary>The newest day, or null on an empty site.</summary>
    internal DayView? Day => field ??= context.Graph.Newest is { } newest ? new DayView(context, newest) : null;

    private CalendarCellView[][] Weeks => context.Graph.Newest is { } newest ? CalendarWeeks.Strip(context, newest.Date, StripWeeks) : [];

    private PaperView[] BestWeek => context.Graph.Newest is { } newest
        ? Best(context.Graph.Days.Reverse().TakeWhile(day => day.Date >= CalendarWeeks.Sunday(newest.Date)).Reverse())
        : [];

    private PaperView[] BestMonth => context.Graph.Months is [.., var month] ? Best(month.Days) : [];

    private MonthView? Month => field ??= context.Graph.Months is [.., var month] ? new MonthView(context, month) : null;

    private PaperView[] Best(IEnumerable<Day> days) => PaperView.All(context, BestPapers.Of(days, BestCount));
}
