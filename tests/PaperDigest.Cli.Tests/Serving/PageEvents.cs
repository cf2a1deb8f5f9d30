using System.Net.ServerSentEvents;
using System.Text.RegularExpressions;

namespace PaperDigest.Cli.Tests.Serving;

/// <summary>What the server tells one open page.</summary>
internal sealed partial class PageEvents : IAsyncDisposable
{
    private readonly Stream stream;
    private readonly IAsyncEnumerator<SseItem<string>> events;

    private PageEvents(Stream stream)
    {
        this.stream = stream;
        events = SseParser.Create(stream).EnumerateAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator();
    }

    public static async Task<PageEvents> OpenAsync(Served served, string route)
    {
        var (_, page) = await served.TryAsync(route[1..]);
        var script = Script().Match(page);
        return await OpenAsync(served, script.Groups["route"].Value, script.Groups["mark"].Value, script.Groups["style"].Value);
    }

    public static async Task<PageEvents> OpenAsync(Served served, string route, string mark, string style)
    {
        var query = $"_paperdigest/events?route={Uri.EscapeDataString(route)}&mark={mark}&style={Uri.EscapeDataString(style)}";
        return new PageEvents(await served.Client.GetStreamAsync(new Uri(served.Home, query), TestContext.Current.CancellationToken));
    }

    /// <summary>The next event, as <c>name data</c>; null when the server has no more to say.</summary>
    public async Task<string?> NextAsync() => await events.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20)) ? $"{events.Current.EventType} {events.Current.Data}" : null;

    public async ValueTask DisposeAsync()
    {
        // In this order: a test may end while the server has nothing to say.
        await stream.DisposeAsync();
        await events.DisposeAsync();
    }

    [GeneratedRegex("<script id=\"paperdigest-live\" [^>]*data-route=\"(?<route>[^\"]*)\" data-mark=\"(?<mark>[^\"]*)\" data-style=\"(?<style>[^\"]*)\"></script>\n", RegexOptions.ExplicitCapture)]
    public static partial Regex Script();
}
