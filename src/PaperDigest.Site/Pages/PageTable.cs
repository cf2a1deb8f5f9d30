using System.Collections.Immutable;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Search;
using PaperDigest.Site.Feeds;
using PaperDigest.Site.Rendering.Views;

namespace PaperDigest.Site.Pages;

/// <summary>The one table of all files of a site, from which a build makes each and a server the one that is asked for.</summary>
public static class PageTable
{
    /// <summary>All files, in an order that depends on the site alone. Of two at one address, which is an error, the first stays.</summary>
    /// <param name="site">The site.</param>
    /// <param name="index">The search index; null while it is made.</param>
    /// <param name="diagnostics">Takes addresses that two pages have, and redirects that lead to none.</param>
    public static ImmutableArray<SitePage> Of(LoadedSite site, SearchIndex? index, DiagnosticBag diagnostics)
    {
        var pages = WithoutSitemaps(site, index);
        return Check(site, [.. pages, .. Sitemaps(site, pages)], diagnostics);
    }

    /// <summary>All files but the sitemaps, which have to be written to know how many they are.</summary>
    internal static ImmutableArray<SitePage> WithoutSitemaps(LoadedSite site, SearchIndex? index) =>
    [
        .. Papers(site), .. Calendar(site), .. Authors(site), .. Topics(site), .. Best(site), .. Fixed(site, index), .. Redirects(site), .. Programs(site), .. Assets(site),
        .. SearchFiles(index),
    ];

    /// <summary>The files that are other ones when the search index is made: the search page and the index.</summary>
    internal static IEnumerable<SitePage> OfSearch(SearchIndex index) => [SearchPage(index), .. SearchFiles(index)];

    /// <summary>The sitemaps, made here and now.</summary>
    internal static IEnumerable<SitePage> Sitemaps(LoadedSite site, ImmutableArray<SitePage> pages) =>
        Sitemap.Files(pages.Where(page => page.IsListed).Select(page => new SitemapPage(site.Urls.Full(page.Route), page.Modified)), site.Urls)
            .Select(file => SitePage.File(file.Route, output => output.Write(file.Content.Span)));

