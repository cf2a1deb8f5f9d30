using Microsoft.Playwright;
using PaperDigest.Browser.Tests.Sites;

namespace PaperDigest.Browser.Tests.Keys;

public sealed class WayKeyTests(Chromium chromium, SiteShelf sites)
{
    [Theory]
    [InlineData("/2025/01/15/", "[", "/2025/01/10/")]
    [InlineData("/2025/01/15/", "]", "/2025/01/16/")]
    [InlineData("/2025/01/16/", "]", "/2025/01/16/")]
    [InlineData("/", "[", "/2025/01/15/")]
    [InlineData("/papers/2501.08313/", "[", "/2025/01/10/")]
    [InlineData("/papers/2501.08313/", "]", "/2025/01/16/")]
    [InlineData("/papers/2501.08313/", "j", "/papers/2501.08332/")]
    [InlineData("/papers/2501.08332/", "k", "/papers/2501.08313/")]
    [InlineData("/papers/2501.08313/", "k", "/papers/2501.08313/")]
    [InlineData("/2025/01/", "[", "/2024/06/")]
    [InlineData("/2024/06/", "]", "/2025/01/")]
    [InlineData("/2025/", "[", "/2024/")]
    [InlineData("/about/", "]", "/about/")]
    public async Task Brackets_and_letters_lead_to_the_neighbours(string from, string key, string to)
    {
        var site = await sites.At("/repo/");
        await using var visit = await chromium.VisitAsync(site);
        await visit.GoAsync(from);
        await visit.Page.Keyboard.PressAsync(key);
        await Assertions.Expect(visit.Page).ToHaveURLAsync(site.At(to).AbsoluteUri);
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task A_slash_leads_to_the_search_of_every_page()
    {
        await using var visit = await chromium.VisitAsync(await sites.At("/"));
        foreach (var route in PageKinds.All)
        {
            await visit.GoAsync(route);
            await visit.Page.Keyboard.PressAsync("/");
            await Assertions.Expect(visit.Page.Locator("#find, #search-field")).ToBeFocusedAsync();
            await Assertions.Expect(visit.Page.Locator("#find, #search-field")).ToHaveValueAsync("");
        }
    }

    [Fact]
    public async Task A_slash_far_down_a_page_brings_the_field_into_view()
    {
        await using var visit = await OpenAsync();
        await visit.Page.EvaluateAsync("() => scrollTo(0, 1500)");
        await visit.Page.Keyboard.PressAsync("/");
        await Assertions.Expect(visit.Page.Locator("#find")).ToBeInViewportAsync();
    }

    [Theory]
    [InlineData("j")]
    [InlineData("o")]
    [InlineData("[")]
    [InlineData("/")]
    [InlineData("?")]
    public async Task While_typing_a_key_is_what_it_writes(string key)
    {
        await using var visit = await OpenAsync();
        var field = visit.Page.Locator("#find, #search-field");
        await field.FocusAsync();
        await visit.Page.Keyboard.PressAsync(key);
        await Assertions.Expect(field).ToHaveValueAsync(key);
        await Assertions.Expect(field).ToBeFocusedAsync();
        await Assertions.Expect(visit.Page.Locator("dialog")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("Control+j")]
    [InlineData("Alt+j")]
    [InlineData("Meta+j")]
    [InlineData("Shift+J")]
    [InlineData("Alt+[")]
    public async Task With_another_key_held_it_is_left_to_the_browser(string keys)
    {
        await using var visit = await OpenAsync();
        await visit.Page.EvaluateAsync("() => addEventListener('keydown', event => { window.wasTaken = event.defaultPrevented; })");
        await visit.Page.Keyboard.PressAsync(keys);
        Assert.False(await visit.Page.EvaluateAsync<bool>("() => wasTaken"));
        Assert.Equal("BODY", await visit.Page.EvaluateAsync<string>("() => document.activeElement.tagName"));
    }

    [Theory]
    [InlineData("Win32", "[", "BracketLeft", true, true, true, true)]
    [InlineData("Linux x86_64", "?", "Slash", false, false, true, true)]
    [InlineData("MacIntel", "[", "Digit5", false, true, false, true)]
    [InlineData("MacIntel", "∆", "KeyJ", false, true, false, false)]
    [InlineData("Win32", "[", "BracketLeft", false, true, false, false)]
    [InlineData("Linux x86_64", "ó", "KeyO", false, false, true, false)]
    public async Task Signs_of_the_third_level_of_a_keyboard_count_and_its_letters_do_not(
        string platform, string key, string code, bool ctrlKey, bool altKey, bool modifierAltGraph, bool taken)
    {
        await using var visit = await OpenAsync();
        Assert.Equal(taken, await visit.Page.EvaluateAsync<bool>(
            """
            ({ platform, ...keys }) => {
              Object.defineProperty(navigator, "platform", { value: platform });
              addEventListener("keydown", event => { window.wasTaken = event.defaultPrevented; event.preventDefault(); });
              document.querySelector(".paper h2 > a").focus();
              document.body.dispatchEvent(new KeyboardEvent("keydown", { ...keys, bubbles: true, cancelable: true }));
              return wasTaken;
            }
            """,
            new { platform, key, code, ctrlKey, altKey, modifierAltGraph }));
    }

    [Fact]
    public async Task A_capital_is_no_key_whatever_Caps_Lock_makes_of_it()
    {
        await using var visit = await OpenAsync();
        Assert.False(await visit.Page.EvaluateAsync<bool>("() => !document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', code: 'KeyJ', shiftKey: true, bubbles: true, cancelable: true }))"));
    }

    private async Task<Visit> OpenAsync()
    {
        var visit = await chromium.VisitAsync(await sites.At("/"));
        await visit.GoAsync(PageKinds.PlainDay);
        return visit;
    }
}
