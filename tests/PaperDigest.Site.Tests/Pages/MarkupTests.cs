using System.Text;

namespace PaperDigest.Site.Tests.Pages;

public sealed class MarkupTests(BuiltSites sites)
{
    // Enough to see what is wrong.
    private const int Most = 20;

    [Theory]
    [MemberData(nameof(BuiltSites.Names), MemberType = typeof(BuiltSites))]
    public void Every_page_parses_without_an_error_and_has_what_pages_must_have(string site) =>
        Assert.Empty(sites.Of(site).Pages.SelectMany(page => page.Faults.Select(fault => $"{page.File}: {fault}")).Take(Most));

    [Theory]
    [InlineData("<p><b>x</p>", " at ")]
    [InlineData("<p id=a></p><p id=a></p>", "id a 2 times")]
    [InlineData("<h3></h3>", "h3 after h1")]
    [InlineData("<h2></h2>", "empty")]
    [InlineData("<h1>x</h1>", "not one h1")]
    [InlineData("<main></main>", "not one main")]
    [InlineData("<nav></nav>", "no name")]
    [InlineData("<img src=a width=1 height=1>", "no text")]
    [InlineData("<p style='color:red'></p>", "attribute style")]
    [InlineData("<p onclick=x></p>", "attribute onclick")]
    [InlineData("<a href=' JavaScript:x'></a>", "attribute href")]
    [InlineData("<script></script>", "inline")]
    [InlineData("<label for=b></label>", "for of nothing")]
    public void A_fault_is_found(string markup, string fault)
    {
        const string Before = "<!doctype html><html lang=ko><head><title>T</title><meta name=viewport content=x><meta name=description content=x><meta name=robots content=noindex></head>"
            + "<body class=p><a href=#main>x</a><header></header><main id=main><h1>T</h1>";
        const string After = "</main><footer></footer></body></html>";
        BuiltPage Page(string inner) => new("x.html", Encoding.UTF8.GetBytes(Before + inner + After), new Uri("https://site.example/x.html"));

        Assert.Empty(Page("").Faults);
        Assert.Contains(Page(markup).Faults, found => found.Contains(fault, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(BuiltSites.Names), MemberType = typeof(BuiltSites))]
    public void Every_link_to_the_site_itself_leads_to_a_file_and_its_fragment_to_an_element(string name)
    {
        var site = sites.Of(name);
        var pages = site.Pages.ToDictionary(page => page.Address.AbsoluteUri);
        var own = from page in site.Pages
                  from link in page.Links
                  where link.Host == page.Address.Host
                  select (page, link);
        var broken = own.AsParallel().Where(one => !(site.IsOwn(one.link) && site.At(one.link) is not null && HasFragment(one.link)));

        Assert.Empty(broken.Take(Most).Select(one => $"{one.page.File}: {one.link}"));

        bool HasFragment(Uri link) =>
            link.Fragment.Length == 0 || (pages.TryGetValue(link.GetLeftPart(UriPartial.Path), out var page) && page.Ids.Contains(Uri.UnescapeDataString(link.Fragment[1..])));
    }

    [Theory]
    [MemberData(nameof(BuiltSites.Names), MemberType = typeof(BuiltSites))]
    public void A_page_that_search_engines_may_keep_is_known_by_its_own_address(string name)
    {
        var site = sites.Of(name);
        var known = site.Pages.Where(page => page.Canonical is not null).ToList();

        Assert.NotEmpty(known);
        Assert.All(known, page => Assert.Equal(page.Address, page.Canonical));
        Assert.DoesNotContain(known, page => page.Kind is "p-redirect" or "p-not-found");
    }

    [Theory]
    [MemberData(nameof(BuiltSites.Names), MemberType = typeof(BuiltSites))]
    public void Only_pictures_and_videos_come_from_elsewhere_and_those_late_or_not_at_all(string name)
    {
        var site = sites.Of(name);
        var elsewhere = from page in site.Pages
                        from fetched in page.Fetched
                        where !site.IsOwn(fetched.Address)
                        select (page.File, fetched);

        Assert.Empty(elsewhere.Where(one => !(site.Thumbnails && one.fetched is { Element: "img" or "video", IsLate: true })).Take(Most));
    }
}
