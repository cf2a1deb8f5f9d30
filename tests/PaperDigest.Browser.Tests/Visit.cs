using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PaperDigest.Browser.Tests.Sites;

namespace PaperDigest.Browser.Tests;

/// <summary>What becomes of requests to other hosts; none ever leaves this computer.</summary>
public enum Pictures
{
    /// <summary>They fail.</summary>
    Blocked,

    /// <summary>They are answered with a small picture after 300 ms.</summary>
    Slow,
}

/// <summary>A page in a browser context of its own, and a record of what it did.</summary>
public sealed class Visit : IAsyncDisposable
{
    // 2 × 1 pixels: not the shape of the place that pages keep for a picture.
    private static readonly byte[] Picture = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAAAAADRSSBWAAAAC0lEQVR42mNoaAAAAYMBAYuRVfIAAAAASUVORK5CYII=");

    private readonly ConcurrentQueue<string> faults = new();
    private readonly ConcurrentQueue<string> elsewhere = new();
    private readonly ServedSite site;

    private Visit(ServedSite site, IPage page)
    {
        this.site = site;
        Page = page;
    }

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>What readers should never meet: messages on the console, errors, dialogs, failed requests to the site itself.</summary>
    public IReadOnlyCollection<string> Faults => faults;

    /// <summary>The addresses on other hosts that were asked for.</summary>
    public IReadOnlyCollection<string> Elsewhere => elsewhere;

    internal static async Task<Visit> OpenAsync(IBrowserContext context, ServedSite site, Pictures pictures)
    {
        context.SetDefaultTimeout(10_000);
        var visit = new Visit(site, await context.NewPageAsync());
        visit.Listen();
        // By a pattern, not a function, requests to the site itself pass without asking here.
        await context.RouteAsync(new Regex($"^https?://(?!{Regex.Escape(site.Home.Authority)}/)"), route => visit.AnswerAsync(route, pictures));
        return visit;
    }

    /// <summary>Opens a route of the site; done when all that is to load at once has loaded.</summary>
    /// <param name="route">The route.</param>
    /// <param name="query">What follows it in the address, from the question mark on.</param>
    public async Task<IResponse> GoAsync(string route, string query = "") => (await Page.GotoAsync(site.At(route).AbsoluteUri + query))!;

    /// <summary>Scrolls from the top to the bottom and waits for every picture that shows, whether it comes or fails.</summary>
    public Task SeeAllAsync() => Page.EvaluateAsync("""
        async () => {
          for (const image of document.images) {
            if (!image.checkVisibility()) continue;
            image.scrollIntoView({ behavior: "instant" });
            if (!image.complete) await new Promise(done => { image.onload = image.onerror = done; });
          }
          scrollTo({ top: document.body.scrollHeight, behavior: "instant" });
          await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
        }
        """);

    /// <summary>Opens whatever is folded.</summary>
    public Task OpenAllAsync() => Page.EvaluateAsync("""
        () => {
          for (const box of document.querySelectorAll(".more input")) box.checked = true;
          for (const details of document.querySelectorAll("details")) details.open = true;
        }
        """);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Page.Context.DisposeAsync();

    private void Listen()
    {
        // A picture that cannot be had is named on the console too; its place is kept by a drawing.
        Page.Console += (_, message) => Note(site.IsHostOf(message.Location) || message.Type != "error", $"{message.Type}: {message.Text}");
        Page.PageError += (_, error) => Note(true, $"error: {error}");
        Page.RequestFailed += (_, request) => Note(site.IsHostOf(request.Url), $"failed: {request.Url} {request.Failure}");
        Page.Response += (_, response) => Note(response.Status >= 400, $"{response.Status}: {response.Url}");
        Page.Popup += (_, popup) => Note(true, $"popup: {popup.Url}");
        Page.Dialog += async (_, dialog) =>
        {
            Note(true, $"dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
    }

    private void Note(bool counts, string fault)
    {
        if (counts)
        {
            faults.Enqueue($"{Page.Url} {fault}");
        }
    }

    private async Task AnswerAsync(IRoute route, Pictures pictures)
    {
        elsewhere.Enqueue(route.Request.Url);
        if (pictures == Pictures.Blocked)
        {
            await route.AbortAsync("blockedbyclient");
            return;
        }

        await Task.Delay(300);
        await route.FulfillAsync(new() { ContentType = "image/png", BodyBytes = Picture });
    }
}
