using System.Text;
using System.Xml.Linq;
using PaperDigest.Site.Feeds;
using static PaperDigest.Site.Tests.Feeds.FeedFixture;

namespace PaperDigest.Site.Tests.Feeds;

public class SitemapTests
{
    private static readonly XNamespace Ns = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly SiteUrl Urls = new(Config);

    [Fact]
    public void A_sitemap_lists_pages_with_the_day_of_their_newest_digest()
    {
        var file = Assert.Single(Sitemap.Files(
            [
                new SitemapPage("https://example.org/?a=1&b=2", new DateOnly(2025, 1, 15)),
                new SitemapPage("https://example.org/about/", null),
            ],
            Urls));

        Assert.Equal("/sitemap.xml", file.Route);
        Assert.Equal(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            <url><loc>https://example.org/?a=1&amp;b=2</loc><lastmod>2025-01-15</lastmod></url>
            <url><loc>https://example.org/about/</loc></url>
            </urlset>

            """,
            Encoding.UTF8.GetString(file.Content.Span));
    }

    [Theory]
    [InlineData(50_000, 1)]
    [InlineData(50_001, 3)]
    [InlineData(100_001, 4)]
    public void Past_fifty_thousand_pages_there_is_an_index(int pages, int files) =>
        Assert.Equal(files, Sitemap.Files(Pages(pages), Urls).Length);

    [Fact]
    public void The_index_names_each_part_with_its_newest_day_and_no_page_is_lost_or_cut()
    {
        var files = Sitemap.Files(Pages(50_001), Urls);
        var index = Read(files[0]);

        Assert.Equal(["/sitemap.xml", "/sitemap-1.xml", "/sitemap-2.xml"], files.Select(f => f.Route));
        Assert.Equal(Ns + "sitemapindex", index.Name);
        Assert.Equal(
            ["https://example.org/digest/sitemap-1.xml", "https://example.org/digest/sitemap-2.xml"],
            index.Descendants(Ns + "loc").Select(l => l.Value));
        Assert.Equal(["2025-12-31", "2025-12-27"], index.Descendants(Ns + "lastmod").Select(l => l.Value));
        Assert.Equal(
            Pages(50_001).Select(p => p.Address),
            files.Skip(1).SelectMany(f => Read(f).Descendants(Ns + "loc").Select(l => l.Value)));
    }

    [Fact]
    public void No_part_is_larger_than_allowed()
    {
        var files = Sitemap.Files(Pages(100), Urls, mostPages: 50_000, mostBytes: 1_000);

        Assert.True(files.Length > 10);
        Assert.All(files.Skip(1).SkipLast(1), file => Assert.InRange(file.Content.Length, 900, 1_000));
        Assert.InRange(files[^1].Content.Length, 1, 1_000);
        Assert.Equal(100, files.Skip(1).Sum(f => Read(f).Elements(Ns + "url").Count()));
    }

    private static IEnumerable<SitemapPage> Pages(int count) => Enumerable.Range(0, count).Select(
        n => new SitemapPage($"https://example.org/digest/papers/{n:000000}/", new DateOnly(2025, 1, 1).AddDays(n % 365)));

    private static XElement Read(SitemapFile file) => XElement.Parse(Encoding.UTF8.GetString(file.Content.Span));
}
