using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using PaperDigest.Browser.Tests.Sites;

namespace PaperDigest.Browser.Tests;

public sealed class AccessibilityTests(Chromium chromium, SiteShelf sites)
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Axe_finds_nothing_by_the_rules_of_WCAG_2_2_AA_in_light_and_dark(int width)
    {
        await using var visit = await chromium.VisitAsync(await sites.At("/"), new() { ViewportSize = new() { Width = width, Height = 900 } });
        await visit.Page.AddInitScriptAsync(Axe);
        var found = new List<string>();
        foreach (var route in PageKinds.All)
        {
            await visit.GoAsync(route);
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await visit.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
                var faults = await visit.Page.EvaluateAsync<string[]>("""
                    async () => {
                      const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
                      const result = await axe.run(document, { runOnly: tags, resultTypes: ["violations"] });
                      if (!result.passes.some(rule => rule.id === "color-contrast")) throw new Error("axe looked at nothing");
                      return result.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target} ${node.html}`));
                    }
                    """);
                found.AddRange(faults.Select(fault => $"{route} {scheme} {fault}"));
            }
        }

        Assert.Empty(found);
    }
}
