using System.Collections.Immutable;
using PaperDigest.Site.Graph;

namespace PaperDigest.Site.Knowledge;

/// <summary>How many of a month's papers name something.</summary>
/// <param name="Month">The month.</param>
/// <param name="Count">Those that do, from 0.</param>
public readonly record struct MonthShare(Month Month, int Count)
{
    /// <summary>Of a hundred papers; busy months do not mislead.</summary>
    public double Percent => Month.PaperCount == 0 ? 0 : 100.0 * Count / Month.PaperCount;

    /// <summary>For each month with a digest, oldest first; a paper counts in every month of which a digest tells of it.</summary>
    public static ImmutableArray<MonthShare> Of(SiteGraph graph, IEnumerable<Paper> papers)
    {
        var counts = papers.SelectMany(paper => paper.Digests.Select(date => (date.Year, date.Month)).Distinct()).CountBy(month => month).ToDictionary();
        return [.. graph.Months.Select(month => new MonthShare(month, counts.GetValueOrDefault((month.Year, month.Number))))];
    }
}
