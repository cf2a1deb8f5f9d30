using System.Net;
using PaperDigest.Cli.Serving;
using PaperDigest.Core.Configuration;
using PaperDigest.Site.Preview;

namespace PaperDigest.Browser.Tests.Serving;

/// <summary>A site of its own in a folder, served as it is edited.</summary>
internal sealed class PreviewedSite : IAsyncDisposable
{
    private readonly LiveSite live;
    private readonly SourceWatcher watcher = new(isPolling: false);
    private readonly CancellationTokenSource closing = new();
    private readonly TaskCompletionSource<Uri> ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationTokenSource closingServer = new();
    private Task watching = Task.CompletedTask;
    private Task serving = Task.CompletedTask;

    private PreviewedSite() =>
        live = new LiveSite(SiteSource.Of(new ConfigInput { WorkingFolder = Folder }, drafts: false));

    public string Folder { get; } = Directory.CreateTempSubdirectory("paperdigest-preview-").FullName;

    public Uri Home { get; private set; } = null!;

    /// <summary>Serves a site; what was prepared in its folder is there from the first.</summary>
    public static async Task<PreviewedSite> StartAsync(Action<PreviewedSite>? prepare = null)
    {
        var site = new PreviewedSite();
        site.WriteDigest("처음");
        prepare?.Invoke(site);
        site.watching = Task.Run(() => PreviewLoop.RunAsync(site.live, site.watcher, site.closing.Token));
        site.serving = SiteServer.RunAsync(site.live, new ServerOptions(new IPEndPoint(IPAddress.Loopback, 0)), site.ready.SetResult, site.closingServer.Token);
        site.Home = await site.ready.Task;
        return site;
    }

    public void WriteDigest(string text) => Write(
        "content/2025/01/15.md",
        "## Daily Papers (2025-01-15)\n\n" + string.Concat(Enumerable.Range(10, 60).Select(i => $"### [Paper {i}](https://arxiv.org/abs/2501.000{i})\n\n- {text} {i}\n\n")));

    /// <summary>Writes a file at once, as editors do.</summary>
    public void Write(string path, string text)
    {
        var file = Path.Combine(Folder, path);
        var draft = Path.Combine(Path.GetDirectoryName(file)!, ".draft");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(draft, text);
        File.Move(draft, file, overwrite: true);
    }

    public void Delete(string path) => File.Delete(Path.Combine(Folder, path));

    /// <summary>Ends the server, lets something happen, and starts another at its address.</summary>
    public async Task RestartAsync(Action meanwhile)
    {
        await closingServer.CancelAsync();
        await serving;
        meanwhile();
        closingServer.Dispose();
        closingServer = new CancellationTokenSource();
        var again = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        serving = SiteServer.RunAsync(live, new ServerOptions(new IPEndPoint(IPAddress.Loopback, Home.Port)), again.SetResult, closingServer.Token);
        await Task.WhenAny(serving, again.Task);
        await again.Task;
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await closingServer.CancelAsync();
        await serving;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => watching);
        watcher.Dispose();
        live.Dispose();
        closing.Dispose();
        closingServer.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
