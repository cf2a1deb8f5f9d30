using Microsoft.Playwright;
using PaperDigest.Browser.Tests.Sites;

namespace PaperDigest.Browser.Tests.Search;

public sealed class OlderAnswerTests(Chromium chromium, SiteShelf sites)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_answer_that_comes_late_never_stands_in_place_of_a_newer_one(bool isCards)
    {
        await using var search = await SearchPage.OpenAsync(chromium, await sites.At("/"), "?q=weather");
        await search.ShowsAsync("weather");
        var held = new TaskCompletionSource();
        var go = new TaskCompletionSource();
        var isHolding = true;
        await search.Page.RouteAsync(isCards ? IndexFiles.Cards : IndexFiles.Shards, async route =>
        {
            if (isHolding)
            {
                held.TrySetResult();
                await go.Task;
            }

            await route.ContinueAsync();
        });
        var late = search.Page.WaitForRequestFinishedAsync(new() { Predicate = request => (isCards ? IndexFiles.Cards : IndexFiles.Shards).IsMatch(request.Url) });

        await search.Field.FillAsync("환각");
        await held.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        await Assertions.Expect(search.Page.Locator("#search-waiting")).ToBeVisibleAsync();
        isHolding = false;
        await search.Field.FillAsync("weather graphs");
        await search.ShowsAsync("weather graphs");
        var titles = await search.Titles.AllTextContentsAsync();

        go.SetResult();
        await late;
        await search.Page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        Assert.Equal(titles, await search.Titles.AllTextContentsAsync());
        await Assertions.Expect(search.Page.Locator("#search-waiting")).ToBeHiddenAsync();

        // Nothing of the search that was given up is lost.
        await search.Field.FillAsync("환각");
        await search.ShowsAsync("환각");
        Assert.Empty(search.Faults);
    }
}
