using System.Collections.Immutable;
using PaperDigest.Site.Rendering;

namespace PaperDigest.Site.Feeds;

/// <summary>A page that search engines may keep.</summary>
/// <param name="Address">With host, percent-encoded.</param>
/// <param name="LastModified">The newest digest that the page tells of; null when none does.</param>
public readonly record struct SitemapPage(string Address, DateOnly? LastModified);

/// <summary>A file of a sitemap.</summary>
/// <param name="Route">Where it is served.</param>
/// <param name="Content">UTF-8.</param>
public readonly record struct SitemapFile(string Route, ReadOnlyMemory<byte> Content);

/// <summary>The list of pages for search engines (https://www.sitemaps.org/protocol.html).</summary>
public static class Sitemap
{
    private const int MostPages = 50_000;
    private const int MostBytes = 50 * 1024 * 1024;

    /// <summary>One <c>/sitemap.xml</c>, or, past 50,000 pages or 50 MB, an index of that name and its parts.</summary>
    public static ImmutableArray<SitemapFile> Files(IEnumerable<SitemapPage> pages, SiteUrl urls) =>
        Files(pages, urls, MostPages, MostBytes);

    internal static ImmutableArray<SitemapFile> Files(IEnumerable<SitemapPage> pages, SiteUrl urls, int mostPages, int mostBytes)
    {
        var parts = Split(pages, mostPages, mostBytes);
        if (parts is [var only])
        {
            return [new SitemapFile(SiteUrl.Sitemap, only.Content)];
        }

        var index = new Utf8Buffer();
        index.Write(Head("sitemapindex"));
        foreach (var (number, part) in parts.Index())
        {
            WriteItem(index, "sitemap", new SitemapPage(urls.Full(SiteUrl.SitemapPart(number + 1)), part.LastModified));
        }

        index.Write("</sitemapindex>\n"u8);
        return
        [
            new SitemapFile(SiteUrl.Sitemap, index.Written.ToArray()),
            .. parts.Select((part, number) => new SitemapFile(SiteUrl.SitemapPart(number + 1), part.Content)),
        ];
    }

    private static List<(ReadOnlyMemory<byte> Content, DateOnly? LastModified)> Split(
        IEnumerable<SitemapPage> pages, int mostPages, int mostBytes)
    {
        var parts = new List<(ReadOnlyMemory<byte>, DateOnly?)>();
        var (part, item) = (new Utf8Buffer(), new Utf8Buffer());
        var (count, newest) = (0, default(DateOnly?));
        part.Write(Head("urlset"));
        foreach (var page in pages)
        {
            item.Clear();
            WriteItem(item, "url", page);
            if (count == mostPages || (count > 0 && part.Length + item.Length + "</urlset>\n".Length > mostBytes))
            {
                Close();
                part.Write(Head("urlset"));
            }

            part.Write(item.Written);
            count++;
            newest = newest > page.LastModified ? newest : page.LastModified ?? newest;
        }

        Close();
        return parts;

        void Close()
        {
            part.Write("</urlset>\n"u8);
            parts.Add((part.Written.ToArray(), newest));
            part.Clear();
            (count, newest) = (0, null);
        }
    }

    private static string Head(string root) =>
        $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<{root} xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";

    private static void WriteItem(Utf8Buffer output, string element, SitemapPage page)
    {
        output.Write($"<{element}><loc>");
        output.WriteEscaped(page.Address);
        output.Write("</loc>"u8);
        if (page.LastModified is { } date)
        {
            output.Write($"<lastmod>{date.Iso()}</lastmod>");
        }

        output.Write($"</{element}>\n");
    }
}
