using System.Collections.Immutable;
using PaperDigest.Core.Model;
using PaperDigest.Site.Citing;
using PaperDigest.Site.Graph;

namespace PaperDigest.Site.Statistics;

/// <summary>A paper at an end of some measure.</summary>
/// <param name="Measure">Which end of which measure, such as <c>longest summary</c>.</param>
/// <param name="Unit">What the figure counts, in the singular, such as <c>character</c>.</param>
/// <param name="Figure">The paper's figure.</param>
/// <param name="Id">The paper, the newest among equals.</param>
/// <param name="Title">Its title, formulas in their plain reading.</param>
public sealed record Extreme(string Measure, string Unit, int Figure, PaperId Id, string Title)
{
    /// <summary>The extremes of papers, newest first.</summary>
    internal static IEnumerable<Extreme> Of(ImmutableArray<Paper> papers)
    {
        (string Most, string? Least, string Unit, Func<Paper, int?> Figure)[] measures =
        [
            ("most votes", null, "vote", paper => paper.Votes),
            ("longest summary", "shortest summary", "character", paper => ArchiveStatistics.SummaryLength(paper) is > 0 and var length ? length : null),
            ("longest title", "shortest title", "character", paper => ArchiveStatistics.TitleLength(paper)),
            ("most authors", null, "author", paper => paper.Authors.Length),
            ("most links", null, "link", paper => paper.Links.Length),
            ("most digests", null, "digest", paper => paper.Digests.Length),
            ("oldest when told of", null, "month", MonthsOld),
        ];
        foreach (var (most, least, unit, figure) in measures)
        {
            var known = papers.Select(paper => (Paper: paper, Figure: figure(paper))).Where(one => one.Figure is not null).ToArray();
            if (known.Length > 0 && known.Max(one => one.Figure) is { } high && known.Min(one => one.Figure) is { } low && high > low)
            {
                yield return Make(most, high);
                if (least is not null)
                {
                    yield return Make(least, low);
                }
            }

            Extreme Make(string measure, int figure)
            {
                var paper = Array.Find(known, one => one.Figure == figure).Paper;
                return new Extreme(measure, unit, figure, paper.Id, PlainText.Read(paper.Newest.TitleInlines));
            }
        }
    }

    // Months from arXiv's, which stands in the identifier, to the first digest's.
    private static int? MonthsOld(Paper paper) => ArxivMonth.Of(paper.Id, paper.Digests[0]) is { } month
        ? ((paper.Digests[0].Year - month.Year) * 12) + paper.Digests[0].Month - month.Month
        : null;
}
