using PaperDigest.Site.Citing;
using PaperDigest.Site.Graph;

namespace PaperDigest.Site.Rendering.Views;

/// <summary>The newest digest and what surrounds it.</summary>
public sealed class HomeView(ViewContext context) : View
{
    private const int StripWeeks = 5;
    private const int BestCount = 5;

    // Of a long day these are told in full; the rest stand below with their titles, so that the page has an end.
    private const int LongDayCount = 20;

    internal static readonly ViewMembers<HomeView> Table = new([
        new("day", v => v.Day),
        new("papers", v => v.Papers),
        new("rest", v => v.Rest),
        new("weeks", v => v.Weeks),
        new("best_week", v => v.BestWeek),
        new("best_month", v => v.BestMonth),
        new("rising", v => TopicChangeView.All(v.context, v.context.Knowledge.Changes.Rising)),
        new("month", v => v.Month),
        new("linked_data", v => LinkedData.OfSite(v.context)),
    ]);

    private readonly ViewContext context = context;

    /// <inheritdoc/>
    protected internal override IViewMembers Members => Table;

    /// <summary>The newest day, or null on an empty site.</summary>
    internal DayView? Day => field ??= context.Graph.Newest is { } newest ? new DayView(context, newest) : null;

    // By votes: who has a minute finds the day's best on top, whatever the digest's own order, which the day's page keeps.
    private PaperView[] ByVotes => Day?.PapersByVotes ?? [];

    private PaperView[] Papers => Day is { IsLong: true } ? ByVotes[..LongDayCount] : ByVotes;

    private PaperView[] Rest => ByVotes[Papers.Length..];

    private CalendarCellView[][] Weeks => context.Graph.Newest is { } newest ? CalendarWeeks.Strip(context, newest.Date, StripWeeks) : [];

    // Running periods, for on a Monday the week, and on the first the month, would hold nothing but the papers above.
    private Day[] Week => field ??= Last(7);

    private PaperView[] BestWeek => Week.Length > 1 ? Best(Week) : [];

    private PaperView[] BestMonth => Last(30) is var days && days.Length > Math.Max(1, Week.Length) ? Best(days) : [];

    private MonthView? Month => field ??= context.Graph.Months is [.., var month] ? new MonthView(context, month) : null;

    private Day[] Last(int days) => context.Graph.Newest is { } newest
        ? [.. context.Graph.Days.SkipWhile(day => newest.Date.DayNumber - day.Date.DayNumber >= days)]
        : [];

    private PaperView[] Best(IEnumerable<Day> days) => PaperView.All(context, BestPapers.Of(days, BestCount));
}
