using System.Collections.Immutable;

namespace PaperDigest.Site.Graph;

/// <summary>A paper among the best.</summary>
/// <param name="Entry">The paper, as the day with its most votes tells of it.</param>
/// <param name="Rank">One more than the papers with more votes: 1, 2, 2, 4.</param>
/// <param name="IsShared">Whether another paper of the period has as many votes.</param>
public readonly record struct RankedPaper(DayEntry Entry, int Rank, bool IsShared);

/// <summary>The papers of a period with the most votes.</summary>
/// <param name="Papers">They, most votes first and the earlier first among equals.</param>
/// <param name="LeftOut">How many more have as many votes as the last of them.</param>
/// <param name="Voted">How many papers of the period have votes.</param>
/// <param name="All">How many papers the period has.</param>
public sealed record BestRanking(ImmutableArray<RankedPaper> Papers, int LeftOut, int Voted, int All)
{
    /// <summary>The best of a period.</summary>
    public static BestRanking Of(Period period)
    {
        var most = period.Kind switch { PeriodKind.Month => 20, PeriodKind.Week => 10, _ => 50 };
        var voted = BestPapers.Of(period.Days).ToList();
        var papers = ImmutableArray.CreateBuilder<RankedPaper>();
        foreach (var (place, entry) in voted.Take(most).Index())
        {
            var isAsBefore = place > 0 && IsEqual(voted[place - 1], entry);
            var isShared = isAsBefore || (place + 1 < voted.Count && IsEqual(voted[place + 1], entry));
            papers.Add(new RankedPaper(entry, isAsBefore ? papers[^1].Rank : place + 1, isShared));
        }

        var leftOut = voted.Skip(most).TakeWhile(entry => IsEqual(entry, voted[most - 1])).Count();
        return new BestRanking(papers.DrainToImmutable(), leftOut, voted.Count, period.Days.SelectMany(day => day.Entries).Select(entry => entry.Paper).Distinct().Count());
    }

    private static bool IsEqual(DayEntry one, DayEntry other) => one.Entry.Votes == other.Entry.Votes;
}
