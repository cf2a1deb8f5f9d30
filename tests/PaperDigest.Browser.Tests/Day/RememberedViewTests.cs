using Microsoft.Playwright;
using PaperDigest.Browser.Tests.Sites;

namespace PaperDigest.Browser.Tests.Day;

/// <summary>What a reader chose to see of each summary, on the days that follow.</summary>
public sealed class RememberedViewTests(Chromium chromium, SiteShelf sites)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task It_holds_from_day_to_day_from_the_first_paint_on(int width)
    {
        await using var visit = await chromium.VisitAsync(await sites.At("/repo/"), new() { ViewportSize = new() { Width = width, Height = 800 } });
        // At the first frame that has a row of the list: what is painted then.
        await visit.Page.AddInitScriptAsync("""
            window.shifts = 0;
            new PerformanceObserver(list => { shifts += list.getEntries().length; }).observe({ type: "layout-shift", buffered: true });
            const look = () => {
              if (!document.querySelector(".paper")) return requestAnimationFrame(look);
              window.viewAtFirst = document.querySelector("[name=view]:checked")?.id;
            };
            requestAnimationFrame(look);
            """);
        await visit.GoAsync(PageKinds.PlainDay);
        Assert.Equal("v-new", await visit.Page.EvaluateAsync<string>("() => viewAtFirst"));
        await visit.Page.Locator(".views label", new() { HasText = "기술 상세" }).ClickAsync();

        await visit.GoAsync(PageKinds.MixedDay);
        await visit.Page.WaitForFunctionAsync("() => window.viewAtFirst");
        Assert.Equal("v-technical", await visit.Page.EvaluateAsync<string>("() => viewAtFirst"));
        Assert.True(await visit.Page.GetByLabel("기술 상세").IsCheckedAsync());
        await Assertions.Expect(visit.Page.Locator(".s-technical").First).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator(".s-new").First).ToBeHiddenAsync();
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("() => shifts"));
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task Going_back_shows_the_newest_choices_not_those_of_then()
    {
        await using var visit = await chromium.VisitAsync(await sites.At("/"));
        await visit.GoAsync(PageKinds.PlainDay);
        await visit.Page.Locator(".views label", new() { HasText = "기술 상세" }).ClickAsync();
        await visit.GoAsync(PageKinds.MixedDay);
        await visit.Page.Locator(".views label", new() { HasText = "제목만" }).ClickAsync();
        await visit.Page.Locator("#theme label", new() { HasText = "어둡게" }).ClickAsync();
        await visit.Page.GoBackAsync();
        await Assertions.Expect(visit.Page.GetByLabel("제목만")).ToBeCheckedAsync();
        await Assertions.Expect(visit.Page.GetByLabel("어둡게")).ToBeCheckedAsync();
        Assert.Equal("dark", await visit.Page.EvaluateAsync<string>("() => document.documentElement.dataset.theme"));
    }

    [Theory]
    [InlineData("has-code")]
    [InlineData("v-nothing-of-this-name")]
    [InlineData("main")]
    public async Task What_is_no_view_of_a_day_changes_nothing(string stored)
    {
        await using var visit = await chromium.VisitAsync(await sites.At("/"));
        await visit.Page.AddInitScriptAsync($"localStorage.setItem('paperdigest-view', '{stored}')");
        await visit.GoAsync(PageKinds.MixedDay);
        Assert.True(await visit.Page.GetByLabel("새로운 점").IsCheckedAsync());
        Assert.False(await visit.Page.Locator("#has-code").IsCheckedAsync());
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task Where_storage_is_forbidden_it_lasts_for_the_page()
    {
        await using var visit = await chromium.VisitAsync(await sites.At("/"));
        await visit.Page.AddInitScriptAsync("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })");
        await visit.GoAsync(PageKinds.PlainDay);
        await visit.Page.Locator(".views label", new() { HasText = "성능" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".s-performance").First).ToBeVisibleAsync();

        await visit.GoAsync(PageKinds.MixedDay);
        Assert.True(await visit.Page.GetByLabel("새로운 점").IsCheckedAsync());
        Assert.Empty(visit.Faults);
    }
}
