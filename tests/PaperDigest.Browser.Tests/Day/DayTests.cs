using Microsoft.Playwright;
using PaperDigest.Browser.Tests.Sites;

namespace PaperDigest.Browser.Tests.Day;

public sealed class DayTests(Chromium chromium, SiteShelf sites)
{
    [Fact]
    public async Task Papers_are_put_in_the_order_of_votes_with_unknown_last_and_back()
    {
        await using var visit = await OpenAsync(PageKinds.MixedDay);
        string[] asPrinted = ["132", "402", "23", "48", "39", "57", "188", "71", "95", "14", "26", "31", "–", "9"];
        Assert.Equal(asPrinted, await VotesAsync(visit));

        await visit.Page.Locator("#sort label", new() { HasText = "추천 많은 순" }).ClickAsync();
        Assert.Equal(["402", "188", "132", "95", "71", "57", "48", "39", "31", "26", "23", "14", "9", "–"], await VotesAsync(visit));
        await Assertions.Expect(visit.Page.Locator("#sorted")).ToHaveTextAsync("추천 많은 순서로 바꾸었습니다.");
        await Assertions.Expect(visit.Page.GetByLabel("추천 많은 순")).ToBeFocusedAsync();

        await visit.Page.Keyboard.PressAsync("ArrowUp");
        Assert.Equal(asPrinted, await VotesAsync(visit));
        await Assertions.Expect(visit.Page.Locator("#sorted")).ToHaveTextAsync("다이제스트에 실린 순서로 바꾸었습니다.");
        await Assertions.Expect(visit.Page.GetByLabel("실린 순")).ToBeFocusedAsync();
        Assert.Empty(visit.Faults);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Papers_with_code_can_be_shown_alone_and_are_counted(bool scripts)
    {
        await using var visit = await OpenAsync(PageKinds.MixedDay, new() { JavaScriptEnabled = scripts });
        var rows = visit.Page.Locator(".paper");
        var told = visit.Page.GetByRole(AriaRole.Status);
        var withCode = await visit.Page.Locator(".paper .code").CountAsync();
        Assert.InRange(withCode, 1, await rows.CountAsync() - 1);
        await Assertions.Expect(told.GetByText("가운데")).ToBeHiddenAsync();

        await visit.Page.Locator("label", new() { HasText = "코드 있음" }).ClickAsync();
        await Assertions.Expect(rows.Locator("visible=true")).ToHaveCountAsync(withCode);
        await Assertions.Expect(rows.Filter(new() { Has = visit.Page.Locator(".code") }).Locator("visible=true")).ToHaveCountAsync(withCode);
        await Assertions.Expect(visit.Page.Locator("label", new() { HasText = "코드 있음" }).Locator(".n")).ToHaveTextAsync($"{withCode}");
        await Assertions.Expect(told.GetByText($"논문 {await rows.CountAsync()}편 가운데 {withCode}편")).ToBeVisibleAsync();

        await visit.Page.Locator("label", new() { HasText = "코드 있음" }).ClickAsync();
        await Assertions.Expect(rows.Locator("visible=true")).ToHaveCountAsync(await rows.CountAsync());
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task What_would_change_nothing_is_not_offered()
    {
        await using var visit = await OpenAsync(PageKinds.PlainDay);
        await Assertions.Expect(visit.Page.Locator("#sort, #has-code")).ToHaveCountAsync(0);
        await Assertions.Expect(visit.Page.Locator(".views")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_scripts_no_order_is_offered()
    {
        await using var visit = await OpenAsync(PageKinds.MixedDay, new() { JavaScriptEnabled = false });
        await Assertions.Expect(visit.Page.Locator("#sort")).ToBeHiddenAsync();
        await Assertions.Expect(visit.Page.Locator("#has-code")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task On_a_phone_orders_and_filters_are_folded_and_their_heading_stays_where_it_is()
    {
        await using var visit = await OpenAsync(PageKinds.MixedDay, new() { ViewportSize = new() { Width = 390, Height = 800 } });
        var heading = visit.Page.Locator(".fold > summary");
        var order = visit.Page.Locator("#sort label").First;
        await Assertions.Expect(order).Not.ToBeInViewportAsync();
        var before = await heading.BoundingBoxAsync();

        await heading.ClickAsync();
        await Assertions.Expect(order).ToBeInViewportAsync();
        var after = await heading.BoundingBoxAsync();
        Assert.Equal((before!.X, before.Y), (after!.X, after.Y));
        foreach (var label in await visit.Page.Locator(".tools :is(label, summary):visible").AllAsync())
        {
            Assert.True((await label.BoundingBoxAsync())!.Height >= 24);
        }
    }

    [Fact]
    public async Task All_sections_can_be_shown_at_once()
    {
        await using var visit = await OpenAsync(PageKinds.MixedDay, new() { JavaScriptEnabled = false });
        await visit.Page.Locator(".views label", new() { HasText = "전체" }).ClickAsync();
        var sections = visit.Page.Locator(".paper .sec");
        await Assertions.Expect(sections.Locator("visible=true")).ToHaveCountAsync(await sections.CountAsync());
        Assert.True(await sections.First.EvaluateAsync<bool>("e => e.scrollHeight <= e.clientHeight + 1"));
        await Assertions.Expect(visit.Page.Locator(".more:visible")).ToHaveCountAsync(0);
    }

    private static Task<string[]> VotesAsync(Visit visit) =>
        visit.Page.EvaluateAsync<string[]>("""() => Array.from(document.querySelectorAll(".paper .votes"), votes => votes.childNodes[1].data)""");

    private async Task<Visit> OpenAsync(string route, BrowserNewContextOptions? options = null)
    {
        var visit = await chromium.VisitAsync(await sites.At("/"), options);
        await visit.GoAsync(route);
        return visit;
    }
}
