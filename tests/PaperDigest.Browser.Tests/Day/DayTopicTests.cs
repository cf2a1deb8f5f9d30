using Microsoft.Playwright;
using PaperDigest.Browser.Tests.Sites;

namespace PaperDigest.Browser.Tests.Day;

public sealed class DayTopicTests(Chromium chromium, SiteShelf sites)
{
    private const string Shown = ".paper:visible h2";

    [Fact]
    public async Task The_papers_of_a_topic_can_be_shown_alone_with_the_mouse_and_with_the_keyboard()
    {
        await using var visit = await OpenAsync();
        var (rows, all, topic) = (visit.Page.Locator(Shown), visit.Page.Locator("#topics input").First, visit.Page.Locator("#topics label").Nth(1));
        var count = await rows.CountAsync();
        var told = int.Parse(await topic.Locator(".n").InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(told, 2, count - 1);

        await topic.ClickAsync();
        await Assertions.Expect(rows).ToHaveCountAsync(told);
        await Assertions.Expect(rows.Filter(new() { HasText = "Editing Pictures" })).ToHaveCountAsync(1);
        await Assertions.Expect(visit.Page.Locator("#shown")).ToHaveTextAsync($"논문 {count}편 가운데 {told}편");
        await visit.Page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(all).ToBeFocusedAsync();
        await Assertions.Expect(rows).ToHaveCountAsync(count);
        await Assertions.Expect(visit.Page.Locator("#shown")).ToBeHiddenAsync();
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task A_topic_holds_with_code_in_another_order_and_on_the_way_back()
    {
        await using var visit = await OpenAsync();
        var rows = visit.Page.Locator(Shown);
        await visit.Page.Locator("#topics label").Nth(1).ClickAsync();
        var titles = await rows.AllInnerTextsAsync();

        await visit.Page.Locator("#sort label").Nth(1).ClickAsync();
        Assert.Equal(titles.Order(), (await rows.AllInnerTextsAsync()).Order());
        await visit.Page.Locator("label", new() { HasText = "코드 있음" }).ClickAsync();
        var withCode = await visit.Page.Locator(".paper:visible .code").CountAsync();
        await Assertions.Expect(rows).ToHaveCountAsync(withCode);
        Assert.InRange(withCode, 1, titles.Count - 1);
        await Assertions.Expect(visit.Page.Locator("#shown")).ToContainTextAsync($"{withCode}편");

        await visit.GoAsync(PageKinds.Topic);
        await visit.Page.GoBackAsync();
        await Assertions.Expect(rows).ToHaveCountAsync(withCode);
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task Without_scripts_no_topic_is_offered()
    {
        await using var visit = await OpenAsync(new() { JavaScriptEnabled = false });
        await Assertions.Expect(visit.Page.Locator("#topics")).ToBeHiddenAsync();
    }

    private async Task<Visit> OpenAsync(BrowserNewContextOptions? options = null)
    {
        var visit = await chromium.VisitAsync(await sites.At("/"), options);
        await visit.GoAsync(PageKinds.MixedDay);
        return visit;
    }
}
