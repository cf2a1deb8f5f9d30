using Microsoft.Playwright;

namespace PaperDigest.Browser.Tests.Serving;

/// <summary>Open pages follow what is edited.</summary>
public sealed class LiveReloadTests(Chromium chromium)
{
    private const string Day = "2025/01/15/";

    [Fact]
    public async Task A_style_sheet_is_swapped_without_a_reload()
    {
        await using var site = await PreviewedSite.StartAsync();
        await using var context = await chromium.ContextAsync();
        var page = await OpenAsync(context, site, Day);
        await page.EvaluateAsync("() => { window.isSamePage = true; }");

        site.Write("templates/assets/css/90-mine.css", "body { background: rgb(1, 2, 3) }");
        await page.WaitForFunctionAsync("() => getComputedStyle(document.body).backgroundColor === 'rgb(1, 2, 3)' && document.querySelectorAll('link[rel=stylesheet]').length === 1");
        site.Write("templates/assets/css/90-mine.css", "body { background: rgb(3, 2, 1) }");
        await page.WaitForFunctionAsync("() => getComputedStyle(document.body).backgroundColor === 'rgb(3, 2, 1)'");
        Assert.True(await page.EvaluateAsync<bool>("() => window.isSamePage"));
    }

    [Fact]
    public async Task An_edited_page_is_loaded_anew_and_stays_where_it_was_and_others_are_left_alone()
    {
        await using var site = await PreviewedSite.StartAsync();
        await using var context = await chromium.ContextAsync();
        var day = await OpenAsync(context, site, Day);
        var paper = await OpenAsync(context, site, "papers/2501.00010/");
        var about = await OpenAsync(context, site, "about/");
        await about.EvaluateAsync("() => { window.isSamePage = true; }");
        await day.EvaluateAsync("() => scrollTo({ top: 2000, behavior: 'instant' })");

        site.WriteDigest("고침");
        await day.GetByText("고침 20").WaitForAsync();
        await paper.GetByText("고침 10").WaitForAsync();
        await day.WaitForFunctionAsync("() => Math.abs(scrollY - 2000) < 2");
        Assert.True(await about.EvaluateAsync<bool>("() => window.isSamePage"));
    }

    [Fact]
    public async Task An_error_lies_over_the_page_goes_by_itself_and_can_be_hidden()
    {
        await using var site = await PreviewedSite.StartAsync();
        await using var context = await chromium.ContextAsync();
        var page = await OpenAsync(context, site, Day);
        await page.EvaluateAsync("() => { window.isSamePage = true; }");
        var panel = page.Locator("#paperdigest-errors section");

        site.Write("templates/pages/day.html", "<main>\n<p>{{ day.datee }}</p><img src=x onerror=alert(1)>{{ if }}\n</main>");
        await Assertions.Expect(panel).ToContainTextAsync("templates/pages/day.html:2:");
        await Assertions.Expect(panel).ToContainTextAsync("PD0501");
        await Assertions.Expect(panel.Locator("mark")).ToHaveCountAsync(1);
        await Assertions.Expect(panel.Locator("img")).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByText("처음 20")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(panel).ToHaveCountAsync(0);

        site.Write("templates/pages/day.html", "{{ while }}");
        await Assertions.Expect(panel).ToContainTextAsync("templates/pages/day.html:1:");
        Assert.True(await page.EvaluateAsync<bool>("() => window.isSamePage"));
        site.Delete("templates/pages/day.html");
        await Assertions.Expect(panel).ToHaveCountAsync(0);
        Assert.True(await page.EvaluateAsync<bool>("() => window.isSamePage"));
    }

    [Fact]
    public async Task A_site_that_was_never_good_shows_why_and_comes_by_itself()
    {
        await using var site = await PreviewedSite.StartAsync(site => site.Write("templates/pages/about.html", "<main>{{ site.nothing }}</main>"));
        await using var context = await chromium.ContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(site.Home, "about/").AbsoluteUri);
        await page.Locator("#paperdigest-errors section.whole").GetByText("PD0502").WaitForAsync();

        site.Write("templates/pages/about.html", "<main>다 됐다</main>");
        await page.GetByText("다 됐다").WaitForAsync();
        await Assertions.Expect(page.Locator("#paperdigest-errors")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_server_that_comes_back_finds_its_pages_again()
    {
        await using var site = await PreviewedSite.StartAsync();
        await using var context = await chromium.ContextAsync();
        var page = await OpenAsync(context, site, Day);
        await site.RestartAsync(() => site.WriteDigest("그 사이"));
        await page.GetByText("그 사이 20").WaitForAsync();
    }

    [Fact]
    public async Task A_page_out_of_sight_takes_no_connection_and_is_told_what_it_missed_when_it_is_seen_again()
    {
        await using var site = await PreviewedSite.StartAsync();
        await using var context = await chromium.ContextAsync();
        var page = await OpenAsync(context, site, Day);
        Assert.Equal("visible", await page.EvaluateAsync<string>("() => document.visibilityState"));
        await page.EvaluateAsync("""
            () => {
              Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
              document.dispatchEvent(new Event("visibilitychange"));
              window.isSamePage = true;
            }
            """);
        site.WriteDigest("못 봄");
        site.Write("templates/pages/about.html", "<main>새 소개</main>");
        var about = await OpenAsync(context, site, "about/");
        await about.GetByText("새 소개").WaitForAsync();
        Assert.True(await page.EvaluateAsync<bool>("() => window.isSamePage"));

        await page.EvaluateAsync("""
            () => {
              Object.defineProperty(document, "visibilityState", { value: "visible" });
              document.dispatchEvent(new Event("visibilitychange"));
            }
            """);
        await page.GetByText("못 봄 20").WaitForAsync();
    }

    private static async Task<IPage> OpenAsync(IBrowserContext context, PreviewedSite site, string path)
    {
        var page = await context.NewPageAsync();
        var connected = page.WaitForResponseAsync(response => response.Url.Contains("_paperdigest/events", StringComparison.Ordinal));
        await page.GotoAsync(new Uri(site.Home, path).AbsoluteUri);
        await connected;
        return page;
    }
}