    /// <summary>Reports pages of one address, of which the first stays, and redirects that lead nowhere.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    internal static ImmutableArray<SitePage> Check(
        LoadedSite site, ImmutableArray<SitePage> pages, DiagnosticBag diagnostics, CancellationToken cancellation = default)
    {
        var addresses = new AddressTable();
        var table = ImmutableArray.CreateBuilder<SitePage>(pages.Length);
        foreach (var page in pages)
        {
            cancellation.ThrowIfCancellationRequested();
            if (addresses.Take(page, diagnostics))
            {
                table.Add(page);
            }
        }

        ReportDeadRedirects(site, addresses, diagnostics);
        return table.DrainToImmutable();
    }

    private static void ReportDeadRedirects(LoadedSite site, AddressTable addresses, DiagnosticBag diagnostics)
    {
        foreach (var (from, to) in site.Config.Redirects.Where(r => r.Value.StartsWith('/') && !addresses.Holds(r.Value)))
        {
            diagnostics.Add(new Diagnostic(
                Codes.DeadRedirect, Severity.Warning, $"the redirect from {from} leads to {to}, where there is no page", Hint: "Correct it under redirects in the configuration."));
        }
    }

    private static IEnumerable<SitePage> Papers(LoadedSite site) =>
        site.Graph.Papers.Select(paper => SitePage.Html(SiteUrl.Paper(paper.Id), context => PageValues.Paper(context, paper)) with
        {
            IsListed = true,
            Modified = paper.Date,
        });

    private static IEnumerable<SitePage> Calendar(LoadedSite site)
    {
        foreach (var day in site.Graph.Days)
        {
            yield return SitePage.Html(SiteUrl.Day(day.Date), context => PageValues.Day(context, day)) with { IsListed = true, Modified = day.Date };
        }

        foreach (var month in site.Graph.Months)
        {
            yield return SitePage.Html(SiteUrl.Month(month.Year, month.Number), context => PageValues.Month(context, month)) with
            {
                IsListed = true,
                Modified = month.Days[^1].Date,
            };
        }

        foreach (var year in site.Graph.Years)
        {
            yield return SitePage.Html(SiteUrl.Year(year.Number), context => PageValues.Year(context, year)) with
            {
                IsListed = true,
                Modified = year.Months[^1].Days[^1].Date,
            };
        }
    }

    private static IEnumerable<SitePage> Authors(LoadedSite site)
    {
        foreach (var author in site.Graph.Authors.Where(a => a.HasPage))
        {
            yield return SitePage.Html(SiteUrl.Author(author), context => PageValues.Author(context, author)) with
            {
                IsListed = true,
                Modified = author.Papers[0].Date,
            };
            if (author.HasFeed)
            {
                yield return SitePage.File(SiteUrl.AuthorFeed(author), output => AtomFeed.Write(output, SiteFeeds.OfAuthor(author, site.Feeds)));
            }
        }

        foreach (var initial in site.Graph.AuthorIndex.Initials)
        {
            yield return SitePage.Html(SiteUrl.Initial(initial.Initial), context => PageValues.Initial(context, initial)) with
            {
                IsListed = true,
                Modified = initial.Newest,
            };
        }
    }

    private static IEnumerable<SitePage> Topics(LoadedSite site)
    {
        foreach (var topic in site.Knowledge.Topics)
        {
            yield return SitePage.Html(SiteUrl.Topic(topic), context => PageValues.Topic(context, topic)) with { IsListed = true, Modified = topic.Papers[0].Date };
            yield return SitePage.File(SiteUrl.TopicFeed(topic), output => AtomFeed.Write(output, SiteFeeds.OfTopic(topic, site.Feeds)));
        }

        if (!site.Knowledge.Topics.IsEmpty)
        {
            yield return SitePage.Html(SiteUrl.TopicsInEnglish, context => PageValues.Topics(context, isEnglish: true)) with { IsListed = true, Modified = site.Graph.Newest?.Date };
        }
    }

    private static IEnumerable<SitePage> Best(LoadedSite site)
    {
        foreach (var period in site.Graph.Periods.All)
        {
            yield return SitePage.Html(SiteUrl.Best(period), context => PageValues.Best(context, period)) with { IsListed = true, Modified = period.Days[^1].Date };
            if (period.Days[^1] == site.Graph.Newest)
            {
                yield return SitePage.File(SiteUrl.BestFeed(period), output => AtomFeed.Write(output, SiteFeeds.OfBest(PageValues.Best(site.Views, period).Page.Title!, period, site.Feeds)));
            }
        }
    }

    private static IEnumerable<SitePage> Fixed(LoadedSite site, SearchIndex? index)
    {
        var newest = site.Graph.Newest?.Date;
        yield return SitePage.Html(SiteUrl.Home, PageValues.Home) with { IsListed = true, Modified = newest };
        yield return SitePage.Html(SiteUrl.Authors, PageValues.Authors) with { IsListed = true, Modified = newest };
        yield return SitePage.Html(SiteUrl.Topics, context => PageValues.Topics(context, isEnglish: false)) with { IsListed = true, Modified = newest };
        yield return SitePage.Html(SiteUrl.Trends, PageValues.Trends) with { IsListed = true, Modified = newest };
        yield return SearchPage(index);
        yield return SitePage.Html(SiteUrl.About, PageValues.About) with { IsListed = true };
        yield return SitePage.Html(SiteUrl.NotFound, PageValues.NotFound);
    }

    private static IEnumerable<SitePage> Redirects(LoadedSite site) =>
        site.Config.Redirects.Select(redirect => SitePage.Html(redirect.Key, context => PageValues.Redirect(context, redirect.Key, redirect.Value)));

    private static IEnumerable<SitePage> Programs(LoadedSite site)
    {
        var (graph, feeds, urls) = (site.Graph, site.Feeds, site.Urls);
        var feed = new Lazy<Feed>(() => SiteFeeds.OfSite(graph, feeds));
        yield return SitePage.File(SiteUrl.AtomFeed, output => AtomFeed.Write(output, feed.Value));
        yield return SitePage.File(SiteUrl.JsonFeed, output => JsonFeed.Write(output, feed.Value));
        yield return SitePage.File(SiteUrl.Robots, output => SiteFiles.WriteRobots(output, urls));
        yield return SitePage.File(SiteUrl.OpenSearch, output => SiteFiles.WriteOpenSearch(output, feeds));
        yield return SitePage.File(SiteUrl.Manifest, output => SiteFiles.WriteManifest(output, feeds));
        yield return SitePage.File(SiteUrl.ApiIndex, output => ApiIndex.Write(output, graph, site.Config, urls));
        foreach (var day in graph.Days)
        {
            yield return SitePage.File(SiteUrl.DayRecord(day.Date), output => DayRecord.Write(output, day, urls));
        }

        foreach (var paper in graph.Papers)
        {
            yield return SitePage.File(SiteUrl.PaperRecord(paper.Id), output => PaperRecord.Write(output, paper));
        }
    }

    private static IEnumerable<SitePage> Assets(LoadedSite site) => site.Assets.Files.Select(file => SitePage.Immutable(file.Route, file.Bytes));

    private static SitePage SearchPage(SearchIndex? index)
    {
        var root = index is null ? null : SiteUrl.SearchFile(index.Root);
        return SitePage.Html(SiteUrl.Search, context => PageValues.Search(context, root)) with { IsListed = true };
    }

    private static IEnumerable<SitePage> SearchFiles(SearchIndex? index) =>
        index is null ? [] : index.Files.Select(file => SitePage.Immutable(SiteUrl.SearchFile(file.Path), file.Bytes));
}
