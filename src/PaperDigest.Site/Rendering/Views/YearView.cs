using PaperDigest.Site.Graph;

namespace PaperDigest.Site.Rendering.Views;

/// <summary>A year that has a digest.</summary>
public sealed class YearView(ViewContext context, Year year) : View
{
    private const int BestCount = 10;
    private const int TopicCount = 8;

    internal static readonly ViewMembers<YearView> Table = new([
        new("date", v => v.Date),
        new("url", v => v.context.Urls.Path(SiteUrl.Year(v.year.Number))),
        new("day_count", v => Boxed.Of(v.year.Months.Sum(month => month.Days.Length))),
        new("paper_count", v => Boxed.Of(v.year.PaperCount)),
        new("months", v => v.Months),
        new("calendar", v => v.Calendar),
        new("best", v => v.Best),
        new("best_url", v => v.context.Urls.Path(SiteUrl.Best(new Period(PeriodKind.Year, v.year.Number, 0, [])))),
        new("topics", v => v.Topics),
        new("previous", v => v.Beside(-1)),
        new("next", v => v.Beside(1)),
    ]);

    private readonly ViewContext context = context;
    private readonly Year year = year;

    /// <inheritdoc/>
    protected internal override IViewMembers Members => Table;

    private DateView Date => field ??= new DateView(context, new DateOnly(year.Number, 1, 1));

    private MonthView[] Months => field ??= [.. year.Months.Select(month => new MonthView(context, month))];

    private YearCellView[] Calendar =>
        [.. Enumerable.Range(1, 12).Select(number => new YearCellView(context, year, number))];

    private TopicLinkView[] Topics => field ??= TopicLinkView.OfDays(context, year.Months.SelectMany(month => month.Days), TopicCount);

    private PaperView[] Best => field ??= PaperView.All(context, BestPapers.Of(year.Months.SelectMany(month => month.Days), BestCount));

    private YearView? Beside(int step) => context.Graph.Beside(year, step) is { } other ? new YearView(context, other) : null;
}

/// <summary>A month of a year, with a digest or without.</summary>
public sealed class YearCellView(ViewContext context, Year year, int number) : View
{
    internal static readonly ViewMembers<YearCellView> Table = new([
        new("date", v => v.Date),
        new("month", v => v.Month),
    ]);

    /// <inheritdoc/>
    protected internal override IViewMembers Members => Table;

    private DateView Date { get; } = new(context, new DateOnly(year.Number, number, 1));

    private MonthView? Month { get; } =
        year.Months.FirstOrDefault(month => month.Number == number) is { } month ? new MonthView(context, month) : null;
}
