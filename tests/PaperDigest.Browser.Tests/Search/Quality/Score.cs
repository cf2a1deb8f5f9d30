using System.Globalization;

namespace PaperDigest.Browser.Tests.Search.Quality;

/// <summary>How well the queries of one kind, or of all, are answered; each figure is a mean from 0 to 1.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Queries">How many have something to find here.</param>
/// <param name="Recall">The right papers that were found, of all.</param>
/// <param name="FirstTen">The right papers among the first ten, of those that could stand there.</param>
/// <param name="Reciprocal">One over the place of the paper that was meant; of the queries that mean one.</param>
/// <param name="Empty">How many found nothing.</param>
internal sealed record Score(string Kind, int Queries, double Recall, double FirstTen, double Reciprocal, int Empty)
{
    /// <summary>Scores answers.</summary>
    /// <param name="kind">Their kind.</param>
    /// <param name="queries">The queries.</param>
    /// <param name="found">What was found, best first.</param>
    /// <param name="papers">The papers at hand; queries that mean none of them are left out.</param>
    public static Score Of(string kind, IEnumerable<SearchQuery> queries, IReadOnlyDictionary<string, string[]> found, IReadOnlyList<PaperText> papers)
    {
        var known = papers.Select(paper => paper.Id).ToHashSet();
        var scores = new List<(double Recall, double FirstTen, double? Reciprocal, bool Empty)>();
        foreach (var query in queries)
        {
            var truth = Truth.Of(query, papers);
            if (truth.IsEmpty || query.Target?.Any(known.Contains) == false)
            {
                continue;
            }

            var ids = found[query.Text];
            var place = query.Target is { } target ? Array.FindIndex(ids, id => target.Contains(id)) : -1;
            scores.Add((
                truth.Strict.Count == 0 ? 1 : ids.Count(truth.Strict.Contains) / (double)truth.Strict.Count,
                ids.Take(10).Count(truth.Lenient.Contains) / (double)Math.Min(10, truth.Lenient.Count),
                query.Target is null ? null : place < 0 ? 0 : 1.0 / (place + 1),
                ids.Length == 0));
        }

        return new Score(
            kind, scores.Count, Mean(scores.Select(s => s.Recall)), Mean(scores.Select(s => s.FirstTen)),
            Mean(scores.Where(s => s.Reciprocal is not null).Select(s => s.Reciprocal!.Value)), scores.Count(s => s.Empty));
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Kind,-14} {Queries,4} queries   recall {Recall:0.000}   first ten {FirstTen:0.000}   reciprocal {Reciprocal:0.000}   nothing found {Empty}");

    private static double Mean(IEnumerable<double> values) => values.DefaultIfEmpty().Average();
}
