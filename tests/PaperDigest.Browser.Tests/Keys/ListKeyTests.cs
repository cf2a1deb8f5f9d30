using Microsoft.Playwright;
using PaperDigest.Browser.Tests.Search;
using PaperDigest.Browser.Tests.Sites;

namespace PaperDigest.Browser.Tests.Keys;

public sealed class ListKeyTests(Chromium chromium, SiteShelf sites)
{
    [Theory]
    [InlineData("/")]
    [InlineData(PageKinds.PlainDay)]
    [InlineData("/2025/01/")]
    [InlineData("/2025/")]
    [InlineData("/authors/mallory/")]
    public async Task J_and_k_walk_along_the_titles_and_o_opens_one(string route)
    {
        await using var visit = await OpenAsync(route);
        var titles = visit.Page.Locator(".paper :is(h2, h3) > a");
        await PressAsync(visit, "j", "j", "k");
        await Assertions.Expect(titles.Nth(0)).ToBeFocusedAsync();
        await PressAsync(visit, "k");
        await Assertions.Expect(titles.Nth(0)).ToBeFocusedAsync();
        await PressAsync(visit, "j");
        await Assertions.Expect(titles.Nth(1)).ToBeFocusedAsync();
        await Assertions.Expect(titles.Nth(1)).ToBeInViewportAsync();
        Assert.Contains("px", await visit.Page.Locator(".paper").Nth(1).EvaluateAsync<string>("row => getComputedStyle(row).boxShadow"), StringComparison.Ordinal);

        var address = await titles.Nth(1).EvaluateAsync<string>("link => link.href");
        await PressAsync(visit, "o");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(address);
        Assert.Empty(visit.Faults);
    }

    [Theory]
    [InlineData("ㅓ", "ㅏ", "ㅐ")]
    [InlineData("Process", "Process", "Process")]
    public async Task They_do_the_same_while_Korean_is_being_written(string j, string k, string o)
    {
        await using var visit = await OpenAsync(PageKinds.PlainDay);
        var titles = visit.Page.Locator(".paper h2 > a");
        await visit.Page.PressAsAsync('j', j);
        await visit.Page.PressAsAsync('j', j);
        await Assertions.Expect(titles.Nth(1)).ToBeFocusedAsync();
        await visit.Page.PressAsAsync('k', k);
        await Assertions.Expect(titles.Nth(0)).ToBeFocusedAsync();
        var address = await titles.Nth(0).EvaluateAsync<string>("link => link.href");
        await visit.Page.PressAsAsync('o', o);
        await Assertions.Expect(visit.Page).ToHaveURLAsync(address);
    }

    [Fact]
    public async Task They_begin_at_the_first_row_in_view_and_pass_over_what_is_hidden()
    {
        await using var visit = await OpenAsync(PageKinds.MixedDay);
        var titles = visit.Page.Locator(".paper h2 > a");
        await visit.Page.Locator(".paper").Nth(5).EvaluateAsync("row => row.scrollIntoView({ behavior: 'instant' })");
        await PressAsync(visit, "j");
        await Assertions.Expect(titles.Nth(5)).ToBeFocusedAsync();

        await visit.Page.Locator("label", new() { HasText = "코드 있음" }).ClickAsync();
        var visible = titles.Locator("visible=true");
        await visible.First.FocusAsync();
        await PressAsync(visit, "j");
        await Assertions.Expect(visible.Nth(1)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task After_scrolling_by_hand_they_begin_again_at_the_first_row_in_view()
    {
        await using var visit = await OpenAsync(PageKinds.MixedDay);
        await PressAsync(visit, "j");
        await visit.Page.Locator(".paper").Nth(8).EvaluateAsync("row => row.scrollIntoView({ behavior: 'instant' })");
        await PressAsync(visit, "j");
        await Assertions.Expect(visit.Page.Locator(".paper h2 > a").Nth(8)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task They_do_not_outrun_a_page_that_scrolls_smoothly()
    {
        await using var visit = await OpenAsync(PageKinds.MixedDay, new() { ReducedMotion = ReducedMotion.NoPreference });
        await PressAsync(visit, "j", "j", "j", "j", "j", "j", "j", "j", "j", "j");
        await Assertions.Expect(visit.Page.Locator(".paper h2 > a").Nth(9)).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData("j")]
    [InlineData("k")]
    public async Task Of_a_row_taller_than_the_window_they_show_the_title(string key)
    {
        await using var visit = await OpenAsync(PageKinds.PlainDay, new() { ViewportSize = new() { Width = 390, Height = 300 } });
        await visit.OpenAllAsync();
        var titles = visit.Page.Locator(".paper h2 > a");
        await titles.Nth(key == "j" ? 0 : 2).EvaluateAsync("title => { title.focus(); }");
        await PressAsync(visit, key);
        await Assertions.Expect(titles.Nth(1)).ToBeFocusedAsync();
        await Assertions.Expect(titles.Nth(1)).ToBeInViewportAsync(new() { Ratio = 1 });
    }

    [Theory]
    [InlineData("/", 1400)]
    [InlineData(PageKinds.PlainDay, 800)]
    [InlineData(PageKinds.PlainDay, 200)]
    public async Task A_row_opened_with_the_keyboard_stays_in_view(string route, int height)
    {
        await using var visit = await OpenAsync(route, new() { ViewportSize = new() { Width = 390, Height = height } });
        var row = visit.Page.Locator(".paper").Nth(1);
        var box = row.Locator("label.more input");
        // Low in the window, where what opens would push its switch out.
        await row.EvaluateAsync("row => row.scrollIntoView({ block: 'end', behavior: 'instant' })");
        await box.EvaluateAsync("box => box.focus({ preventScroll: true })");
        await PressAsync(visit, "Space");
        await Assertions.Expect(box).ToBeCheckedAsync();
        await Assertions.Expect(height > 400 ? row.Locator("label.more") : row.Locator("h2 > a")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task They_walk_along_the_results_of_a_search()
    {
        await using var search = await SearchPage.OpenAsync(chromium, await sites.At("/"), "?q=모델");
        await search.ShowsAsync("모델");
        await search.Page.Keyboard.PressAsync("j");
        await search.Page.Keyboard.PressAsync("j");
        await Assertions.Expect(search.Titles.Nth(1)).ToBeFocusedAsync();
        await search.Page.Keyboard.PressAsync("/");
        await Assertions.Expect(search.Field).ToBeFocusedAsync();
        Assert.Empty(search.Faults);
    }

    private static async Task PressAsync(Visit visit, params string[] keys)
    {
        foreach (var key in keys)
        {
            await visit.Page.Keyboard.PressAsync(key);
        }
    }

    private async Task<Visit> OpenAsync(string route, BrowserNewContextOptions? options = null)
    {
        var visit = await chromium.VisitAsync(await sites.At("/"), options);
        await visit.GoAsync(route);
        return visit;
    }
}
