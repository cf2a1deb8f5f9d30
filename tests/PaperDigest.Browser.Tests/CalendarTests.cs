using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PaperDigest.Browser.Tests.Sites;

namespace PaperDigest.Browser.Tests;

public sealed partial class CalendarTests(Chromium chromium, SiteShelf sites)
{
    private const string Year = "/2025/";

    [Theory]
    [InlineData("/")]
    [InlineData(Year)]
    public async Task Each_day_with_a_digest_is_a_link_that_says_which_day_it_is_and_how_many_papers_it_has(string route)
    {
        await using var visit = await chromium.VisitAsync(await sites.At("/"));
        await visit.GoAsync(route);
        var days = visit.Page.Locator(".days td a");

        Assert.NotEqual(0, await days.CountAsync());
        foreach (var day in await days.AllAsync())
        {
            var name = DayName().Match(await day.TextContentAsync() ?? "");
            Assert.True(name.Success);
            Assert.EndsWith($"/{int.Parse(name.Groups["month"].Value):00}/{int.Parse(name.Groups["day"].Value):00}/", await day.GetAttributeAsync("href"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_tab_key_goes_through_a_year_in_the_order_of_its_days_and_every_stop_is_seen()
    {
        await using var visit = await chromium.VisitAsync(await sites.At("/"));
        await visit.GoAsync(Year);
        var expected = await visit.Page.Locator(".year a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        Assert.Equal(expected.Order(StringComparer.Ordinal), expected);

        await visit.Page.Locator(".year a").First.FocusAsync();
        foreach (var address in expected)
        {
            Assert.Equal(
                [address, "seen"],
                await visit.Page.EvaluateAsync<string[]>("""
                    () => [document.activeElement.getAttribute("href"), getComputedStyle(document.activeElement).outlineStyle === "none" ? "unseen" : "seen"]
                    """));
            await visit.Page.Keyboard.PressAsync("Tab");
        }
    }

    [Theory]
    [InlineData(320)]
    [InlineData(360)]
    [InlineData(375)]
    [InlineData(390)]
    [InlineData(768)]
    [InlineData(1280)]
    public async Task Every_day_and_initial_is_large_enough_for_a_finger(int width)
    {
        await using var visit = await chromium.VisitAsync(await sites.At("/"), new() { ViewportSize = new() { Width = width, Height = 800 } });
        foreach (var route in new[] { "/", Year, "/authors/", "/authors/m/" })
        {
            await visit.GoAsync(route);
            var sizes = await visit.Page.Locator(".days td a, .initials a, .names a").EvaluateAllAsync<double[]>("""
                links => links.map(link => link.getBoundingClientRect()).map(box => Math.min(box.width, box.height))
                """);
            Assert.NotEmpty(sizes);
            Assert.All(sizes, size => Assert.InRange(size, 23.99, 1000));
        }
    }

    [Fact]
    public async Task Where_colours_are_the_readers_own_a_fuller_day_has_a_thicker_foot()
    {
        await using var visit = await chromium.VisitAsync(await sites.At("/"), new() { ForcedColors = ForcedColors.Active });
        await visit.GoAsync(Year);
        var feet = await visit.Page.Locator(".key i").EvaluateAllAsync<double[]>("steps => steps.map(step => parseFloat(getComputedStyle(step).borderBottomWidth))");

        Assert.Equal(4, feet.Distinct().Count());
        Assert.Equal(feet.Order(), feet);
    }

    [GeneratedRegex("^(?<month>[0-9]+)월 (?<day>[0-9]+)일 .요일, 논문 [0-9]+편$")]
    private static partial Regex DayName();
}
