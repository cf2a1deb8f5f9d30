using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using PaperDigest.Browser.Tests.Sites;

namespace PaperDigest.Browser.Tests;

public sealed class AccessibilityTests(Chromium chromium, SiteShelf sites)
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
        ResultTypes = [ResultType.Violations],
    };

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Light, 390)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task Axe_finds_nothing_by_the_rules_of_wcag_2_2_at_level_aa(ColorScheme scheme, int width)
    {
        await using var visit = await chromium.VisitAsync(await sites.At("/"), new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 900 } });
        var found = new List<string>();
        foreach (var route in PageKinds.All)
        {
            await visit.GoAsync(route);
            var result = await visit.Page.RunAxe(Rules);
            Assert.NotEmpty(result.Passes);
            found.AddRange(from rule in result.Violations from node in rule.Nodes select $"{route} {rule.Id}: {node.Target} {node.Html}");
        }

        Assert.Empty(found);
    }
}
