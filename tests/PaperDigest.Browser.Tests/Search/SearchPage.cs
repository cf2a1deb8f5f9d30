using Microsoft.Playwright;
using PaperDigest.Browser.Tests.Sites;

namespace PaperDigest.Browser.Tests.Search;

/// <summary>The search page, as a reader sees and works it.</summary>
internal sealed class SearchPage(Visit visit) : IAsyncDisposable
{
    // Where the clock of a page stands that a test holds.
    private static readonly DateTime Noon = new(2025, 2, 1, 12, 0, 0, DateTimeKind.Utc);

    /// <summary>The page.</summary>
    public IPage Page => visit.Page;

    /// <summary>What readers should never meet.</summary>
    public IReadOnlyCollection<string> Faults => visit.Faults;

    /// <summary>Where queries are typed.</summary>
    public ILocator Field => Page.Locator("#search-field");

    /// <summary>The titles of the results.</summary>
    public ILocator Titles => Page.Locator("#search-list h2 a");

    /// <summary>How many were found, or that nothing was.</summary>
    public ILocator Tally => Page.Locator("#search-tally");

    /// <summary>What was said about a failure.</summary>
    public ILocator Trouble => Page.Locator("#search-trouble");

    /// <summary>What there is to say about an answer.</summary>
    public ILocator Notes => Page.Locator("#search-notes");

    /// <summary>What an empty field offers.</summary>
    public ILocator Start => Page.Locator("#search-start");

    /// <summary>The button for more results.</summary>
    public ILocator More => Page.Locator("#search-more");

    /// <summary>What is told to screen readers.</summary>
    public ILocator Status => Page.Locator("#search-status");

    /// <summary>Where the window is scrolled to.</summary>
    public Task<int> PlaceAsync() => Page.EvaluateAsync<int>("() => Math.round(scrollY)");

    /// <summary>Opens the page in a context of its own.</summary>
    /// <param name="chromium">The browser.</param>
    /// <param name="site">The site.</param>
    /// <param name="query">What the address asks for, from the question mark on.</param>
    /// <param name="options">What the reader's browser is like.</param>
    public static async Task<SearchPage> OpenAsync(Chromium chromium, ServedSite site, string query = "", BrowserNewContextOptions? options = null)
    {
        var search = new SearchPage(await chromium.VisitAsync(site, options));
        await search.GoAsync(query);
        return search;
    }

    /// <summary>Opens the page with another query.</summary>
    public Task<IResponse> GoAsync(string query = "") => visit.GoAsync(PageKinds.Search, query);

    /// <summary>From here on the page's time goes on only by <see cref="WaitAsync"/>.</summary>
    public async Task HoldClockAsync()
    {
        await Page.Clock.InstallAsync(new() { TimeDate = Noon });
        await Page.ReloadAsync();
        await Page.Clock.PauseAtAsync(Noon.AddHours(1));
    }

    /// <summary>Lets the page's clock go on.</summary>
    public Task WaitAsync(int milliseconds) => Page.Clock.RunForAsync(milliseconds);

    /// <summary>Waits until the page shows what the engine answers to a query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="limit">How many results are shown.</param>
    /// <param name="sort">Their order.</param>
    /// <param name="widen">Whether other words of the same meaning are searched.</param>
    public async Task ShowsAsync(string query, int limit = 10, string sort = "relevance", bool widen = true)
    {
        var titles = await Page.EvaluateAsync<string[]>(
            """
            async ({ query, limit, sort, widen }) => {
              const { open } = await import(document.getElementById("search-engine").href);
              const engine = await open(document.querySelector('meta[name="paperdigest:search"]').content);
              return (await engine.search(query, { limit, sort, widen })).results.map(result => result.title);
            }
            """,
            new { query, limit, sort, widen });
        await Assertions.Expect(Titles).ToHaveTextAsync(titles);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => visit.DisposeAsync();
}
