using Microsoft.Playwright;
using PaperDigest.Browser.Tests.Sites;

namespace PaperDigest.Browser.Tests.Search;

/// <summary>Typing as Korean input methods do it: a syllable is composed in the field, and changes until the next one begins.</summary>
public sealed class ComposingTests(Chromium chromium, SiteShelf sites)
{
    // The code of every key that an input method takes for itself.
    private const int TakenByInputMethod = 229;

    [Fact]
    public async Task Results_follow_every_step_of_a_syllable_and_the_count_is_told_once_it_settles()
    {
        await using var search = await SearchPage.OpenAsync(chromium, await sites.At("/"));
        await search.HoldClockAsync();
        await search.Page.EvaluateAsync("""
            () => {
              window.said = [];
              new MutationObserver(() => said.push(document.getElementById("search-status").textContent)).observe(document.getElementById("search-status"), { childList: true });
            }
            """);
        var input = await InputMethod.OfAsync(search);

        foreach (var (whole, composed, query) in new[]
        {
            ("", "ㄱ", "ㄱ"), ("", "가", "가"), ("", "강", "강"), ("강", "ㅎ", "강ㅎ"), ("", "호", "강호"), ("", "화", "강화"), ("화", "ㅎ", "강화ㅎ"), ("", "하", "강화하"), ("", "학", "강화학"),
        })
        {
            await input.ComposeAsync(whole, composed);
            await search.WaitAsync(150);
            Assert.Equal(query, await search.Field.InputValueAsync());
            await search.ShowsAsync(query);
        }

        await input.CommitAsync("학");
        await search.WaitAsync(700);
        Assert.Empty(await search.Page.EvaluateAsync<string[]>("() => said"));
        await search.WaitAsync(800);
        var found = await search.Tally.Locator("b").First.InnerTextAsync();
        Assert.Equal([$"‘강화학’ 검색 결과 {found}편"], await search.Page.EvaluateAsync<string[]>("() => said"));
        Assert.Empty(search.Faults);
    }

    [Fact]
    public async Task Keys_that_an_input_method_takes_open_move_and_clear_nothing()
    {
        await using var search = await SearchPage.OpenAsync(chromium, await sites.At("/"));
        var input = await InputMethod.OfAsync(search);
        await input.ComposeAsync("", "강");
        await search.ShowsAsync("강");
        var address = search.Page.Url;

        foreach (var key in new[] { "Escape", "ArrowDown", "ArrowUp", "Enter" })
        {
            await input.PressAsync("Process", key, TakenByInputMethod);
            await Assertions.Expect(search.Field).ToBeFocusedAsync();
            await Assertions.Expect(search.Field).ToHaveValueAsync("강");
        }

        await input.CommitAsync("강");

        // Safari ends the composition first, and then tells of the key that ended it.
        await input.PressAsync("ArrowDown", "ArrowDown", TakenByInputMethod);
        await Assertions.Expect(search.Field).ToBeFocusedAsync();
        await Assertions.Expect(search.Field).ToHaveValueAsync("강");

        await search.ShowsAsync("강");
        Assert.Equal(new Uri(address).AbsolutePath, new Uri(search.Page.Url).AbsolutePath);
        Assert.Equal(0, await search.Page.EvaluateAsync<int>("() => localStorage.length"));
        Assert.Empty(search.Faults);
    }

    /// <summary>An input method, as the browser hears of it.</summary>
    private sealed class InputMethod(ICDPSession session)
    {
        public static async Task<InputMethod> OfAsync(SearchPage search)
        {
            await search.Field.FocusAsync();
            return new(await search.Page.Context.NewCDPSessionAsync(search.Page));
        }

        public async Task ComposeAsync(string whole, string composed)
        {
            if (whole.Length > 0)
            {
                await CommitAsync(whole);
            }

            await session.SendAsync("Input.imeSetComposition", new() { ["text"] = composed, ["selectionStart"] = composed.Length, ["selectionEnd"] = composed.Length });
        }

        public async Task CommitAsync(string text) => await session.SendAsync("Input.insertText", new() { ["text"] = text });

        public async Task PressAsync(string key, string code, int number)
        {
            foreach (var type in new[] { "rawKeyDown", "keyUp" })
            {
                await session.SendAsync("Input.dispatchKeyEvent", new() { ["type"] = type, ["key"] = key, ["code"] = code, ["windowsVirtualKeyCode"] = number });
            }
        }
    }
}
