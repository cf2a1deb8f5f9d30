using Microsoft.Playwright;
using PaperDigest.Browser.Tests.Sites;

namespace PaperDigest.Browser.Tests;

public sealed class ThemeTests(Chromium chromium, SiteShelf sites)
{
    private const string Dark = "rgb(17, 21, 19)";
    private const string Light = "rgb(250, 251, 249)";

    [Fact]
    public async Task A_choice_is_remembered_and_set_before_there_is_anything_to_paint()
    {
        await using var visit = await chromium.VisitAsync(await sites.At("/repo/"), new() { ColorScheme = ColorScheme.Light });
        await visit.Page.AddInitScriptAsync("""
            new MutationObserver((_, observer) => {
              if (!document.body) return;
              window.themeAtFirst = document.documentElement.dataset.theme ?? "none";
              observer.disconnect();
            }).observe(document, { childList: true, subtree: true });
            """);
        await visit.GoAsync("/");
        Assert.Equal("none", await visit.Page.EvaluateAsync<string>("() => themeAtFirst"));
        await ChooseAsync(visit, "어둡게");

        foreach (var route in PageKinds.All)
        {
            await visit.GoAsync(route);
            Assert.Equal("dark", await visit.Page.EvaluateAsync<string>("() => themeAtFirst"));
            Assert.Equal(Dark, await BackgroundAsync(visit));
            Assert.True(await visit.Page.GetByLabel("어둡게").IsCheckedAsync());
        }

        await ChooseAsync(visit, "자동");
        await visit.GoAsync("/about/");
        Assert.Equal("none", await visit.Page.EvaluateAsync<string>("() => themeAtFirst"));
        Assert.Equal(Light, await BackgroundAsync(visit));
    }

    [Fact]
    public async Task Without_a_choice_or_scripts_the_system_decides_and_nothing_is_offered_that_does_nothing()
    {
        await using var visit = await chromium.VisitAsync(await sites.At("/"), new() { ColorScheme = ColorScheme.Dark, JavaScriptEnabled = false });
        await visit.GoAsync("/");

        Assert.Equal(Dark, await BackgroundAsync(visit));
        await Assertions.Expect(visit.Page.Locator("#theme")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Where_storage_is_forbidden_a_choice_lasts_for_the_page()
    {
        await using var visit = await chromium.VisitAsync(await sites.At("/"), new() { ColorScheme = ColorScheme.Light });
        await visit.Page.AddInitScriptAsync("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })");
        await visit.GoAsync("/");
        await ChooseAsync(visit, "어둡게");

        Assert.Equal(Dark, await BackgroundAsync(visit));
        await visit.GoAsync("/about/");
        Assert.Equal(Light, await BackgroundAsync(visit));
        Assert.Empty(visit.Faults);
    }

    private static Task ChooseAsync(Visit visit, string choice) => visit.Page.Locator("#theme label", new() { HasText = choice }).ClickAsync();

    private static Task<string> BackgroundAsync(Visit visit) => visit.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor");
}
