using System.Collections.Immutable;

namespace PaperDigest.Site.Graph;

/// <summary>Everything that the site's pages are about, linked; never changed once made.</summary>
public sealed partial class SiteGraph
{
    private readonly Lazy<AuthorIndex> authorIndex;
    private readonly Lazy<Periods> periods;

    /// <summary>A graph without anything in it yet.</summary>
    public SiteGraph() => (authorIndex, periods) = (new(() => new AuthorIndex(Authors)), new(() => new Periods(this)));

    /// <summary>Days with a digest, oldest first; each knows its index here.</summary>
    public required ImmutableArray<Day> Days { get; init; }

    /// <summary>Months with a digest, oldest first.</summary>
    public required ImmutableArray<Month> Months { get; init; }

    /// <summary>Years with a digest, oldest first.</summary>
    public required ImmutableArray<Year> Years { get; init; }

    /// <summary>Papers, newest digest first, and in digest order within a day.</summary>
    public required ImmutableArray<Paper> Papers { get; init; }

    /// <summary>All authors by name, in ordinal order without regard to case.</summary>
    public required ImmutableArray<Author> Authors { get; init; }

    /// <summary>The newest day, or null when there is none.</summary>
    public Day? Newest => Days.IsEmpty ? null : Days[^1];

    /// <summary>The authors who have a page by initial, filed when first asked for.</summary>
    internal AuthorIndex AuthorIndex => authorIndex.Value;

    /// <summary>Its years, months and weeks, gathered when first asked for.</summary>
    public Periods Periods => periods.Value;

    /// <summary>The day of a date, or null when it has no digest.</summary>
    public Day? DayOf(DateOnly date)
    {
        var (low, high) = (0, Days.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = Days[middle].Date.CompareTo(date);
            if (order == 0)
            {
                return Days[middle];
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }
}
