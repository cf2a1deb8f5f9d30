using System.Collections.Immutable;
using System.Globalization;
using PaperDigest.Site.Knowledge;

namespace PaperDigest.Site.Rendering.Views;

/// <summary>
/// A chart of papers in a hundred, month by month, from the first month to the last; months without a digest are gaps. Places from left to
/// right are percents and heights pixels, so that its type has one size at any width.
/// </summary>
/// <param name="context">The site.</param>
/// <param name="months">What is shown, oldest first.</param>
/// <param name="atLeast">To what figure the axis goes if no bar is higher, so that charts that stand together have one scale.</param>
public sealed class ChartView(ViewContext context, ImmutableArray<MonthShare> months, double atLeast = 0) : View
{
    // The line that bars stand on, and the highest there is; above it is room for the figure of the peak.
    private const double Ground = 144;
    private const double Top = 8;

    // The axis keeps its figures to the left of the bars.
    private const double Left = 5;
    private const int MostLabels = 6;

    // Of a month's room, what its bar takes.
    private const double Width = .62;

    internal static readonly ViewMembers<ChartView> Table = new([
        new("bars", v => v.Bars),
        new("bar_width", v => Percent(v.Step * Width)),
        new("lines", v => v.Lines),
        new("labels", v => v.Labels),
        new("peak", v => v.Peak),
        new("until", v => v.months is [.., var last] && v.IsUnfinished(last) ? new DateView(v.context, v.context.Graph.Newest!.Date) : null),
    ]);

    private readonly ViewContext context = context;
    private readonly ImmutableArray<MonthShare> months = months;
    private readonly double atLeast = atLeast;

    /// <inheritdoc/>
    protected internal override IViewMembers Members => Table;

    // The next round number above the highest bar: 1, 2, 5, 10, 20, 50 or 100; the line half-way has its figure, too.
    private double Highest => field > 0 ? field : field = Round(months.Select(month => month.Percent).Append(atLeast).Max());

    private int First => months.IsEmpty ? 0 : NumberOf(months[0]);

    private int Count => months.IsEmpty ? 1 : NumberOf(months[^1]) - First + 1;

    private double Step => (100 - Left) / Count;

    private ChartBarView[] Bars => field ??= [.. months.Select(Bar)];

    // What a few days give is no month to be held against others, unless there is nothing else.
    private ChartBarView? Peak => months.Any(month => month.Count > 0)
        ? Bars[months.IndexOf(months.OrderBy(month => month.Count > 0 && !IsUnfinished(month) ? 0 : 1).ThenByDescending(month => month.Percent).First())]
        : null;

    private ChartMarkView[] Lines =>
        [.. new[] { 0, Highest / 2, Highest }.Select(value => new ChartMarkView(Number(Y(value)), value.ToString("0.#", CultureInfo.InvariantCulture), isYear: false))];

    // January stands for its year; where few months leave room, others have their names.
    private ChartMarkView[] Labels =>
    [
        .. Enumerable.Range(First, Count).Select(month => new DateOnly((month / 12) + 1, (month % 12) + 1, 1))
            .Where(month => month.Month == 1 ? month.Year % YearsALabel == 0 : Count <= MostLabels || (Count <= 24 && month.Month == 7))
            .Select(month => new ChartMarkView(
                Percent(Place(NumberOf(month))),
                month.Month == 1 ? month.Year.ToString("0000", CultureInfo.InvariantCulture) : new DateView(context, month).Text("date.month_text"),
                month.Month == 1)),
    ];

    private int YearsALabel => (int)Math.Ceiling(Count / 12.0 / MostLabels);

    internal static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    internal static string Percent(double place) => Number(place) + "%";

    private bool IsUnfinished(MonthShare month) =>
        context.Graph.Newest is { Date: var newest } && NumberOf(newest) == NumberOf(month) && newest.Day < DateTime.DaysInMonth(newest.Year, newest.Month);

    private double Place(int month) => Left + (Step * (month - First));

    private double Y(double value) => Ground - ((Ground - Top) * value / Highest);

    private ChartBarView Bar(MonthShare month)
    {
        var x = Place(NumberOf(month));
        return new ChartBarView(context, month, Percent(x), x + (Step * Width / 2), Y(month.Percent), Ground, IsUnfinished(month));
    }

    private static double Round(double highest) => new double[] { 1, 2, 5, 10, 20, 50 }.FirstOrDefault(limit => highest <= limit, 100);

    private static int NumberOf(MonthShare month) => (12 * (month.Month.Year - 1)) + month.Month.Number - 1;

    private static int NumberOf(DateOnly month) => (12 * (month.Year - 1)) + month.Month - 1;
}

/// <summary>A month of a chart.</summary>
public sealed class ChartBarView(ViewContext context, MonthShare month, string x, double middle, double y, double ground, bool isUnfinished) : View
{
    // Nearer to an edge, in percents, a centred figure would lie over those of the axis in a narrow chart, or over a month that is not over.
    private const double NearEdge = 10;

    internal static readonly ViewMembers<ChartBarView> Table = new([
        new("date", v => v.Date),
        new("url", v => v.context.Urls.Path(SiteUrl.Month(v.month.Month.Year, v.month.Month.Number))),
        new("count", v => Boxed.Of(v.month.Count)),
        new("total", v => Boxed.Of(v.month.Month.PaperCount)),
        new("share", v => v.month.Percent.ToString("0.0", CultureInfo.InvariantCulture)),
        new("x", v => v.x),
        new("middle", v => ChartView.Percent(v.middle)),
        new("y", v => ChartView.Number(v.y)),
        new("anchor", v => v.middle < NearEdge ? "start" : v.middle > 100 - NearEdge ? "end" : "middle"),
        new("above", v => ChartView.Number(v.y - 4)),
        new("is_unfinished", v => Boxed.Of(v.isUnfinished)),
        new("height", v => ChartView.Number(v.ground - v.y)),
    ]);

    private readonly ViewContext context = context;
    private readonly MonthShare month = month;
    private readonly string x = x;
    private readonly double middle = middle;
    private readonly double y = y;
    private readonly double ground = ground;
    private readonly bool isUnfinished = isUnfinished;

    /// <inheritdoc/>
    protected internal override IViewMembers Members => Table;

    private DateView Date => new(context, new DateOnly(month.Month.Year, month.Month.Number, 1));
}

/// <summary>A figure or name beside an axis of a chart.</summary>
public sealed class ChartMarkView(string at, string text, bool isYear) : View
{
    internal static readonly ViewMembers<ChartMarkView> Table = new([
        new("at", v => v.at),
        new("text", v => v.text),
        new("is_year", v => Boxed.Of(v.isYear)),
    ]);

    private readonly string at = at;
    private readonly string text = text;
    private readonly bool isYear = isYear;

    /// <inheritdoc/>
    protected internal override IViewMembers Members => Table;
}
