using PaperDigest.Browser.Tests.Sites;

namespace PaperDigest.Browser.Tests;

/// <summary>Pages for readers who have set their browser to text of twice the size.</summary>
public sealed class TextSizeTests(Chromium chromium, SiteShelf sites)
{
    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task No_page_scrolls_sideways_and_no_word_is_broken_letter_by_letter(int width)
    {
        await using var visit = await chromium.VisitAsync(await sites.At("/"), new() { ViewportSize = new() { Width = width, Height = 800 } });
        var devtools = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        await devtools.SendAsync("Page.setFontSizes", new() { ["fontSizes"] = new { standard = 32, @fixed = 26 } });
        foreach (var route in PageKinds.All)
        {
            await visit.GoAsync(route);
            await visit.OpenAllAsync();
            Assert.Equal("32px", await visit.Page.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).fontSize"));
            Assert.Equal((route, width), (route, await visit.Page.EvaluateAsync<int>("() => Math.max(innerWidth, document.documentElement.scrollWidth)")));
            Assert.Empty(await visit.Page.EvaluateAsync<string[]>("""
                () => {
                  const broken = [];
                  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                  const range = document.createRange();
                  while (texts.nextNode()) {
                    const text = texts.currentNode;
                    // What is for voices alone is a pixel wide; formulas, code and addresses break where they can.
                    const parent = text.parentElement;
                    if (!parent.checkVisibility() || parent.closest("math, code") || /^\S*\/\S*$/.test(text.data) || parent.getBoundingClientRect().width <= 2) continue;
                    for (const { 0: word, index } of text.data.matchAll(/[\p{L}\p{N}_]{2,}/gu)) {
                      range.setStart(text, index);
                      range.setEnd(text, index + word.length);
                      const lines = new Set([...range.getClientRects()].filter(box => box.width > 0).map(box => Math.round(box.top))).size;
                      if (lines > 1 && lines * 2 > word.length) broken.push(`${word} in ${parent.outerHTML.slice(0, 120)}`);
                    }
                  }
                  return broken.slice(0, 5);
                }
                """));
        }
    }
}
