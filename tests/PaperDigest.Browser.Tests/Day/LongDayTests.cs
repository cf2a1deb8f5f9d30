using Microsoft.Playwright;

namespace PaperDigest.Browser.Tests.Day;

public sealed class LongDayTests(Chromium chromium, LongDaySite longDay) : IClassFixture<LongDaySite>
{
    private const string Day = "/2025/01/20/";

    [Theory]
    [InlineData("/")]
    [InlineData(Day)]
    public async Task Opening_a_row_brings_the_rest_from_the_papers_page(string route)
    {
        await using var visit = await OpenAsync(route);
        var row = visit.Page.Locator(".paper").Nth(6);
        await Assertions.Expect(row.Locator(".sec")).ToHaveCountAsync(1);

        await row.Locator(".more").ClickAsync();
        await Assertions.Expect(row.Locator(".sec:visible h3")).ToHaveTextAsync(["새로운 점", "기술 상세", "성능"]);
        await Assertions.Expect(row.Locator(".sec").Nth(1)).ToContainTextAsync("7번째 논문의 기술 상세입니다.");
        await Assertions.Expect(row.Locator(".sec li")).ToHaveTextAsync(["안에 든 목록"]);
        await Assertions.Expect(row.Locator(".more .b")).ToBeVisibleAsync();

        await row.Locator(".more").ClickAsync();
        await row.Locator(".more").ClickAsync();
        await Assertions.Expect(row.Locator(".sec:visible")).ToHaveCountAsync(3);
        Assert.Equal(longDay.Site.At(route).AbsoluteUri, visit.Page.Url);
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task Without_scripts_a_row_leads_to_the_papers_page()
    {
        await using var visit = await OpenAsync(Day, new() { JavaScriptEnabled = false });
        await visit.Page.Locator(".paper").Nth(6).Locator(".more:visible").ClickAsync();
        Assert.Equal(longDay.Site.At("/papers/2501.00007/").AbsoluteUri, visit.Page.Url);
    }

    [Fact]
    public async Task When_the_page_cannot_be_fetched_it_is_gone_to()
    {
        await using var visit = await OpenAsync(Day);
        await visit.Page.RouteAsync("**/papers/**", route => route.Request.ResourceType == "fetch" ? route.FulfillAsync(new() { Status = 503 }) : route.ContinueAsync());
        await visit.Page.Locator(".paper").Nth(6).Locator(".more").ClickAsync();
        await Assertions.Expect(visit.Page).ToHaveURLAsync(longDay.Site.At("/papers/2501.00007/").AbsoluteUri);
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Paper number 7");
    }

    [Fact]
    public async Task Without_a_connection_the_row_stays_and_has_its_link_again()
    {
        await using var visit = await OpenAsync(Day);
        await visit.Page.RouteAsync("**/papers/**", route => route.AbortAsync("internetdisconnected"));
        await visit.Page.Locator(".paper").Nth(6).Locator(".more").ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".paper").Nth(6).Locator("a.more")).ToBeVisibleAsync();
        Assert.Equal(longDay.Site.At(Day).AbsoluteUri, visit.Page.Url);
    }

    [Fact]
    public async Task It_offers_no_view_of_sections_that_it_does_not_have_and_falls_back_to_the_first()
    {
        await using var visit = await OpenAsync(Day);
        await visit.Page.EvaluateAsync("() => localStorage.setItem('paperdigest-view', 'v-technical')");
        await visit.Page.ReloadAsync();
        await Assertions.Expect(visit.Page.Locator(".views label")).ToHaveTextAsync(["새로운 점", "제목만"]);
        Assert.True(await visit.Page.GetByLabel("새로운 점").IsCheckedAsync());
        await Assertions.Expect(visit.Page.Locator(".sec").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task It_stays_within_its_weight()
    {
        await using var visit = await OpenAsync(Day);
        var page = await (await visit.GoAsync(Day)).BodyAsync();
        Assert.InRange(page.Length, 1, 10_000 + (4_000 * LongDaySite.Count));
        Assert.InRange(Weight.Gzipped(page), 1, 3_000 + (800 * LongDaySite.Count));
    }

    private async Task<Visit> OpenAsync(string route, BrowserNewContextOptions? options = null)
    {
        var visit = await chromium.VisitAsync(longDay.Site, options);
        await visit.GoAsync(route);
        return visit;
    }
}
