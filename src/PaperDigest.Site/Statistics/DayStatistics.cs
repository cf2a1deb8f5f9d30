using PaperDigest.Site.Graph;

namespace PaperDigest.Site.Statistics;

/// <summary>When there were digests.</summary>
/// <param name="Count">Days with a digest.</param>
/// <param name="First">The oldest.</param>
/// <param name="Newest">The newest.</param>
/// <param name="Without">Days between them without a digest.</param>
/// <param name="WeekdaysWithout">Those of them that are no Saturday or Sunday.</param>
/// <param name="LongestGap">The longest run of days without a digest, the first of the longest; null if no day is without.</param>
/// <param name="Fullest">The day with most papers, the first of them.</param>
public sealed record DayStatistics(int Count, DateOnly First, DateOnly Newest, int Without, int WeekdaysWithout, Gap? LongestGap, FullDay Fullest)
{
    /// <summary>The figures of a graph, which has a day at least.</summary>
    internal static DayStatistics Of(SiteGraph graph)
    {
        var days = graph.Days;
        var (first, newest) = (days[0].Date, days[^1].Date);
        var gaps = days.Zip(days.Skip(1), (before, after) => new Gap(before.Date.AddDays(1), after.Date.AddDays(-1))).Where(gap => gap.Days > 0).ToArray();
        var fullest = days.MaxBy(day => day.Entries.Length)!;
        return new DayStatistics(
            days.Length, first, newest,
            gaps.Sum(gap => gap.Days),
            gaps.Sum(gap => gap.Weekdays),
            gaps.MaxBy(gap => gap.Days),
            new FullDay(fullest.Date, fullest.Entries.Length));
    }
}

/// <summary>Days without a digest.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Last">The last of them.</param>
public sealed record Gap(DateOnly First, DateOnly Last)
{
    /// <summary>How many, from 1.</summary>
    public int Days => Last.DayNumber - First.DayNumber + 1;

    /// <summary>How many of them are no Saturday or Sunday.</summary>
    internal int Weekdays => Enumerable.Range(0, Days).Count(day => First.AddDays(day).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
}

/// <summary>A day and its papers.</summary>
/// <param name="Date">The day.</param>
/// <param name="Papers">How many papers its digest holds.</param>
public sealed record FullDay(DateOnly Date, int Papers);
