using Microsoft.Playwright;
using PaperDigest.Browser.Tests.Sites;

namespace PaperDigest.Browser.Tests.Search;

public sealed class RecentSearchTests(Chromium chromium, SiteShelf sites)
{
    [Fact]
    public async Task The_last_eight_are_kept_and_can_be_cleared_one_by_one_and_all_at_once()
    {
        await using var search = await SearchPage.OpenAsync(chromium, await sites.At("/repo/"));
        string[] queries = ["로봇", "환각", "확산", "양자화", "검색", "비디오", "단백질", "날씨", "음악", "환각"];
        foreach (var query in queries)
        {
            await search.Field.FillAsync(query);
            await search.ShowsAsync(query);
            await search.Page.Keyboard.PressAsync("Enter");
        }

        await search.Field.FillAsync("김치찌개");
        await search.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(search.Tally).ToContainTextAsync("맞는 논문이 없습니다");

        await search.GoAsync();
        var kept = search.Page.Locator(".recent a");
        await Assertions.Expect(kept).ToHaveTextAsync(["환각", "음악", "날씨", "단백질", "비디오", "검색", "양자화", "확산"]);

        await search.Page.GetByRole(AriaRole.Button, new() { Name = "‘음악’ 지우기" }).ClickAsync();
        await Assertions.Expect(kept).ToHaveTextAsync(["환각", "날씨", "단백질", "비디오", "검색", "양자화", "확산"]);
        await Assertions.Expect(search.Page.GetByRole(AriaRole.Button, new() { Name = "‘날씨’ 지우기" })).ToBeFocusedAsync();

        await kept.Nth(1).ClickAsync();
        await Assertions.Expect(search.Field).ToHaveValueAsync("날씨");
        await search.ShowsAsync("날씨");

        await search.GoAsync();
        await search.Page.GetByText("모두 지우기").ClickAsync();
        await Assertions.Expect(search.Page.Locator("#search-recent")).ToBeHiddenAsync();
        await Assertions.Expect(search.Field).ToBeFocusedAsync();
        await search.GoAsync();
        await Assertions.Expect(search.Start).ToBeVisibleAsync();
        await Assertions.Expect(search.Page.Locator("#search-recent")).ToBeHiddenAsync();
        Assert.Empty(search.Faults);
    }

    [Theory]
    [InlineData("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })")]
    [InlineData("localStorage.setItem('paperdigest-searches', '{\"a\":1')")]
    [InlineData("localStorage.setItem('paperdigest-searches', '{\"length\":2}')")]
    [InlineData("localStorage.setItem('paperdigest-searches', '[1,null,{}]')")]
    public async Task Where_storage_is_forbidden_or_holds_something_else_searching_goes_on(string storage)
    {
        await using var search = await SearchPage.OpenAsync(chromium, await sites.At("/"));
        await search.Page.AddInitScriptAsync(storage);
        await search.GoAsync();
        await Assertions.Expect(search.Start).ToBeVisibleAsync();
        await Assertions.Expect(search.Page.Locator("#search-recent")).ToBeHiddenAsync();
        await search.Field.FillAsync("로봇");
        await search.ShowsAsync("로봇");
        await search.Page.Keyboard.PressAsync("Enter");
        await search.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(search.Start).ToBeVisibleAsync();
        Assert.Empty(search.Faults);
    }
}
