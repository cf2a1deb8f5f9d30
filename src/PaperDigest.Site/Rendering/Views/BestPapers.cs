using PaperDigest.Site.Graph;

namespace PaperDigest.Site.Rendering.Views;

/// <summary>The papers with the most votes of some days.</summary>
internal static class BestPapers
{
    /// <summary>
    /// Up to <paramref name="count"/> papers, most votes first and the earlier first among equals. Papers without votes are left out; a
    /// paper of several days stands once, as the day with its most votes tells of it.
    /// </summary>
    /// <param name="days">Days, oldest first.</param>
    /// <param name="count">How many, from 1.</param>
    public static DayEntry[] Of(IEnumerable<Day> days, int count)
    {
        var best = new List<DayEntry>(count + 1);
        foreach (var entry in days.SelectMany(day => day.Entries))
        {
            if (entry.Entry.Votes is { } votes && (best.Count < count || votes > best[^1].Entry.Votes))
            {
                Insert(best, entry, votes);
                best.RemoveRange(Math.Min(best.Count, count), Math.Max(0, best.Count - count));
            }
        }

        return [.. best];
    }

    /// <summary>The first of the papers with the most votes; the first paper if none has any, null if there is none.</summary>
    public static DayEntry? OfDay(Day day) => Of([day], 1) is [var best] ? best : day.Entries.FirstOrDefault();

    private static void Insert(List<DayEntry> best, DayEntry entry, int votes)
    {
        var same = best.FindIndex(other => ReferenceEquals(other.Paper, entry.Paper));
        if (same >= 0 && best[same].Entry.Votes >= votes)
        {
            return;
        }

        if (same >= 0)
        {
            best.RemoveAt(same);
        }

        var place = best.FindIndex(other => other.Entry.Votes < votes);
        best.Insert(place < 0 ? best.Count : place, entry);
    }
}
