using System.Collections.Immutable;
using PaperDigest.Core.Model;

namespace PaperDigest.Site.Graph;

/// <summary>A paper in the digest of a day.</summary>
/// <param name="Paper">The paper.</param>
/// <param name="Entry">What that day's digest says of it.</param>
public sealed record DayEntry(Paper Paper, PaperEntry Entry);

/// <summary>A day that has a digest.</summary>
/// <param name="Index">The place among all days, oldest first, from 0.</param>
/// <param name="Date">The day.</param>
/// <param name="Entries">Its papers in reading order, each once; may be empty.</param>
public sealed record Day(int Index, DateOnly Date, ImmutableArray<DayEntry> Entries);

/// <summary>A month that has a digest.</summary>
/// <param name="Year">The year, from 1.</param>
/// <param name="Number">From 1 to 12.</param>
/// <param name="Days">Its days with a digest, oldest first.</param>
public sealed record Month(int Year, int Number, ImmutableArray<Day> Days)
{
    /// <summary>Papers of all its days, each once.</summary>
    public int PaperCount { get; } = Days.SelectMany(d => d.Entries).Select(e => e.Paper).Distinct().Count();
}

/// <summary>A year that has a digest.</summary>
/// <param name="Number">The year, from 1.</param>
/// <param name="Months">Its months with a digest, oldest first.</param>
public sealed record Year(int Number, ImmutableArray<Month> Months)
{
    /// <summary>Papers of all its months, each once.</summary>
    public int PaperCount { get; } = Months.SelectMany(m => m.Days).SelectMany(d => d.Entries).Select(e => e.Paper).Distinct().Count();
}
