using Microsoft.Playwright;

namespace PaperDigest.Browser.Tests.Keys;

/// <summary>Keys as Chromium tells of them on Korean keyboards.</summary>
internal static class KeyboardOf
{
    /// <summary>Presses a letter's key while a layout or an input method makes something else of it.</summary>
    /// <param name="page">The page.</param>
    /// <param name="letter">The Latin letter on the key.</param>
    /// <param name="key">What the key gives: <c>ㅓ</c>, or <c>Process</c> while an input method has it.</param>
    public static async Task PressAsAsync(this IPage page, char letter, string key)
    {
        var upper = char.ToUpperInvariant(letter);
        var session = await page.Context.NewCDPSessionAsync(page);
        foreach (var type in new[] { "rawKeyDown", "keyUp" })
        {
            await session.SendAsync("Input.dispatchKeyEvent", new Dictionary<string, object>
            {
                ["type"] = type,
                ["key"] = key,
                ["code"] = $"Key{upper}",
                ["windowsVirtualKeyCode"] = key == "Process" ? 229 : upper,
            });
        }

        await session.DetachAsync();
    }
}
