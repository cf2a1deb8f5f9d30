using System.Collections.Immutable;
using PaperDigest.Site.Knowledge;

namespace PaperDigest.Site.Feeds;

/// <summary>A feed, whatever its format. Addresses are full; times are RFC 3339 and depend on the digests alone.</summary>
public sealed record Feed
{
    /// <summary>A URN that stays when the site moves to another host.</summary>
    public required string Id { get; init; }

    /// <summary>The name of the feed, plain text.</summary>
    public required string Title { get; init; }

    /// <summary>The site in a sentence.</summary>
    public required string Description { get; init; }

    /// <summary>The name of the site, which stands for the author where an entry names none.</summary>
    public required string Publisher { get; init; }

    /// <summary>The language tag of the interface.</summary>
    public required string Language { get; init; }

    /// <summary>The page that the feed follows.</summary>
    public required string HomeUrl { get; init; }

    /// <summary>The feed's own address as Atom.</summary>
    public required string AtomUrl { get; init; }

    /// <summary>The feed's own address as JSON Feed; null when it has only Atom.</summary>
    public string? JsonUrl { get; init; }

    /// <summary>A square picture of the site, or null.</summary>
    public string? IconUrl { get; init; }

    /// <summary>Where the digests come from and under which licence; null when nothing is stated.</summary>
    public string? Rights { get; init; }

    /// <summary>The newest digest's beginning; for a feed without entries, the first second of 1970.</summary>
    public required string Updated { get; init; }

    /// <summary>The papers, newest first; those of best papers by votes.</summary>
    public required ImmutableArray<FeedEntry> Entries { get; init; }
}

/// <summary>A paper in a feed.</summary>
public sealed record FeedEntry
{
    /// <summary>A URN made from the paper's identifier alone: the same in every feed, for good.</summary>
    public required string Id { get; init; }

    /// <summary>The paper's page on this site.</summary>
    public required string Url { get; init; }

    /// <summary>The paper itself: its abstract on arXiv, else the address that the digest links to.</summary>
    public required string SourceUrl { get; init; }

    /// <summary>Plain text, formulas in their plain reading.</summary>
    public required string Title { get; init; }

    /// <summary>The first sentences, plain text; may be empty.</summary>
    public required string Summary { get; init; }

    /// <summary>The language tag of the summary.</summary>
    public required string Language { get; init; }

    /// <summary>The sections and the notice, as HTML; null where the summary is all that a feed tells.</summary>
    public required string? Html { get; init; }

    /// <summary>The picture; null without one, and with <c>thumbnails: false</c>.</summary>
    public string? ImageUrl { get; init; }

    /// <summary>The paper's authors; may be empty.</summary>
    public required ImmutableArray<string> Authors { get; init; }

    /// <summary>What the paper is about; may be empty.</summary>
    public ImmutableArray<Topic> Topics { get; init; } = [];

    /// <summary>The beginning of the first digest's day.</summary>
    public required string Published { get; init; }

    /// <summary>The beginning of the newest digest's day.</summary>
    public required string Updated { get; init; }
}
