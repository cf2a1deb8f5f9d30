using Microsoft.Playwright;
using PaperDigest.Browser.Tests.Sites;

namespace PaperDigest.Browser.Tests;

public sealed class WithoutScriptsTests(Chromium chromium, SiteShelf sites)
{
    private static readonly BrowserNewContextOptions NoScripts = new() { JavaScriptEnabled = false };

    [Fact]
    public async Task The_same_text_is_there()
    {
        var site = await sites.At("/");
        await using var with = await chromium.VisitAsync(site);
        await using var without = await chromium.VisitAsync(site, new(NoScripts));
        foreach (var route in PageKinds.All.Except([PageKinds.Search]))
        {
            await with.GoAsync(route);
            await without.GoAsync(route);
            // What scripts add to the cite box.
            await with.Page.EvaluateAsync("() => document.querySelector('#cite')?.replaceChildren()");
            var text = await without.Page.Locator("main").InnerTextAsync();
            Assert.NotEmpty(text);
            await with.Page.EvaluateAsync("""() => document.querySelectorAll("#sort, fieldset#topics, #keys-switch").forEach(choice => choice.remove())""");
            Assert.Equal(await with.Page.Locator("main").InnerTextAsync(), text);
        }
    }

    [Fact]
    public async Task A_days_views_show_one_section_of_every_paper()
    {
        await using var visit = await chromium.VisitAsync(await sites.At("/"), new(NoScripts));
        await visit.GoAsync(PageKinds.PlainDay);

        await SeesAsync("s-new");
        foreach (var (view, section) in new[] { ("기술 상세", "s-technical"), ("성능", "s-performance"), ("제목만", ""), ("새로운 점", "s-new") })
        {
            await visit.Page.Locator(".views label", new() { HasText = view }).ClickAsync();
            await SeesAsync(section);
        }

        async Task SeesAsync(string shown)
        {
            foreach (var section in new[] { "s-new", "s-technical", "s-performance" })
            {
                var all = visit.Page.Locator($".paper .{section}");
                var visible = await all.Locator("visible=true").CountAsync();
                Assert.Equal(section == shown ? await all.CountAsync() : 0, visible);
            }
        }
    }

    [Fact]
    public async Task A_phone_shows_one_picture_until_all_are_asked_for()
    {
        await using var visit = await chromium.VisitAsync(await sites.At("/"), new(NoScripts) { ViewportSize = new() { Width = 390, Height = 800 } });
        await visit.GoAsync(PageKinds.PlainDay);
        var pictures = visit.Page.Locator(".paper img");
        var shown = pictures.Locator("visible=true");

        await Assertions.Expect(shown).ToHaveCountAsync(1);
        await visit.Page.Locator("label", new() { HasText = "그림 모두 보기" }).ClickAsync();
        await Assertions.Expect(shown).ToHaveCountAsync(await pictures.CountAsync());
    }
}
