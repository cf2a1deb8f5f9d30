namespace PaperDigest.Site.Tests.Building;

/// <summary>One golden of each kind of page and file.</summary>
public sealed class GoldenTests
{
    private static readonly string[] Kinds =
    [
        "index.html", "2025/01/15/index.html", "2025/01/index.html", "2025/index.html", "2023/11/20/index.html", "papers/2311.10122/index.html", "papers/2311.10123/index.html",
        "papers/2501.00001/index.html", "papers/2501.00002/index.html", "authors/index.html", "authors/d/index.html", "authors/jane-doe/index.html", "authors/홍길동/index.html", "topics/index.html", "search/index.html", "about/index.html",
        "404.html", "old/index.html", "feed.xml", "authors/jane-doe/feed.xml", "feed.json", "sitemap.xml", "robots.txt", "opensearch.xml", "manifest.webmanifest",
        "api/v1/index.json", "api/v1/days/2025-01-15.json", "api/v1/papers/2501.00001.json", "api/v1/papers/2501.00002.json",
    ];

    [Theory]
    [InlineData("/")]
    [InlineData("/repo/")]
    public void Every_kind_of_page_is_as_it_was_looked_at(string basePath)
    {
        using var site = new TestSite();
        site.Config = site.Config with { BasePath = basePath, AuthorsFeedMinPapers = 3 };
        var files = site.Build();

        Assert.All(Kinds, path => Golden.Verify(Path.Combine(basePath == "/" ? "root" : "repo", path), files[path]));
    }

    [Fact]
    public void The_interface_in_English_is_as_it_was_looked_at()
    {
        using var site = new TestSite();
        site.Config = site.Config with { Language = Core.Configuration.SiteLanguage.English };
        var files = site.Build();

        Assert.All(
            ["index.html", "2025/01/15/index.html", "2025/01/index.html", "2025/index.html", "papers/2501.00001/index.html", "authors/index.html", "authors/d/index.html", "authors/jane-doe/index.html", "search/index.html", "about/index.html", "404.html"],
            path => Golden.Verify(Path.Combine("english", path), files[path]));
    }

    [Fact]
    public void A_site_without_pictures_of_other_hosts_is_as_it_was_looked_at()
    {
        using var site = new TestSite();
        site.Config = site.Config with { Thumbnails = false, Redirects = [new("/old/", "https://example.org/new?a=b&c#d"), new("/abs/2501.00001/", "/papers/2501.00001/")] };
        var files = site.Build();

        Assert.All(
            ["2025/01/15/index.html", "papers/2501.00002/index.html", "papers/2311.10123/index.html", "feed.json", "old/index.html", "abs/2501.00001/index.html"],
            path => Golden.Verify(Path.Combine("plain", path), files[path]));
    }
}
