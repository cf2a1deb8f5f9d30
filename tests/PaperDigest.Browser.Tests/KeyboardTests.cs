using Microsoft.Playwright;
using PaperDigest.Browser.Tests.Sites;

namespace PaperDigest.Browser.Tests;

public sealed class KeyboardTests(Chromium chromium, SiteShelf sites)
{
    [Theory]
    [InlineData("/")]
    [InlineData(PageKinds.PlainDay)]
    public async Task A_papers_sections_open_in_place_and_close_again(string route)
    {
        await using var visit = await chromium.VisitAsync(await sites.At("/"));
        await visit.GoAsync(route);
        var paper = visit.Page.Locator(".paper").First;
        var switched = paper.Locator(".more input");
        var technical = paper.Locator(".sec.s-technical").First;
        await Assertions.Expect(technical).ToBeHiddenAsync();

        for (var presses = 0; presses < 40 && !await IsFocusedAsync(switched); presses++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
        }

        Assert.Equal("펼치기", (await paper.Locator(".more").InnerTextAsync()).Trim());
        Assert.NotEqual("none", await paper.Locator(".more").EvaluateAsync<string>("e => getComputedStyle(e).outlineStyle"));
        await visit.Page.Keyboard.PressAsync("Space");
        await Assertions.Expect(technical).ToBeVisibleAsync();
        await Assertions.Expect(paper.Locator(".sec h3:visible")).ToHaveCountAsync(await paper.Locator(".sec").CountAsync());
        await Assertions.Expect(paper.Locator(".more .b")).ToBeVisibleAsync();
        await Assertions.Expect(switched).ToHaveAccessibleNameAsync("펼치기");

        await visit.Page.Keyboard.PressAsync("Space");
        await Assertions.Expect(technical).ToBeHiddenAsync();
        Assert.Equal(visit.Page.Url, (await sites.At("/")).At(route).AbsoluteUri);
    }

    [Fact]
    public async Task The_skip_link_is_the_first_stop_and_leads_past_the_menu()
    {
        await using var visit = await chromium.VisitAsync(await sites.At("/repo/"));
        foreach (var route in PageKinds.All)
        {
            await visit.GoAsync(route);
            await visit.Page.Keyboard.PressAsync("Tab");
            var skip = visit.Page.Locator(".skip");
            await Assertions.Expect(skip).ToBeFocusedAsync();
            await Assertions.Expect(skip).ToBeInViewportAsync(new() { Ratio = 1 });

            await visit.Page.Keyboard.PressAsync("Enter");
            await visit.Page.Keyboard.PressAsync("Tab");
            var where = await visit.Page.EvaluateAsync<string>("() => document.activeElement.closest('main, header.masthead, footer')?.tagName ?? ''");
            Assert.Contains(where, (string[])["MAIN", "FOOTER"]);
        }
    }

    [Fact]
    public async Task Every_stop_of_the_tab_key_can_be_seen()
    {
        await using var visit = await chromium.VisitAsync(await sites.At("/"));
        await visit.GoAsync(PageKinds.PlainDay);
        for (var stop = 0; stop < 30; stop++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            Assert.NotEqual("none", await visit.Page.EvaluateAsync<string>("""
                () => getComputedStyle(document.activeElement.closest("label") ?? document.activeElement).outlineStyle
                """));
        }
    }

    private static Task<bool> IsFocusedAsync(ILocator element) => element.EvaluateAsync<bool>("e => e === document.activeElement");
}
