using System.Collections.Immutable;
using PaperDigest.Core.Configuration;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Core.Model;

namespace PaperDigest.Site.Graph;

public sealed partial class SiteGraph
{
    /// <summary>Links digests into a graph: digests of one date are one day, a paper in several digests is one paper.</summary>
    /// <param name="digests">Digests in the order of their files.</param>
    /// <param name="config">Says which papers are withdrawn and who has a page.</param>
    /// <param name="diagnostics">Takes repetitions and exclusions that name no paper.</param>
    public static SiteGraph From(ImmutableArray<Digest> digests, SiteConfig config, DiagnosticBag diagnostics)
    {
        var excluded = config.Exclude.ToHashSet();
        var days = digests
            .GroupBy(d => d.Date)
            .OrderBy(g => g.Key)
            .Select(g => (Date: g.Key, Entries: Entries(g, excluded, diagnostics)))
            .ToArray();
        ReportUnknown(excluded, digests, diagnostics);

        var told = days.Reverse().SelectMany(d => d.Entries).ToLookup(e => e.Id);
        var authors = AuthorTable.From(told);
        var papers = told.AsParallel().Select(g => Paper([.. g], authors)).ToDictionary(p => p.Id);

        var linked = days
            .Select((d, i) => new Day(i, d.Date, [.. d.Entries.DistinctBy(e => e.Id).Select(e => new DayEntry(papers[e.Id], e))]))
            .ToImmutableArray();
        var newestFirst = linked.Reverse()
            .SelectMany(d => d.Entries.Where(e => e.Paper.Date == d.Date).Select(e => e.Paper))
            .ToImmutableArray();
        var months = linked
            .GroupBy(d => (d.Date.Year, d.Date.Month))
            .Select(g => new Month(g.Key.Year, g.Key.Month, [.. g]))
            .ToImmutableArray();

        return new SiteGraph
        {
            Days = linked,
            Months = months,
            Years = [.. months.GroupBy(m => m.Year).Select(g => new Year(g.Key, [.. g]))],
            Papers = newestFirst,
            Authors = authors.Link(newestFirst, config),
        };
    }

    private static Paper Paper(ImmutableArray<PaperEntry> entries, AuthorTable authors) => new(entries, authors.Of(entries));

    // The entries of one day, ranked through all its digests; a paper told of twice keeps both, the first before the second.
    private static ImmutableArray<PaperEntry> Entries(IEnumerable<Digest> digests, HashSet<PaperId> excluded, DiagnosticBag diagnostics)
    {
        var entries = ImmutableArray.CreateBuilder<PaperEntry>();
        var ranks = new Dictionary<PaperId, int>();
        foreach (var entry in digests.SelectMany(d => d.Entries).Where(e => !excluded.Contains(e.Id)))
        {
            if (!ranks.TryAdd(entry.Id, ranks.Count + 1))
            {
                diagnostics.Add(new Diagnostic(
                    Codes.RepeatedPaper, Severity.Warning, $"{entry.Id} stands twice on {entry.Date:yyyy-MM-dd}; it is shown once, with both summaries on its page",
                    entry.Source.Name, entry.Source.Line, entry.Source.Column, "Take one of them out of the digest."));
            }

            var rank = ranks[entry.Id];
            entries.Add(entry.Rank == rank ? entry : entry with { Rank = rank });
        }

        return entries.DrainToImmutable();
    }

    private static void ReportUnknown(HashSet<PaperId> excluded, ImmutableArray<Digest> digests, DiagnosticBag diagnostics)
    {
        if (excluded.Count == 0)
        {
            return;
        }

        foreach (var id in excluded.Except(digests.SelectMany(d => d.Entries).Select(e => e.Id)).Order())
        {
            diagnostics.Add(new Diagnostic(
                Codes.ExcludeUnknown, Severity.Warning, $"{id} is excluded in the configuration but is in no digest",
                Hint: "Check its spelling, or take it out of the list."));
        }
    }
}
