using System.Collections.Concurrent;
using System.Collections.Immutable;
using PaperDigest.Core.Configuration;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Search;
using PaperDigest.Site.Graph;
using PaperDigest.Site.Knowledge;
using PaperDigest.Site.Pages;
using PaperDigest.Site.Rendering;

namespace PaperDigest.Site.Preview;

/// <summary>
/// A site at one moment. It has the pages that a build has, from the same table, but makes each only when it is asked for, and keeps it. Any
/// thread may ask.
/// </summary>
public sealed class PreviewSite
{
    private const long MostKept = 64_000_000;

    private readonly LoadedSite site;
    private readonly ImmutableArray<SitePage> table;
    private readonly Dictionary<string, SitePage> pages;
    private readonly Dictionary<string, SitePage> earlier;
    private readonly Lazy<Dictionary<string, SitePage>> sitemaps;
    private readonly ConcurrentBag<PageWorker> workers = [];
    private readonly ConcurrentDictionary<SitePage, Lazy<PreviewFile>> kept = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<string, Diagnostic> failures;
    private readonly DiagnosticBag whileMaking;
    private readonly IReadOnlyList<Diagnostic> atFirst;
    private volatile IReadOnlyList<Diagnostic> addresses = [];
    private volatile Dictionary<string, SitePage> search = [];
    private long keptBytes;

    /// <summary>Makes the table of a site, but none of its pages.</summary>
    /// <param name="site">The site, whose findings while pages are made go to <paramref name="whileMaking"/>.</param>
    /// <param name="whileMaking">Takes what is found later.</param>
    /// <param name="findings">What was found so far.</param>
    /// <param name="before">The site before, whose style sheet a browser may still ask for.</param>
    internal PreviewSite(LoadedSite site, DiagnosticBag whileMaking, IReadOnlyList<Diagnostic> findings, PreviewSite? before)
        : this(site, whileMaking, findings, EarlierFiles(before), new(StringComparer.Ordinal))
    {
    }

    private PreviewSite(LoadedSite site, DiagnosticBag whileMaking, IReadOnlyList<Diagnostic> findings, Dictionary<string, SitePage> earlier, ConcurrentDictionary<string, Diagnostic> failures)
    {
        this.site = site;
        this.whileMaking = whileMaking;
        this.earlier = earlier;
        this.failures = failures;
        atFirst = findings;
        table = PageTable.WithoutSitemaps(site, index: null);
        pages = new Dictionary<string, SitePage>(table.Length, StringComparer.Ordinal);
        foreach (var page in table)
        {
            pages.TryAdd(page.Route, page);
        }

        sitemaps = new(() => PageTable.Sitemaps(site, table).ToDictionary(page => page.Route, StringComparer.Ordinal));
    }

    /// <summary>The settings.</summary>
    public SiteConfig Config => site.Config;

    /// <summary>The addresses.</summary>
    public SiteUrl Urls => site.Urls;

    /// <summary>What it is about.</summary>
    internal SiteGraph Graph => site.Graph;

    /// <summary>What is known of it by now; of an earlier edition of the archive until it is known anew.</summary>
    internal SiteKnowledge Knowledge => site.Knowledge;

    /// <summary>The address of the style sheet that pages link.</summary>
    public string StyleSheet => site.Urls.Path(site.Assets.StyleSheet);

    /// <summary>What was found by now; more may be when pages are made.</summary>
    public IReadOnlyList<Diagnostic> Findings => [.. atFirst, .. addresses, .. whileMaking.ToSorted(), .. failures.Values.Distinct().OrderBy(d => d.ToString(), StringComparer.Ordinal)];

    /// <summary>Whether there is a file at a route.</summary>
    public bool Has(string route) => Find(route) is not null;

    /// <summary>The file of a route, or null.</summary>
    /// <exception cref="TemplateException">A template is missing or wrong.</exception>
    public PreviewFile? Make(string route)
    {
        if ((Find(route) ?? earlier.GetValueOrDefault(route)) is not { } page)
        {
            return null;
        }

        // Two who ask at once share one making, and an error is the same for all.
        return kept.GetOrAdd(page, page => new Lazy<PreviewFile>(() => Make(page))).Value;
    }

    /// <summary>Looks for what a build looks for after the pages are known: addresses that clash, redirects that lead nowhere.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    internal void CheckAddresses(CancellationToken cancellation)
    {
        var found = new DiagnosticBag();
        _ = PageTable.Check(site, [.. table, SitePage.File(SiteUrl.Sitemap, _ => { })], found, cancellation);
        addresses = found.ToSorted();
    }

    /// <summary>The same site with more known of it. Both tell the same findings, since a page of this one may still be in the making.</summary>
    internal PreviewSite With(SiteKnowledge knowledge) => new(site.With(knowledge), whileMaking, atFirst, earlier, failures);

    /// <summary>Puts the search index in place, on whose address the search page waits.</summary>
    internal void Add(SearchIndex index) => search = PageTable.OfSearch(index).ToDictionary(page => page.Route, StringComparer.Ordinal);

    /// <summary>Adds what was found elsewhere.</summary>
    internal void Add(Diagnostic finding) => whileMaking.Add(finding);

    /// <summary>Makes what could not be made of another site: whether an error is still there should not depend on who asks.</summary>
    internal void TryAgain(PreviewSite? before)
    {
        foreach (var route in before?.failures.Keys ?? [])
        {
            try
            {
                _ = Make(route);
            }
            catch (TemplateException)
            {
                // It is among the findings.
            }
        }
    }

    private static Dictionary<string, SitePage> EarlierFiles(PreviewSite? before) => before is null ? [] : before.site.Assets.Files
        .Select(asset => SitePage.Immutable(asset.Route, asset.Bytes))
        .Concat(before.search.Values.Where(page => page.IsImmutable))
        .ToDictionary(page => page.Route, StringComparer.Ordinal);

    private SitePage? Find(string route) =>
        search.TryGetValue(route, out var page) || pages.TryGetValue(route, out page) || (route.StartsWith("/sitemap", StringComparison.Ordinal) && sitemaps.Value.TryGetValue(route, out page)) ? page : null;

    private PreviewFile Make(SitePage page)
    {
        var worker = workers.TryTake(out var idle) ? idle : new PageWorker(site);
        try
        {
            var file = PreviewFile.Of(page, worker.Make(page).ToArray(), StyleSheet);
            failures.TryRemove(page.Route, out _);
            if (Interlocked.Add(ref keptBytes, file.Bytes.Length) > MostKept)
            {
                kept.Clear();
                Interlocked.Exchange(ref keptBytes, file.Bytes.Length);
            }

            return file;
        }
        catch (TemplateException e)
        {
            failures[page.Route] = e.Diagnostic;
            throw;
        }
        finally
        {
            workers.Add(worker);
        }
    }
}
