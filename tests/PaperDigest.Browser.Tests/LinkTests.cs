using Microsoft.Playwright;
using PaperDigest.Browser.Tests.Sites;

namespace PaperDigest.Browser.Tests;

public sealed class LinkTests(Chromium chromium, SiteShelf sites)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/repo/")]
    public async Task Every_internal_link_leads_to_what_exists_and_every_page_is_led_to(string basePath)
    {
        var site = await sites.At(basePath);
        await using var visit = await chromium.VisitAsync(site, new() { JavaScriptEnabled = false });
        var (links, anchors) = (new HashSet<string>(), new HashSet<string>());
        foreach (var route in site.Routes)
        {
            await visit.GoAsync(route);
            links.UnionWith(await visit.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('[href], [src]')].map(e => e.href ?? e.src)"));
            anchors.UnionWith(await visit.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('[id]')].map(e => new URL('#' + e.id, location).href)"));
        }

        var own = links.Where(site.IsHostOf).Select(link => new Uri(link)).ToArray();
        Assert.All(own, link => Assert.StartsWith(basePath, link.AbsolutePath, StringComparison.Ordinal));
        Assert.All(own.Where(link => link.Fragment.Length > 0), link => Assert.Contains(link.AbsoluteUri, anchors));

        var addresses = own.Select(link => link.GetLeftPart(UriPartial.Query)).ToHashSet();
        await Assert.AllAsync(addresses, async address =>
        {
            var response = await visit.Page.APIRequest.GetAsync(address, new() { MaxRedirects = 0 });
            Assert.Equal(200, response.Status);
        });
        Assert.Subset(addresses, site.Routes.Where(route => route != "/404.html").Select(route => site.At(route).AbsoluteUri).ToHashSet());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/repo/")]
    public async Task A_wrong_address_shows_the_way_home_however_deep_it_is(string basePath)
    {
        var site = await sites.At(basePath);
        await using var visit = await chromium.VisitAsync(site);
        var response = await visit.GoAsync("/no/such/page/");
        await visit.Page.Locator("main a").First.ClickAsync();

        Assert.Equal(404, response.Status);
        Assert.Equal(site.Home.AbsoluteUri, visit.Page.Url);
        Assert.All(visit.Faults, fault => Assert.Contains("404", fault, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/repo/")]
    public async Task An_address_that_moved_leads_on_without_scripts(string basePath)
    {
        var site = await sites.At(basePath);
        await using var visit = await chromium.VisitAsync(site, new() { JavaScriptEnabled = false });
        await visit.GoAsync("/old/");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(site.At(PageKinds.Odd).AbsoluteUri);
    }
}
