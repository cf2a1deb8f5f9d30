using Microsoft.Playwright;
using PaperDigest.Browser.Tests.Sites;

namespace PaperDigest.Browser.Tests;

public sealed class AccessibilityTests(Chromium chromium, SiteShelf sites)
{
    [Theory]
    [InlineData(1280, false)]
    [InlineData(390, false)]
    [InlineData(768, true)]
    public async Task Axe_finds_nothing_by_the_rules_of_WCAG_2_2_AA_in_light_and_dark_folded_and_open(int width, bool isEnglish)
    {
        var site = isEnglish ? await sites.InEnglish() : await sites.At("/");
        await using var visit = await chromium.VisitAsync(site, new() { ViewportSize = new() { Width = width, Height = 900 } });
        await Axe.AddAsync(visit.Page);
        var found = new List<string>();
        foreach (var route in PageKinds.All)
        {
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            await visit.GoAsync(route);
            await LookAsync(route, "folded");
            await visit.OpenAllAsync();
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            await LookAsync(route, "open and dark", ofContrast: !isEnglish);
            foreach (var dialog in await visit.Page.Locator("dialog").AllAsync())
            {
                await dialog.EvaluateAsync("dialog => dialog.showModal()");
                await LookAsync(route, "dialog in the dark");
                await dialog.EvaluateAsync("dialog => dialog.close()");
            }
        }

        Assert.Empty(found);

        async Task LookAsync(string route, string state, bool ofContrast = false) =>
            found.AddRange((await Axe.FaultsAsync(visit.Page, ofContrast)).Select(fault => $"{route} {state}: {fault}"));
    }

    [Fact]
    public async Task With_reduced_motion_nothing_moves_by_itself()
    {
        await using var visit = await chromium.VisitAsync(await sites.At("/"));
        foreach (var route in PageKinds.All)
        {
            await visit.GoAsync(route);
            Assert.Empty(await MovingAsync());
        }

        // That there is motion to reduce, once a test is enough.
        await visit.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.NoPreference });
        Assert.NotEmpty(await MovingAsync());

        Task<string[]> MovingAsync() => visit.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll("*")].filter(element => element.checkVisibility()).filter(element => {
              const style = getComputedStyle(element);
              return style.animationName !== "none" || style.scrollBehavior === "smooth" || style.transitionDuration.split(", ").some(time => parseFloat(time) > 0.01);
            }).map(element => element.outerHTML.slice(0, 120))
            """);
    }
}
