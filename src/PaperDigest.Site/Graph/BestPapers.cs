namespace PaperDigest.Site.Graph;

/// <summary>The papers with the most votes of some days.</summary>
internal static class BestPapers
{
    /// <summary>
    /// The papers that have votes, most first and the earlier first among equals; a paper of several days stands once, as the day with its
    /// most votes tells of it.
    /// </summary>
    /// <param name="days">Days, oldest first.</param>
    public static IEnumerable<DayEntry> Of(IEnumerable<Day> days) => days
        .SelectMany(day => day.Entries)
        .Where(entry => entry.Entry.Votes is not null)
        .GroupBy(entry => entry.Paper, (_, told) => told.MaxBy(entry => entry.Entry.Votes)!)
        .OrderByDescending(entry => entry.Entry.Votes).ThenBy(entry => entry.Entry.Date).ThenBy(entry => entry.Entry.Rank);

    /// <summary>Up to <paramref name="count"/> of them.</summary>
    public static DayEntry[] Of(IEnumerable<Day> days, int count) => [.. Of(days).Take(count)];

    /// <summary>The first of the papers with the most votes; the first paper if none has any, null if there is none.</summary>
    public static DayEntry? OfDay(Day day) => day.Entries.MaxBy(entry => entry.Entry.Votes ?? -1);
}
