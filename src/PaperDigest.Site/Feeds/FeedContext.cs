using System.Collections.Immutable;
using PaperDigest.Core.Configuration;
using PaperDigest.Core.Model;
using PaperDigest.Site.Graph;
using PaperDigest.Site.Knowledge;

namespace PaperDigest.Site.Feeds;

/// <summary>The interface's words in files for programs, all plain text.</summary>
/// <param name="Description">The site in a sentence.</param>
/// <param name="Notice">That a machine wrote the summary; the paper's own address follows it.</param>
/// <param name="Heading">The heading of a section that has a label.</param>
/// <param name="Lead">The first sentences of a paper's summary; empty when it has none.</param>
public sealed record FeedTexts(string Description, string Notice, Func<Section, string> Heading, Func<Paper, string> Lead);

/// <summary>A square icon.</summary>
/// <param name="Route">Where it is.</param>
/// <param name="Size">Its pixels in width and height.</param>
public sealed record SiteIcon(string Route, int Size);

/// <summary>What every feed of a site needs beside the papers.</summary>
/// <param name="Config">The settings.</param>
/// <param name="Urls">The addresses.</param>
/// <param name="Texts">The words.</param>
/// <param name="Icons">The site's icon, smallest first, as PNG: home screens and feed readers take no SVG.</param>
public sealed record FeedContext(SiteConfig Config, SiteUrl Urls, FeedTexts Texts, ImmutableArray<SiteIcon> Icons)
{
    /// <summary>What the papers are about.</summary>
    public SiteKnowledge Knowledge { get; init; } = SiteKnowledge.None;

    /// <summary>The language tag of the interface (RFC 5646).</summary>
    internal string Language => Config.Language == SiteLanguage.English ? "en" : "ko";

    /// <summary>The largest icon's address with host; null when there is none.</summary>
    internal string? IconUrl => Icons is [.., var largest] ? Urls.Full(largest.Route) : null;
}
