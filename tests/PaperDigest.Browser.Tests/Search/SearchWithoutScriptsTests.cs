using PaperDigest.Browser.Tests.Sites;

namespace PaperDigest.Browser.Tests.Search;

public sealed class SearchWithoutScriptsTests(Chromium chromium, SiteShelf sites)
{
    [Fact]
    public async Task The_page_offers_every_other_way_to_a_paper_that_the_menu_has()
    {
        await using var search = await SearchPage.OpenAsync(chromium, await sites.At("/repo/"), options: new() { JavaScriptEnabled = false });

        var ways = await HrefsAsync("main noscript a");
        Assert.Empty((await HrefsAsync(".nav a")).Except([.. ways, "/repo/about/"]));
        Assert.Contains("/repo/", ways);

        async Task<string[]> HrefsAsync(string links) => [.. await Task.WhenAll((await search.Page.Locator(links).AllAsync()).Select(async link => await link.GetAttributeAsync("href") ?? ""))];
    }
}
