using System.Collections.Immutable;
using PaperDigest.Site.Graph;

namespace PaperDigest.Site.Rendering.Views;

/// <summary>Where a date stands among the months and years of a graph.</summary>
internal static class Places
{
    /// <summary>The month of a day that has a digest.</summary>
    public static Month MonthOf(this SiteGraph graph, DateOnly date) =>
        graph.Months[IndexOf(graph.Months, Key(date.Year, date.Month), Key)];

    /// <summary>The year of a month that has a digest.</summary>
    public static Year YearOf(this SiteGraph graph, Month month) => graph.Years[IndexOf(graph.Years, month.Year, Key)];

    /// <summary>The day so many places away, or null past either end.</summary>
    public static Day? Beside(this SiteGraph graph, Day day, int step) => graph.Days.ElementAtOrDefault(day.Index + step);

    /// <summary>The month so many places away, or null past either end.</summary>
    public static Month? Beside(this SiteGraph graph, Month month, int step) =>
        graph.Months.ElementAtOrDefault(IndexOf(graph.Months, Key(month), Key) + step);

    /// <summary>The year so many places away, or null past either end.</summary>
    public static Year? Beside(this SiteGraph graph, Year year, int step) =>
        graph.Years.ElementAtOrDefault(IndexOf(graph.Years, Key(year), Key) + step);

    private static int Key(Month month) => Key(month.Year, month.Number);

    private static int Key(Year year) => year.Number;

    private static int Key(int year, int month) => (year * 12) + month;

    private static int IndexOf<T>(ImmutableArray<T> ascending, int key, Func<T, int> keyOf)
    {
        var (low, high) = (0, ascending.Length - 1);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = keyOf(ascending[middle]) < key ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
