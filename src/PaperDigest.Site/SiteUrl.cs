using PaperDigest.Core.Configuration;
using PaperDigest.Core.Model;
using PaperDigest.Core.Parsing;
using PaperDigest.Site.Graph;
using PaperDigest.Site.Knowledge;

namespace PaperDigest.Site;

/// <summary>
/// The one place where addresses of the site are made. A route is an address below the base path, not percent-encoded, that starts
/// with a slash; pages end in one. <see cref="Path"/> gives what a link holds, <see cref="Full"/> what a machine elsewhere needs.
/// </summary>
public sealed class SiteUrl(SiteConfig config)
{
    private readonly string basePath = config.BasePath.TrimEnd('/');
    private readonly string origin = config.Origin ?? "http://localhost:8080";

    /// <summary>The route of the newest digest.</summary>
    public const string Home = "/";

    /// <summary>The route of the index of authors.</summary>
    public const string Authors = "/authors/";

    /// <summary>The route of the index of topics.</summary>
    public const string Topics = "/topics/";

    /// <summary>The route of the index of topics in the order of their English.</summary>
    public const string TopicsInEnglish = Topics + TopicSlugs.English + "/";

    /// <summary>The route of the papers with most votes.</summary>
    public const string BestOfAll = "/best/";

    /// <summary>The route of topics over time.</summary>
    public const string Trends = "/trends/";

    /// <summary>The route of the page about the site.</summary>
    public const string About = "/about/";

    /// <summary>The route of the search page, which opensearch.xml names.</summary>
    public const string Search = "/search/";

    /// <summary>A paper's page from where the search index is, for whoever reads the index; <c>{id}</c> is the identifier in the paper's route.</summary>
    public const string PaperFromSearch = "../papers/{id}/";

    /// <summary>The route of the page for addresses that do not exist.</summary>
    public const string NotFound = "/404.html";

    /// <summary>The route of the sitemap, or of the index of its parts.</summary>
    public const string Sitemap = "/sitemap.xml";

    /// <summary>The route of the rules for crawlers.</summary>
    public const string Robots = "/robots.txt";

    /// <summary>The route of the list of days for programs.</summary>
    public const string ApiIndex = "/api/v1/index.json";

    /// <summary>The route of the site's Atom feed.</summary>
    public const string AtomFeed = "/feed.xml";

    /// <summary>The route of the site's JSON Feed.</summary>
    public const string JsonFeed = "/feed.json";

    /// <summary>The route of the description of the search for browsers.</summary>
    public const string OpenSearch = "/opensearch.xml";

    /// <summary>The route of the web application manifest.</summary>
    public const string Manifest = "/manifest.webmanifest";

    /// <summary>The route of a day.</summary>
    public static string Day(DateOnly date) => FormattableString.Invariant($"/{date:yyyy'/'MM'/'dd}/");

    /// <summary>The route of a month.</summary>
    public static string Month(int year, int month) => FormattableString.Invariant($"/{year:0000}/{month:00}/");

    /// <summary>The route of a year.</summary>
    public static string Year(int year) => FormattableString.Invariant($"/{year:0000}/");

    /// <summary>The route of a paper.</summary>
    public static string Paper(PaperId id) => $"/papers/{id.Slug}/";

    /// <summary>The route of an author.</summary>
    public static string Author(Author author) => $"/authors/{author.Slug}/";

    /// <summary>The route of the authors of an initial.</summary>
    internal static string Initial(Initial initial) => $"{Authors}{initial.Slug}/";

    /// <summary>The route of an author's feed.</summary>
    public static string AuthorFeed(Author author) => Author(author) + "feed.xml";

    /// <summary>The route of a topic.</summary>
    public static string Topic(Topic topic) => $"{Topics}{topic.Slug}/";

    /// <summary>A topic's page from where the search index is.</summary>
    public static string TopicFromSearch(Topic topic) => $"..{Encode(Topic(topic))}";

    /// <summary>The route of a topic's feed.</summary>
    public static string TopicFeed(Topic topic) => Topic(topic) + "feed.xml";

    /// <summary>The route of the papers of a period with most votes.</summary>
    public static string Best(Period period) => period.Kind switch
    {
        PeriodKind.Year => FormattableString.Invariant($"{BestOfAll}{period.Year:0000}/"),
        PeriodKind.Month => FormattableString.Invariant($"{BestOfAll}{period.Year:0000}-{period.Number:00}/"),
        PeriodKind.Week => FormattableString.Invariant($"{BestOfAll}{period.Year:0000}-w{period.Number:00}/"),
        _ => BestOfAll,
    };

    /// <summary>The route of the feed of a running period's best papers.</summary>
    public static string BestFeed(Period period) => Best(period) + "feed.xml";

    /// <summary>The route of a paper's record.</summary>
    public static string PaperRecord(PaperId id) => $"/api/v1/papers/{id.Slug}.json";

    /// <summary>The route of a day's record.</summary>
    public static string DayRecord(DateOnly date) => FormattableString.Invariant($"/api/v1/days/{date:yyyy-MM-dd}.json");

    /// <summary>The route of a file of the search index, from its path in the index.</summary>
    public static string SearchFile(string path) => Search + path;

    /// <summary>The route of a part of a sitemap that is too long for one file, from 1.</summary>
    public static string SitemapPart(int number) => FormattableString.Invariant($"/sitemap-{number}.xml");

    /// <summary>The route of an asset, from its name and the hash of its content.</summary>
    public static string Asset(string name, string hash) =>
        $"/assets/{System.IO.Path.GetFileNameWithoutExtension(name)}.{hash}{System.IO.Path.GetExtension(name)}";

    /// <summary>The file of a route, below the output folder, with forward slashes and no leading one.</summary>
    public static string File(string route) => route[1..] + (route.EndsWith('/') ? "index.html" : "");

    /// <summary>The address by path: base path and route, percent-encoded.</summary>
    public string Path(string route) => basePath + Encode(route);

    /// <summary>The address with scheme and host.</summary>
    public string Full(string route) => origin + Path(route);

    /// <summary>The address of what a redirect leads to: a route of the site, with or without a fragment, or a full address elsewhere, which stays.</summary>
    public string Target(string address) => WebAddress.IsHttp(address) ? address : Path(address);

    // RFC 3986 §3.3: what a path may hold stays, the rest is UTF-8, percent-encoded.
    private static string Encode(string route) =>
        route.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '.' or '_' or '~')
            ? route
            : string.Join('/', route.Split('/').Select(Uri.EscapeDataString));
}
