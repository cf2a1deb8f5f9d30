using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PaperDigest.Browser.Tests.Sites;

namespace PaperDigest.Browser.Tests.Keys;

public sealed class KeySheetTests(Chromium chromium, SiteShelf sites)
{
    private static readonly Regex AboutPage = new("/about/");

    [Fact]
    public async Task A_question_mark_opens_the_sheet_and_closes_it_and_the_focus_returns()
    {
        await using var visit = await OpenAsync(PageKinds.PlainDay);
        var asked = 0;
        visit.Page.Request += (_, request) => asked += AboutPage.IsMatch(request.Url) ? 1 : 0;
        var title = visit.Page.Locator(".paper h2 > a").First;
        await visit.Page.Keyboard.PressAsync("j");
        foreach (var closing in new[] { "?", "Escape", "Enter" })
        {
            await visit.Page.Keyboard.PressAsync("?");
            await Assertions.Expect(Sheet(visit)).ToBeVisibleAsync();
            await Assertions.Expect(Sheet(visit).GetByRole(AriaRole.Heading)).ToBeFocusedAsync();
            await Assertions.Expect(Sheet(visit).Locator("kbd")).ToHaveTextAsync(["/", "j", "k", "o", "Enter", "[", "]", "?", "Esc"]);
            await visit.Page.Keyboard.PressAsync("j");
            await visit.Page.Keyboard.PressAsync("[");
            if (closing == "Enter")
            {
                await visit.Page.GetByRole(AriaRole.Button, new() { Name = "닫기" }).FocusAsync();
            }

            await visit.Page.Keyboard.PressAsync(closing);
            await Assertions.Expect(Sheet(visit)).ToBeHiddenAsync();
            await Assertions.Expect(title).ToBeFocusedAsync();
        }

        Assert.Equal(1, asked);
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task The_link_in_the_footer_opens_the_sheet_and_without_scripts_leads_to_the_page_that_holds_it()
    {
        await using var with = await OpenAsync(PageKinds.Odd);
        await Link(with).ClickAsync();
        await Assertions.Expect(Sheet(with)).ToBeVisibleAsync();
        Assert.Empty(with.Faults);

        await using var without = await OpenAsync(PageKinds.Odd, new() { JavaScriptEnabled = false });
        await Link(without).ClickAsync();
        Assert.EndsWith("/about/#keys", without.Page.Url, StringComparison.Ordinal);
        await Assertions.Expect(without.Page.Locator("#keys kbd").First).ToBeInViewportAsync();
        await Assertions.Expect(without.Page.Locator("#keys-switch")).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData(503, "")]
    [InlineData(200, "<p>a page about something else</p>")]
    public async Task When_the_sheet_cannot_be_fetched_the_link_is_followed(int status, string body)
    {
        await using var visit = await OpenAsync(PageKinds.PlainDay);
        await visit.Page.RouteAsync(AboutPage, route => route.Request.ResourceType == "fetch" ? route.FulfillAsync(new() { Status = status, Body = body, ContentType = "text/html" }) : route.ContinueAsync());
        await visit.Page.Keyboard.PressAsync("?");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex("/about/#keys$"));
    }

    [Fact]
    public async Task Without_a_network_the_page_stays_and_the_next_time_may_do()
    {
        await using var visit = await OpenAsync(PageKinds.PlainDay);
        await visit.Page.Context.SetOfflineAsync(true);
        var failed = new TaskCompletionSource();
        visit.Page.RequestFailed += (_, _) => failed.TrySetResult();
        await visit.Page.Keyboard.PressAsync("?");
        await failed.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        Assert.EndsWith(PageKinds.PlainDay, visit.Page.Url, StringComparison.Ordinal);
        await Assertions.Expect(Sheet(visit)).ToBeHiddenAsync();

        await visit.Page.Context.SetOfflineAsync(false);
        await visit.Page.Keyboard.PressAsync("?");
        await Assertions.Expect(Sheet(visit)).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("?", false)]
    [InlineData("/", false)]
    [InlineData("j", true)]
    public async Task While_it_is_fetched_it_can_be_called_off(string then, bool opens)
    {
        await using var visit = await OpenAsync(PageKinds.PlainDay);
        var go = new TaskCompletionSource();
        await visit.Page.RouteAsync(AboutPage, async route =>
        {
            await go.Task;
            await route.ContinueAsync();
        });
        await visit.Page.Keyboard.PressAsync("?");
        await visit.Page.Keyboard.PressAsync(then);
        go.SetResult();
        await Assertions.Expect(visit.Page.Locator("dialog")).ToHaveCountAsync(1);
        // What waits for the sheet goes on in the microtasks that follow.
        Assert.Equal(opens, await visit.Page.EvaluateAsync<bool>("() => new Promise(done => setTimeout(() => done(document.querySelector('dialog').open)))"));
    }

