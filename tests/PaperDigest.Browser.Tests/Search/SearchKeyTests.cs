using Microsoft.Playwright;
using PaperDigest.Browser.Tests.Sites;

namespace PaperDigest.Browser.Tests.Search;

public sealed class SearchKeyTests(Chromium chromium, SiteShelf sites)
{
    [Fact]
    public async Task A_slash_leads_to_the_field_and_is_a_letter_inside_it()
    {
        await using var search = await SearchPage.OpenAsync(chromium, await sites.At("/"), "?q=로봇");
        await search.ShowsAsync("로봇");
        await search.Page.Keyboard.PressAsync("/");
        await Assertions.Expect(search.Field).ToBeFocusedAsync();
        Assert.Equal("로봇", await search.Page.EvaluateAsync<string>("() => getSelection().toString()"));

        await search.Page.Keyboard.PressAsync("End");
        await search.Page.Keyboard.PressAsync("/");
        await Assertions.Expect(search.Field).ToHaveValueAsync("로봇/");
        Assert.Empty(search.Faults);
    }

    [Fact]
    public async Task Arrows_walk_between_field_and_results_and_Enter_opens()
    {
        await using var search = await SearchPage.OpenAsync(chromium, await sites.At("/repo/"), "?q=모델");
        await search.ShowsAsync("모델");
        await search.Field.FocusAsync();
        await search.Page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(search.Field).ToBeFocusedAsync();
        for (var place = 0; place < 10; place++)
        {
            await search.Page.Keyboard.PressAsync("ArrowDown");
            await Assertions.Expect(search.Titles.Nth(place)).ToBeFocusedAsync();
            await Assertions.Expect(search.Titles.Nth(place)).ToBeInViewportAsync();
        }

        await search.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(search.More).ToBeFocusedAsync();
        await search.Page.Keyboard.PressAsync("ArrowUp");
        await search.Page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(search.Titles.Nth(8)).ToBeFocusedAsync();

        var address = await search.Titles.Nth(8).EvaluateAsync<string>("link => link.href");
        await search.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(search.Page).ToHaveURLAsync(address);
        Assert.Contains("/repo/papers/", address, StringComparison.Ordinal);
        Assert.Empty(search.Faults);
    }

    [Fact]
    public async Task Escape_leads_back_to_the_field_then_clears_it_then_leaves_it()
    {
        await using var search = await SearchPage.OpenAsync(chromium, await sites.At("/"), "?q=로봇");
        await search.ShowsAsync("로봇");
        await search.Titles.Nth(1).FocusAsync();

        await search.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(search.Field).ToBeFocusedAsync();
        await Assertions.Expect(search.Field).ToHaveValueAsync("로봇");

        await search.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(search.Field).ToHaveValueAsync("");
        await Assertions.Expect(search.Titles).ToHaveCountAsync(0);
        await Assertions.Expect(search.Start).ToBeVisibleAsync();
        await Assertions.Expect(search.Field).ToBeFocusedAsync();

        await search.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(search.Field).Not.ToBeFocusedAsync();
        Assert.Empty(search.Faults);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?q=환각 votes:>1")]
    [InlineData("?q=difusion")]
    [InlineData("?q=김치찌개 votes:>50")]
    public async Task Tab_reaches_everything_that_can_be_used_and_shows_where_it_is(string query)
    {
        await using var search = await SearchPage.OpenAsync(chromium, await sites.At("/"), query);
        await Assertions.Expect(search.Page.Locator("#search-start:visible, #search-tally:not(:empty)")).ToBeVisibleAsync();
        await search.Page.EvaluateAsync("""
            () => {
              const isUsable = e => e.checkVisibility({ visibilityProperty: true }) && e.tabIndex >= 0 && !(e.type === "radio" && !e.checked);
              window.unreached = new Set([...document.querySelectorAll("main :is(a[href], button, input, summary)")].filter(isUsable));
            }
            """);
        Assert.InRange(await LeftAsync(), 5, 80);
        for (var presses = 0; presses < 90 && await LeftAsync() > 0; presses++)
        {
            await search.Page.Keyboard.PressAsync("Tab");
            Assert.True(await search.Page.EvaluateAsync<bool>("""
                () => {
                  const at = document.activeElement;
                  unreached.delete(at);
                  return ["outlineStyle", "boxShadow"].some(look => getComputedStyle(at.closest("label") ?? at)[look] !== "none");
                }
                """));
        }

        Assert.Empty(await search.Page.EvaluateAsync<string[]>("() => [...unreached].map(e => e.outerHTML)"));
        Assert.Empty(search.Faults);

        Task<int> LeftAsync() => search.Page.EvaluateAsync<int>("() => unreached.size");
    }

    [Theory]
    [InlineData("/", "/")]
    [InlineData("/repo/", PageKinds.Odd)]
    public async Task Enter_in_the_box_of_other_pages_searches(string basePath, string route)
    {
        await using var visit = await chromium.VisitAsync(await sites.At(basePath));
        await visit.GoAsync(route);
        await visit.Page.GetByRole(AriaRole.Searchbox).FillAsync("강화 학습");
        await visit.Page.Keyboard.PressAsync("Enter");

        await using var search = new SearchPage(visit);
        await Assertions.Expect(search.Field).ToHaveValueAsync("강화 학습");
        await search.ShowsAsync("강화 학습");
        Assert.Equal((await sites.At(basePath)).At(PageKinds.Search).AbsolutePath, new Uri(visit.Page.Url).AbsolutePath);
        Assert.Empty(visit.Faults);
    }
}
