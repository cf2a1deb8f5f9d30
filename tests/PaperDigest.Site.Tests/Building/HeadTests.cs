using System.Buffers.Binary;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using PaperDigest.Core.Configuration;

namespace PaperDigest.Site.Tests.Building;

/// <summary>What a page says of itself to search engines, previews, feed readers and home screens.</summary>
public sealed class HeadTests
{
    [Theory]
    [InlineData(SiteLanguage.Korean)]
    [InlineData(SiteLanguage.English)]
    public void Every_page_names_itself_and_a_page_to_be_kept_has_a_preview_with_absolute_addresses(SiteLanguage language)
    {
        using var site = new TestSite();
        site.Config = site.Config with { BasePath = "/repo/", Language = language, AuthorsFeedMinPapers = 3 };
        var files = site.Build();
        var pages = Pages(files);

        Assert.All(pages, page =>
        {
            var (path, head) = (page.Key, page.Value.Head!);
            var isKept = path is not ("404.html" or "old/index.html");
            var canonical = head.QuerySelector("link[rel=canonical]")?.GetAttribute("href");
            Assert.Equal(isKept ? "https://example.org/repo/" + Route(path) : null, canonical);
            Assert.Equal(!isKept, head.QuerySelector("meta[name=robots][content=noindex]") is not null);
            Assert.InRange(Named(head, "description")!.Length, 1, 160);
            Assert.Equal(2, head.QuerySelectorAll("meta[name=theme-color]").Length);

            var hasPreview = isKept && !page.Value.Body!.ClassList.Contains("p-author");
            Assert.Equal((path, hasPreview ? canonical : null), (path, Property(head, "og:url")));
            if (hasPreview)
            {
                Assert.Equal((Named(head, "description"), "PaperDigest"), (Property(head, "og:description"), Property(head, "og:site_name")));
                Assert.NotEmpty(Property(head, "og:title")!);
                Assert.StartsWith("https://", Property(head, "og:image"), StringComparison.Ordinal);
                Assert.NotEmpty(Property(head, "og:image:alt")!);
                Assert.Equal(Property(head, "og:image:width") is null ? "summary_large_image" : "summary", Named(head, "twitter:card"));
            }
        });
        Assert.Equal(pages.Count, pages.Values.Select(page => page.Title).Distinct().Count());
    }

    [Fact]
    public void The_picture_of_a_preview_says_whose_it_is_and_a_page_without_one_shows_the_icon()
    {
        using var site = new TestSite();
        var pages = Pages(site.Build());

        Assert.Equal("논문 ‘M²UGen: <Markup> & \"Quotes\"’의 그림", Property(pages["papers/2501.00002/index.html"].Head!, "og:image:alt"));
        Assert.Equal("논문 ‘M²UGen: <Markup> & \"Quotes\"’의 그림", Property(pages["2025/01/15/index.html"].Head!, "og:image:alt"));
        var about = pages["about/index.html"].Head!;
        Assert.Matches("^https://example.org/assets/icon-512\\.[0-9a-f]{10}\\.png$", Property(about, "og:image"));
        Assert.Equal(("512", "512", "PaperDigest"), (Property(about, "og:image:width"), Property(about, "og:image:height"), Property(about, "og:image:alt")));
    }

    [Fact]
    public void Feeds_are_told_apart_by_their_titles()
    {
        using var site = new TestSite();
        site.Config = site.Config with { AuthorsFeedMinPapers = 3 };
        var author = Pages(site.Build())["authors/jane-doe/index.html"];

        Assert.Equal(
            ["Jane Doe의 논문 · PaperDigest /authors/jane-doe/feed.xml", "PaperDigest · Atom /feed.xml", "PaperDigest · JSON Feed /feed.json"],
            author.QuerySelectorAll("link[rel=alternate]").Select(link => $"{link.GetAttribute("title")} {link.GetAttribute("href")}"));
    }

    [Fact]
    public void Icons_for_home_screens_are_small_PNGs_of_the_size_that_they_are_named_by()
    {
        using var site = new TestSite();
        var files = site.Build();
        var icons = files.Where(file => file.Key.StartsWith("assets/icon-", StringComparison.Ordinal)).ToArray();

        Assert.Equal([180, 192, 512], icons.Select(icon => Size(icon.Key)).Order());
        Assert.All(icons, icon =>
        {
            Assert.Equal("PNG", Encoding.ASCII.GetString(icon.Value, 1, 3));
            Assert.Equal((Size(icon.Key), Size(icon.Key)), (BinaryPrimitives.ReadInt32BigEndian(icon.Value.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(icon.Value.AsSpan(20))));
            Assert.InRange(icon.Value.Length, 1, 3000);
        });
        Assert.Equal("/" + icons.Single(icon => Size(icon.Key) == 180).Key, Pages(files)["index.html"].QuerySelector("link[rel=apple-touch-icon]")!.GetAttribute("href"));
    }

    private static Dictionary<string, IDocument> Pages(IEnumerable<KeyValuePair<string, byte[]>> files) => files
        .Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal))
        .ToDictionary(file => file.Key, IDocument (file) => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(file.Value)));

    private static string Route(string path) => string.Join('/', path[..^"index.html".Length].Split('/').Select(Uri.EscapeDataString));

    private static string? Named(IElement head, string name) => head.QuerySelector($"meta[name='{name}']")?.GetAttribute("content");

    private static string? Property(IElement head, string name) => head.QuerySelector($"meta[property='{name}']")?.GetAttribute("content");

    private static int Size(string path) => int.Parse(path.Split('-', '.')[1], System.Globalization.CultureInfo.InvariantCulture);
}
