using Microsoft.Playwright;
using PaperDigest.Browser.Tests.Sites;

namespace PaperDigest.Browser.Tests.Search;

public sealed class SearchLooksTests(Chromium chromium, SiteShelf sites)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Axe_finds_nothing_by_the_rules_of_WCAG_2_2_AA_whatever_the_page_shows(int width)
    {
        await using var search = await SearchPage.OpenAsync(chromium, await sites.At("/"), options: new() { ViewportSize = new() { Width = width, Height = 900 } });
        await Axe.AddAsync(search.Page);

        await search.GoAsync("?q=로봇");
        await search.ShowsAsync("로봇");
        await search.GoAsync();
        await Assertions.Expect(search.Page.Locator("#search-recent")).ToBeVisibleAsync();
        await CheckAsync("start");

        await search.GoAsync("?q=difusion has:code nosuch:x");
        await Assertions.Expect(search.Notes).ToContainTextAsync("nosuch:");
        await CheckAsync("notes");

        await search.GoAsync("?q=환각 votes:>1");
        await search.ShowsAsync("환각 votes:>1");
        await Assertions.Expect(search.Page.Locator(".group")).ToHaveCountAsync(1);
        await CheckAsync("groups and chips");

        await search.GoAsync("?q=김치찌개 votes:>50");
        await Assertions.Expect(search.Notes.Locator(".advice")).ToBeVisibleAsync();
        await CheckAsync("nothing found");

        await search.Page.RouteAsync(IndexFiles.Root, route => route.FulfillAsync(new() { Body = "" }));
        await search.GoAsync("?q=로봇");
        await Assertions.Expect(search.Trouble).ToBeVisibleAsync();
        await CheckAsync("error");
        Assert.Empty(search.Faults);

        async Task CheckAsync(string state)
        {
            if (width < 1000)
            {
                await search.Page.Locator("#search-panel details").EvaluateAsync("details => { details.open = true; }");
            }

            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await search.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
                var faults = await Axe.FaultsAsync(search.Page);
                Assert.Empty(faults.Select(fault => $"{state} {scheme} {fault}"));
            }
        }
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Nothing_moves_while_results_come(int width)
    {
        await using var search = await SearchPage.OpenAsync(chromium, await sites.At("/"), options: new() { ViewportSize = new() { Width = width, Height = 800 } });
        await search.Page.AddInitScriptAsync("""
            window.shifts = [];
            const take = entries => shifts.push(...entries.map(shift => `${shift.value} ${shift.sources.map(source => source.node?.outerHTML ?? source.node?.nodeName).join(", ")}`));
            const observer = new PerformanceObserver(list => take(list.getEntries()));
            observer.observe({ type: "layout-shift", buffered: true });
            window.shiftsSoFar = () => { take(observer.takeRecords()); return shifts; };
            """);

        // Slowly, so that each step is painted: the waiting line, then the first hits, then all.
        await search.Page.RouteAsync(IndexFiles.All, async route =>
        {
            await search.Page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
            await route.ContinueAsync();
        });
        foreach (var query in new[] { "?q=환각", "?q=모델&sort=votes", "?q=difusion", "?q=로봇 votes:>50", "?q=김치찌개" })
        {
            await search.GoAsync(query);
            await Assertions.Expect(search.Tally).Not.ToBeEmptyAsync();
            await search.Page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
            Assert.Empty((await search.Page.EvaluateAsync<string[]>("() => shiftsSoFar()")).Select(shift => $"{query}: {shift}"));
        }

        Assert.Empty(search.Faults);
    }
}
