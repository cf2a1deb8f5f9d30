using Microsoft.Playwright;
using PaperDigest.Browser.Tests;
using PaperDigest.Browser.Tests.Sites;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace PaperDigest.Browser.Tests;

/// <summary>The one browser of all tests: <c>PAPERDIGEST_CHROMIUM</c>, or the first Chromium on the path.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private static readonly string[] Flags =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (Find() is { } executable)
        {
            // More than any test needs here; other machines may be busy.
            Assertions.SetDefaultExpectTimeout(10_000);
            playwright = await Playwright.CreateAsync();
            browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Args = Flags });
        }
    }

    /// <summary>Opens an empty page in a context of its own.</summary>
    /// <param name="site">The site it will show; requests to other hosts are answered by <paramref name="pictures"/>.</param>
    /// <param name="options">What the reader's browser is like; by default 1280 × 800 and light.</param>
    /// <param name="pictures">What becomes of requests to other hosts.</param>
    public async Task<Visit> VisitAsync(ServedSite site, BrowserNewContextOptions? options = null, Pictures pictures = Pictures.Blocked) =>
        await Visit.OpenAsync(await ContextAsync(options), site, pictures);

    /// <summary>A context without a page, for tests that open several.</summary>
    /// <param name="options">What the reader's browser is like; by default 1280 × 800 and light.</param>
    public async Task<IBrowserContext> ContextAsync(BrowserNewContextOptions? options = null)
    {
        const string Missing = "There is no Chromium: install one, or name it in PAPERDIGEST_CHROMIUM.";
        if (browser is null)
        {
            Assert.SkipWhen(Environment.GetEnvironmentVariable("CI") != "true", Missing);
            Assert.Fail(Missing);
        }

        options ??= new();
        options.ViewportSize ??= new() { Width = 1280, Height = 800 };
        options.ReducedMotion ??= ReducedMotion.Reduce;
        return await browser.NewContextAsync(options);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }

    private static string? Find() => Environment.GetEnvironmentVariable("PAPERDIGEST_CHROMIUM") is { Length: > 0 } named
        ? named
        : (from name in Names
           from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
           let file = Path.Combine(folder, name)
           where File.Exists(file)
           select file).FirstOrDefault();
}
