using System.Collections.Immutable;
using PaperDigest.Core.Model;
using PaperDigest.Site.Graph;

namespace PaperDigest.Site.Statistics;

/// <summary>What digests hold of papers.</summary>
public sealed record PaperStatistics
{
    /// <summary>All papers, each once.</summary>
    public required int Count { get; init; }

    /// <summary>Those of several digests.</summary>
    public required int Repeated { get; init; }

    /// <summary>Those that are not on arXiv.</summary>
    public required int Elsewhere { get; init; }

    /// <summary>Those with a picture.</summary>
    public required int WithPicture { get; init; }

    /// <summary>Those with a video.</summary>
    public required int WithVideo { get; init; }

    /// <summary>Those whose summary is empty.</summary>
    public required int WithoutSummary { get; init; }

    /// <summary>The middle length of summaries.</summary>
    public required int MedianSummary { get; init; }

    /// <summary>The figures of some papers.</summary>
    internal static PaperStatistics Of(ImmutableArray<Paper> papers) => new()
    {
        Count = papers.Length,
        Repeated = papers.Count(paper => paper.Digests.Length > 1),
        Elsewhere = papers.Count(paper => !paper.Id.IsArxiv),
        WithPicture = papers.Count(paper => paper.Newest.Media?.Kind == MediaKind.Image),
        WithVideo = papers.Count(paper => paper.Newest.Media?.Kind == MediaKind.Video),
        WithoutSummary = papers.Count(paper => paper.Newest.Sections.IsEmpty),
        MedianSummary = ArchiveStatistics.Median(papers.Select(ArchiveStatistics.SummaryLength)),
    };
}

/// <summary>The votes.</summary>
/// <param name="Known">Papers whose votes are known.</param>
/// <param name="Unknown">Papers whose votes are not.</param>
/// <param name="Sum">All votes.</param>
/// <param name="Median">The middle of the known.</param>
/// <param name="Most">The highest; null if none is known.</param>
public sealed record VoteStatistics(int Known, int Unknown, long Sum, int Median, int? Most)
{
    /// <summary>The figures of some papers.</summary>
    internal static VoteStatistics Of(ImmutableArray<Paper> papers)
    {
        int[] votes = [.. papers.Select(paper => paper.Votes).OfType<int>()];
        return new VoteStatistics(votes.Length, papers.Length - votes.Length, votes.Sum(v => (long)v), ArchiveStatistics.Median(votes), votes.Length == 0 ? null : votes.Max());
    }
}
