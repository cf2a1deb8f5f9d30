using PaperDigest.Site.Graph;

namespace PaperDigest.Site.Rendering.Views;

/// <summary>The papers of a period with the most votes.</summary>
public sealed class BestView(ViewContext context, Period period) : View
{
    internal static readonly ViewMembers<BestView> Table = new([
        new("kind", v => KindOf(v.period)),
        new("name", v => v.Link.Name),
        new("iso_week", v => v.period.Kind == PeriodKind.Week ? v.context.Text("best.week", v.period.Year, v.period.Number) : null),
        new("url", v => v.Link.Url),
        new("feed_url", v => v.FeedUrl),
        new("calendar_url", v => v.CalendarUrl),
        new("first_date", v => new DateView(v.context, v.period.First)),
        new("last_date", v => new DateView(v.context, v.period.Last)),
        new("paper_count", v => Boxed.Of(v.Ranking.All)),
        new("voted_count", v => Boxed.Of(v.Ranking.Voted)),
        new("papers", v => v.Papers),
        new("left_out", v => Boxed.Of(v.Ranking.LeftOut)),
        new("previous", v => v.Beside(-1)),
        new("next", v => v.Beside(1)),
        new("newest", v => v.Newest),
        new("years", v => v.Of(PeriodKind.Year)),
        new("months", v => v.period.Kind == PeriodKind.All ? [] : v.Of(PeriodKind.Month)),
        new("weeks", v => v.period.Kind == PeriodKind.Month ? v.Of(PeriodKind.Week) : []),
    ]);

    private readonly ViewContext context = context;
    private readonly Period period = period;

    /// <inheritdoc/>
    protected internal override IViewMembers Members => Table;

    /// <summary>By path; null for a period that is over.</summary>
    internal string? FeedUrl => IsRunning ? context.Urls.Path(SiteUrl.BestFeed(period)) : null;

    /// <summary>The first paper that has a picture, or null.</summary>
    internal PaperView? Pictured => Papers.Select(ranked => ranked.Paper).FirstOrDefault(paper => paper.Image is not null);

    private bool IsRunning => period.Days[^1] == context.Graph.Newest;

    private BestRanking Ranking => field ??= BestRanking.Of(period);

    private PeriodView Link => field ??= new PeriodView(context, period);

    private RankedPaperView[] Papers => field ??= [.. Ranking.Papers.Select(ranked => new RankedPaperView(context, ranked))];

    private string? CalendarUrl => period.Kind switch
    {
        PeriodKind.Year => context.Urls.Path(SiteUrl.Year(period.Year)),
        PeriodKind.Month => context.Urls.Path(SiteUrl.Month(period.Year, period.Number)),
        _ => null,
    };

    // Of each kind the last, the longest first: where most readers go, from anywhere.
    private PeriodView[] Newest => [.. Enum.GetValues<PeriodKind>().Select(kind => context.Graph.Periods.Of(kind)).Where(periods => periods.Length > 0).Select(periods => new PeriodView(context, periods[^1]))];

    internal static string KindOf(Period period) => period.Kind switch
    {
        PeriodKind.Year => "year",
        PeriodKind.Month => "month",
        PeriodKind.Week => "week",
        _ => "all",
    };

    // The years beside it, the months of its years, the weeks of its month: whatever is above, below and beside.
    private PeriodView[] Of(PeriodKind kind)
    {
        var periods = context.Graph.Periods;
        var among = kind switch
        {
            PeriodKind.Year => periods.Of(PeriodKind.Year),
            PeriodKind.Month => periods.Of(PeriodKind.Year, period).SelectMany(year => periods.Of(PeriodKind.Month, year)),
            _ => periods.Of(kind, period),
        };
        return [.. among.Select(other => new PeriodView(context, other))];
    }

    private PeriodView? Beside(int step) => context.Graph.Periods.Beside(period, step) is { } other ? new PeriodView(context, other) : null;
}

/// <summary>A period that has a page of its best papers.</summary>
public sealed class PeriodView(ViewContext context, Period period) : View
{
    internal static readonly ViewMembers<PeriodView> Table = new([
        new("name", v => v.Name),
        new("short", v => v.Short),
        new("url", v => v.Url),
    ]);

    private readonly ViewContext context = context;
    private readonly Period period = period;

    /// <inheritdoc/>
    protected internal override IViewMembers Members => Table;

    internal string Name => period.Kind switch
    {
        PeriodKind.Year => First.Text("date.year_text"),
        PeriodKind.Month => First.Text("date.month_of_year"),
        PeriodKind.Week => Week,
        _ => context.Text("best.all"),
    };

    internal string Url => context.Urls.Path(SiteUrl.Best(period));

    private DateView First => field ??= new DateView(context, period.First);

    private DateView Last => field ??= new DateView(context, period.Last);

    // What both its days have in common is said once.
    private string Week => (period.First, period.Last) switch
    {
        var (first, last) when first.Year != last.Year => context.Text("best.days", First.Text("date.medium"), Last.Text("date.medium")),
        var (first, last) when first.Month != last.Month => context.Text("best.days_of_year", First.Text("date.year_text"), First.Text("date.day_text"), Last.Text("date.day_text")),
        var (_, last) => context.Text("best.days_of_month", First.Text("date.year_text"), First.Text("date.day_text"), last.Day),
    };

    private string Short => period.Kind switch
    {
        PeriodKind.Month => First.Text("date.month_text"),
        PeriodKind.Week => context.Text("best.days", First.Text("date.day_text"), Last.Text("date.day_text")),
        _ => Name,
    };
}

/// <summary>A paper among the best.</summary>
public sealed class RankedPaperView(ViewContext context, RankedPaper ranked) : View
{
    internal static readonly ViewMembers<RankedPaperView> Table = new([
        new("paper", v => v.Paper),
        new("rank", v => Boxed.Of(v.ranked.Rank)),
        new("is_shared", v => Boxed.Of(v.ranked.IsShared)),
    ]);

    private readonly RankedPaper ranked = ranked;

    /// <inheritdoc/>
    protected internal override IViewMembers Members => Table;

    internal PaperView Paper { get; } = new(context, ranked.Entry);
}
