using System.Collections.Immutable;
using PaperDigest.Core.Glossary;
using PaperDigest.Core.Model;

namespace PaperDigest.Core.Configuration;

/// <summary>The language of the interface; digests stay in theirs.</summary>
public enum SiteLanguage
{
    /// <summary><c>ko</c></summary>
    Korean,

    /// <summary><c>en</c></summary>
    English,
}

/// <summary>Who the content comes from, and under which licence.</summary>
/// <param name="Name">Such as <c>l-yohai/daily_papers_ko</c>.</param>
/// <param name="Url">Where it lives, http or https; null when nowhere.</param>
/// <param name="Licence">Its licence's name; null when none is stated.</param>
/// <param name="LicenceUrl">The licence's text, http or https; null when none is given.</param>
public sealed record ContentCredit(string Name, string? Url, string? Licence, string? LicenceUrl);

/// <summary>A glob of digests, parted where its first wildcard begins.</summary>
/// <param name="Folder">The folder before the first wildcard, absolute; digests are named by their path below it.</param>
/// <param name="Pattern">The rest, such as <c>**/*.md</c>, with forward slashes.</param>
/// <param name="IsExclusion">Whether it takes files out (a leading <c>!</c>) that other globs brought in.</param>
public sealed record ContentGlob(string Folder, string Pattern, bool IsExclusion = false);

/// <summary>The settings of a site, all checked. <c>site.config.yml</c> documents each with its default.</summary>
public sealed record SiteConfig
{
    /// <summary>The site's name.</summary>
    public string Title { get; init; } = "PaperDigest";

    /// <summary>One sentence about the site; empty takes the interface's own.</summary>
    public string Description { get; init; } = "";

    /// <summary>The language of the interface.</summary>
    public SiteLanguage Language { get; init; } = SiteLanguage.Korean;

    /// <summary>The full address of the site without its path and trailing slash (<c>https://example.org</c>); null when not set.</summary>
    public string? Origin { get; init; }

    /// <summary>The path of the site on its host, percent-encoded; starts and ends with a slash.</summary>
    public string BasePath { get; init; } = "/";

    /// <summary>The folder that relative paths and globs start from, absolute.</summary>
    public string Root { get; init; } = "";

    /// <summary>A path as the user names it: relative to <see cref="Root"/> where it lies below it, with forward slashes.</summary>
    public string Named(string path)
    {
        var relative = Path.GetRelativePath(Root, path);
        return (relative == ".." || relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? path : relative).Replace('\\', '/');
    }

    /// <summary>Where the digests are.</summary>
    public ImmutableArray<ContentGlob> Content { get; init; } = [];

    /// <summary>The folder that the site is written to, absolute.</summary>
    public string Output { get; init; } = "";

    /// <summary>The folder of the site's own templates, absolute; it need not exist.</summary>
    public string Templates { get; init; } = "";

    /// <summary>Papers from which on an author has a page, from 1.</summary>
    public int AuthorsMinPapers { get; init; } = 2;

    /// <summary>Papers from which on an author has a feed, from 1.</summary>
    public int AuthorsFeedMinPapers { get; init; } = 10;

    /// <summary>Papers from which on a term is a topic and has a page, from 1.</summary>
    public int TopicsMinPapers { get; init; } = 3;

    /// <summary>What the site says of terms.</summary>
    public GlossaryRules TopicRules { get; init; } = GlossaryRules.None;

    /// <summary>Papers that the site's feeds hold at least, from 1; a day is never cut.</summary>
    public int FeedPapers { get; init; } = 50;

    /// <summary>Papers that an author's feed holds at most, from 1.</summary>
    public int FeedAuthorPapers { get; init; } = 20;

    /// <summary>Papers that are withdrawn everywhere.</summary>
    public ImmutableArray<PaperId> Exclude { get; init; } = [];

    /// <summary>Moved addresses, old to new, in the order written; paths below the base path that start with a slash; the old ones end in a slash, .html or .htm.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Redirects { get; init; } = [];

    /// <summary>Who the content comes from.</summary>
    public ImmutableArray<ContentCredit> Credits { get; init; } = [];

    /// <summary>Whether pages show the digests' pictures and videos, which come from other hosts.</summary>
    public bool Thumbnails { get; init; } = true;

    /// <summary>What takes the clock's place where it matters (future digests), from <c>SOURCE_DATE_EPOCH</c>; null for the clock.</summary>
    public DateTimeOffset? Clock { get; init; }

    /// <summary>The day it is for the site; SOURCE_DATE_EPOCH wins over the clock (https://reproducible-builds.org/specs/source-date-epoch/).</summary>
    public DateOnly Today() => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Clock ?? DateTimeOffset.UtcNow, TimeZone).DateTime);

    /// <summary>The time zone that a digest's day begins in.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;
}
