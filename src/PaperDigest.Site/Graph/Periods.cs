using System.Collections.Immutable;

namespace PaperDigest.Site.Graph;

/// <summary>The periods of an archive: the whole of it, its years, months and weeks.</summary>
public sealed class Periods
{
    private static readonly Comparer<Period> ByDay = Comparer<Period>.Create((one, other) => one.Days[0].Index.CompareTo(other.Days[0].Index));

    private readonly ImmutableArray<Period> all;
    private readonly ImmutableArray<Period> years;
    private readonly ImmutableArray<Period> months;
    private readonly ImmutableArray<Period> weeks;

    internal Periods(SiteGraph graph)
    {
        all = graph.Days.IsEmpty ? [] : [new Period(PeriodKind.All, 0, 0, graph.Days)];
        years = [.. graph.Years.Select(year => new Period(PeriodKind.Year, year.Number, 0, [.. year.Months.SelectMany(month => month.Days)]))];
        months = [.. graph.Months.Select(month => new Period(PeriodKind.Month, month.Year, month.Number, month.Days))];
        weeks = Period.Weeks(graph.Days);
    }

    /// <summary>All of them, the longer before the shorter, oldest first.</summary>
    public IEnumerable<Period> All => [.. all, .. years, .. months, .. weeks];

    /// <summary>The periods of a kind, oldest first.</summary>
    public ImmutableArray<Period> Of(PeriodKind kind) => kind switch
    {
        PeriodKind.Year => years,
        PeriodKind.Month => months,
        PeriodKind.Week => weeks,
        _ => all,
    };

    /// <summary>The periods of a kind that have a day of another, oldest first.</summary>
    public IEnumerable<Period> Of(PeriodKind kind, Period other) => Of(kind).Where(other.Meets);

    /// <summary>The period of the same kind so many places away, or null past either end.</summary>
    public Period? Beside(Period period, int step)
    {
        var alike = Of(period.Kind);
        return alike.ElementAtOrDefault(alike.BinarySearch(period, ByDay) + step);
    }
}
