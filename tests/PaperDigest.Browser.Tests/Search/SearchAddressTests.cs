using Microsoft.Playwright;
using PaperDigest.Browser.Tests.Sites;

namespace PaperDigest.Browser.Tests.Search;

public sealed class SearchAddressTests(Chromium chromium, SiteShelf sites)
{
    [Fact]
    public async Task Typing_on_rewrites_one_entry_of_the_history_and_what_settled_keeps_its_own()
    {
        await using var search = await SearchPage.OpenAsync(chromium, await sites.At("/"));
        await search.HoldClockAsync();
        await search.Field.FocusAsync();
        var entries = await EntriesAsync();

        await TypeAsync("환");
        await TypeAsync("각");
        Assert.Equal("?q=환각", await QueryAsync());
        Assert.Equal(entries + 1, await EntriesAsync());
        await search.ShowsAsync("환각");

        // Dwelt on, it has settled: what is typed now is another search.
        await search.WaitAsync(2500);
        await TypeAsync(" 모");
        await TypeAsync("델");
        Assert.Equal(entries + 2, await EntriesAsync());
        await search.ShowsAsync("환각 모델");

        await search.Page.Keyboard.PressAsync("Enter");
        await search.Page.Keyboard.PressAsync("Backspace");
        await search.WaitAsync(400);
        Assert.Equal(entries + 3, await EntriesAsync());

        await BackAsync("환각 모델");
        await BackAsync("환각");
        await search.Page.GoBackAsync();
        await Assertions.Expect(search.Field).ToHaveValueAsync("");
        await Assertions.Expect(search.Start).ToBeVisibleAsync();
        await Assertions.Expect(search.Titles).ToHaveCountAsync(0);
        await search.Page.GoForwardAsync();
        await search.ShowsAsync("환각");
        Assert.Empty(search.Faults);

        async Task TypeAsync(string text)
        {
            await search.Page.Keyboard.InsertTextAsync(text);
            await search.WaitAsync(400);
        }

        async Task BackAsync(string query)
        {
            await search.Page.GoBackAsync();
            await Assertions.Expect(search.Field).ToHaveValueAsync(query);
            await search.ShowsAsync(query);
        }

        Task<int> EntriesAsync() => search.Page.EvaluateAsync<int>("() => history.length");
        Task<string> QueryAsync() => search.Page.EvaluateAsync<string>("() => decodeURIComponent(location.search)");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/repo/")]
    public async Task A_shared_address_shows_the_same_to_everybody(string basePath)
    {
        await using var search = await SearchPage.OpenAsync(chromium, await sites.At(basePath), "?q=환각+모델&sort=votes&widen=no");

        await search.ShowsAsync("환각 모델", sort: "votes", widen: false);
        await Assertions.Expect(search.Field).ToHaveValueAsync("환각 모델");
        await Assertions.Expect(search.Page.GetByLabel("추천 많은 순")).ToBeCheckedAsync();
        await Assertions.Expect(search.Notes).ToContainTextAsync("입력한 말 그대로만 찾았습니다.");
        Assert.Equal("?q=환각+모델&sort=votes&widen=no", Uri.UnescapeDataString(new Uri(search.Page.Url).Query));
        Assert.StartsWith("환각 모델 · ", await search.Page.TitleAsync(), StringComparison.Ordinal);
        Assert.Empty(search.Faults);
    }

    [Fact]
    public async Task Other_words_are_left_out_for_the_words_they_were_left_out_of_and_no_longer()
    {
        await using var search = await SearchPage.OpenAsync(chromium, await sites.At("/"), "?q=환각&widen=no");
        await search.ShowsAsync("환각", widen: false);

        // Spaces are no words, nor is another order.
        await search.Field.FillAsync("환각 ");
        await search.Page.GetByLabel("최신순").CheckAsync();
        await search.ShowsAsync("환각 ", sort: "date", widen: false);
        Assert.EndsWith("&widen=no", search.Page.Url, StringComparison.Ordinal);

        await search.Field.FillAsync("hallucination");
        await search.ShowsAsync("hallucination", sort: "date");
        await Assertions.Expect(search.Notes).Not.ToContainTextAsync("입력한 말 그대로만");
        await search.Page.WaitForURLAsync(url => !url.Contains("widen", StringComparison.Ordinal));
        Assert.Empty(search.Faults);
    }

    [Fact]
    public async Task Back_and_forward_restore_order_number_of_results_and_place()
    {
        await using var search = await SearchPage.OpenAsync(chromium, await sites.At("/repo/"), "?q=모델");
        await search.ShowsAsync("모델");
        await search.Page.GetByLabel("최신순").CheckAsync();
        await search.ShowsAsync("모델", sort: "date");
        await search.More.ClickAsync();
        await search.ShowsAsync("모델", 30, "date");
        await search.Titles.Nth(25).ScrollIntoViewIfNeededAsync();
        await search.Page.WaitForFunctionAsync("() => history.state.y === scrollY && scrollY > 500");
        var place = await search.PlaceAsync();

        // To a paper and back.
        await search.Titles.Nth(25).ClickAsync();
        await search.Page.WaitForURLAsync("**/papers/**");
        await search.Page.GoBackAsync();
        await SameAsync();

        // To another query and back.
        await search.Field.FillAsync("로봇");
        await search.ShowsAsync("로봇", sort: "date");
        await search.Page.Keyboard.PressAsync("Enter");
        await search.Page.GoBackAsync();
        await Assertions.Expect(search.Field).ToHaveValueAsync("모델");
        await search.ShowsAsync("모델", 30, "date");

        await search.Page.GoBackAsync();
        await search.ShowsAsync("모델");
        await Assertions.Expect(search.Page.GetByLabel("관련도순")).ToBeCheckedAsync();
        await search.Page.GoForwardAsync();
        await search.ShowsAsync("모델", 30, "date");
        Assert.Empty(search.Faults);

        async Task SameAsync()
        {
            await search.ShowsAsync("모델", 30, "date");
            await Assertions.Expect(search.Page.GetByLabel("최신순")).ToBeCheckedAsync();
            await search.Page.WaitForFunctionAsync("place => Math.round(scrollY) === place", place);
        }
    }
}
