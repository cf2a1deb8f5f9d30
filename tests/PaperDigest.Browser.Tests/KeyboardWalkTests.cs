using Microsoft.Playwright;
using PaperDigest.Browser.Tests.Sites;

namespace PaperDigest.Browser.Tests;

/// <summary>Every page from its first stop of the Tab key to its last.</summary>
public sealed class KeyboardWalkTests(Chromium chromium, SiteShelf sites)
{
    // Looks at the stop that has the focus and tells when there is none left; what is wrong gathers in faults.
    private const string Walk = """
        {
          const stops = 'a[href], button, input:not([type="hidden"]), select, textarea, summary, video[controls], [tabindex="0"]';
          const shownBy = ["outline", "border", "boxShadow", "backgroundColor", "textDecoration"];
          const seen = new Set();
          const faults = [];
          let last = null;
          const looks = parts => parts.map(part => { const style = getComputedStyle(part); return shownBy.map(name => style[name]).join(); }).join();
          const tell = (stop, what) => faults.push(`${what}: ${stop.outerHTML.slice(0, 160)}`);
          const shown = stop => /^(checkbox|radio)$/.test(stop.type) && stop.closest("label") || stop;

          // Some point of it is on top of everything else.
          const isOnTop = part => [...part.getClientRects()].some(({ left, right, top, bottom }) =>
            [[(left + right) / 2, (top + bottom) / 2], [left + 2, top + 2], [right - 2, top + 2], [left + 2, bottom - 2], [right - 2, bottom - 2]].some(([x, y]) => {
              const hit = document.elementFromPoint(x, y);
              return hit && (part.contains(hit) || hit.contains(part) && hit.localName === "label");
            }));

          const leave = () => {
            if (last && last.looks === looks(last.parts)) tell(last.stop, "does not show its focus");
          };

          // Upwards only into another column; back along a line only into another group.
          const isBack = (from, to, isOneGroup) => to.bottom <= from.top + 1 && to.left < from.right - 1 && to.right > from.left + 1
            || isOneGroup && to.right <= from.left + 1 && to.top < from.bottom && to.bottom > from.top;

          window.walk = () => {
            const stop = document.activeElement;
            if (stop === last?.stop && stop.localName === "video") return true;
            leave();
            if (!stop || stop === document.body || seen.has(stop)) { last = null; return false; }
            seen.add(stop);
            const part = shown(stop);
            const { left, right, top, bottom } = part.getBoundingClientRect();
            const box = { left, right, top: top + scrollY, bottom: bottom + scrollY };
            const group = stop.closest("nav, aside, fieldset, form, article, table, section, header, footer, dialog, main");
            if (!isOnTop(part)) tell(stop, "is hidden while it has the focus");
            if (last && isBack(last.box, box, group === last.group)) tell(stop, "comes after what it stands before");
            const parts = [stop, stop.closest("label"), stop.closest("form")].filter(Boolean);
            last = { stop, box, group, parts, looks: looks(parts) };
            return true;
          };
          window.walked = () => {
            const isReached = stop => seen.has(stop) || stop.type === "radio" && [...seen].some(other => other.type === "radio" && other.name === stop.name);
            const missed = [...document.querySelectorAll(stops)].filter(stop => !stop.disabled && stop.tabIndex >= 0 && shown(stop).checkVisibility({ visibilityProperty: true }) && !isReached(stop));
            missed.forEach(stop => tell(stop, "is not reached"));
            return [String(seen.size), ...faults];
          };
        }
        """;

    [Theory]
    [InlineData(1280, ForcedColors.None)]
    [InlineData(390, ForcedColors.Active)]
    public async Task Every_link_and_control_is_reached_in_the_order_of_reading_and_seen_while_it_has_the_focus(int width, ForcedColors colours)
    {
        await using var visit = await chromium.VisitAsync(await sites.At("/"), new() { ViewportSize = new() { Width = width, Height = 800 }, ForcedColors = colours });
        await visit.Page.AddInitScriptAsync(Walk);
        var faults = new List<string>();
        foreach (var route in PageKinds.All)
        {
            await visit.GoAsync(route);
            await visit.OpenAllAsync();
            do
            {
                await visit.Page.Keyboard.PressAsync("Tab");
            }
            while (await visit.Page.EvaluateAsync<bool>("() => walk()"));

            var (stops, found) = await visit.Page.EvaluateAsync<string[]>("() => walked()") is [var count, .. var rest] ? (count, rest) : throw new InvalidOperationException();
            Assert.True(int.Parse(stops, System.Globalization.CultureInfo.InvariantCulture) > 5, $"{route} has {stops} stops");
            faults.AddRange(found.Select(fault => $"{route} {fault}"));
        }

        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("main ul { display: flex; flex-direction: column-reverse }", "comes after what it stands before")]
    [InlineData(":focus-visible { outline: none !important }", "does not show its focus")]
    [InlineData("header.masthead { position: fixed; inset: 0; background: white }", "is hidden while it has the focus")]
    public async Task What_is_wrong_is_told(string style, string fault)
    {
        await using var visit = await chromium.VisitAsync(await sites.At("/"), new() { BypassCSP = true });
        await visit.Page.AddInitScriptAsync(Walk);
        await visit.GoAsync("/404.html");
        await visit.Page.AddStyleTagAsync(new() { Content = style });
        do
        {
            await visit.Page.Keyboard.PressAsync("Tab");
        }
        while (await visit.Page.EvaluateAsync<bool>("() => walk()"));

        Assert.Contains(await visit.Page.EvaluateAsync<string[]>("() => walked()"), found => found.Contains(fault, StringComparison.Ordinal));
    }
}