    [Fact]
    public async Task In_a_small_window_it_begins_at_its_heading()
    {
        await using var visit = await OpenAsync(PageKinds.PlainDay, new() { ViewportSize = new() { Width = 320, Height = 256 } });
        await visit.Page.Keyboard.PressAsync("?");
        await Assertions.Expect(Sheet(visit).GetByRole(AriaRole.Heading)).ToBeInViewportAsync(new() { Ratio = 1 });
    }

    [Fact]
    public async Task Its_switch_shows_what_was_chosen_in_another_tab()
    {
        await using var visit = await OpenAsync(PageKinds.PlainDay);
        await Link(visit).ClickAsync();
        var box = Sheet(visit).GetByLabel("단축키 쓰기");
        await Assertions.Expect(box).ToBeCheckedAsync();
        var other = await visit.Page.Context.NewPageAsync();
        await other.GotoAsync(visit.Page.Url);
        await other.EvaluateAsync("() => localStorage.setItem('paperdigest-keys', 'off')");
        await Assertions.Expect(box).Not.ToBeCheckedAsync();
    }

    [Fact]
    public async Task On_the_page_that_holds_it_a_question_mark_leads_there()
    {
        await using var visit = await OpenAsync("/about/");
        var steps = await visit.Page.EvaluateAsync<int>("() => history.length");
        await visit.Page.Keyboard.PressAsync("?");
        await Assertions.Expect(visit.Page.Locator("#keys h2")).ToBeFocusedAsync();
        Assert.Equal(steps, await visit.Page.EvaluateAsync<int>("() => history.length"));
        await Assertions.Expect(visit.Page.Locator("#keys kbd").First).ToBeInViewportAsync();
        await Assertions.Expect(visit.Page.Locator("dialog")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Keys_can_be_switched_off_and_on_and_that_holds()
    {
        await using var visit = await OpenAsync(PageKinds.PlainDay);
        await Link(visit).ClickAsync();
        await Sheet(visit).GetByText("단축키 쓰기").ClickAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await ExpectIdleAsync(visit);
        await visit.GoAsync(PageKinds.PlainDay);
        await ExpectIdleAsync(visit);

        await visit.GoAsync("/about/");
        Assert.False(await visit.Page.GetByLabel("단축키 쓰기").IsCheckedAsync());
        await visit.Page.GetByText("단축키 쓰기").ClickAsync();
        await visit.GoAsync(PageKinds.PlainDay);
        await visit.Page.Keyboard.PressAsync("j");
        await Assertions.Expect(visit.Page.Locator(".paper h2 > a").First).ToBeFocusedAsync();
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task Where_storage_is_forbidden_the_switch_lasts_for_the_page()
    {
        await using var visit = await chromium.VisitAsync(await sites.At("/"));
        await visit.Page.AddInitScriptAsync("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })");
        await visit.GoAsync(PageKinds.PlainDay);
        await Link(visit).ClickAsync();
        await Sheet(visit).GetByText("단축키 쓰기").ClickAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await ExpectIdleAsync(visit);
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task Where_there_is_nothing_but_a_finger_the_link_is_not_shown()
    {
        await using var visit = await OpenAsync("/", new() { IsMobile = true, HasTouch = true, ViewportSize = new() { Width = 390, Height = 800 } });
        await Assertions.Expect(Link(visit)).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData("/", 12_000)]
    [InlineData(PageKinds.MixedDay, 12_000)]
    [InlineData("/about/", 4_000)]
    public async Task Scripts_are_light(string route, int budget)
    {
        await using var visit = await OpenAsync(route);
        var addresses = await visit.Page.EvaluateAsync<string[]>("() => Array.from(document.querySelectorAll('script[src]'), script => script.src)");
        var sizes = new Dictionary<string, long>();
        foreach (var address in addresses)
        {
            var script = await visit.Page.APIRequest.GetAsync(address);
            sizes.Add(Path.GetFileName(address).Split('.')[0], Weight.Gzipped(await script.BodyAsync()));
        }

        Assert.InRange(sizes["keys"], 1, 2_000);
        Assert.InRange(sizes.Values.Sum(), 1, budget);
    }

    private static ILocator Sheet(Visit visit) => visit.Page.GetByRole(AriaRole.Dialog, new() { Name = "자판 단축키" });

    private static ILocator Link(Visit visit) => visit.Page.Locator("footer a", new() { HasText = "자판 단축키" });

    private static async Task ExpectIdleAsync(Visit visit)
    {
        await visit.Page.EvaluateAsync("() => document.activeElement.blur()");
        foreach (var key in new[] { "j", "/", "?", "[" })
        {
            await visit.Page.Keyboard.PressAsync(key);
        }

        Assert.Equal("BODY", await visit.Page.EvaluateAsync<string>("() => document.activeElement.tagName"));
        await Assertions.Expect(Sheet(visit)).ToBeHiddenAsync();
        Assert.EndsWith(PageKinds.PlainDay, visit.Page.Url, StringComparison.Ordinal);
    }

    private async Task<Visit> OpenAsync(string route, BrowserNewContextOptions? options = null)
    {
        var visit = await chromium.VisitAsync(await sites.At("/"), options);
        await visit.GoAsync(route);
        return visit;
    }
}
