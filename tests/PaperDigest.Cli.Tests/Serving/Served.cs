using System.Net;
using PaperDigest.Cli.Commands;
using PaperDigest.Cli.Terminal;
using PaperDigest.Site;

namespace PaperDigest.Cli.Tests.Serving;

/// <summary>A site of its own in a folder, served by the tool as a user has it.</summary>
internal sealed class Served : IAsyncDisposable
{
    public const string Paper = "### [A Title](https://arxiv.org/abs/2501.08313)\n\nVote: 3\n\nAuthors: Ada\n\n- ***What's New***: ";
    private readonly CancellationTokenSource end = new();
    private Task<int> tool = Task.FromResult(0);

    private Served(string folder) => Folder = folder;

    public string Folder { get; }

    public LineWriter Output { get; private set; } = new();

    public LineWriter Error { get; private set; } = new();

    // A stream of events has no end to wait for.
    public HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false, ResponseDrainTimeout = TimeSpan.Zero });

    public Uri Home { get; private set; } = null!;

    /// <summary>A digest of one paper.</summary>
    public static string Digest(string date, string text) => $"## Daily Papers ({date})\n\n{Paper}{text}\n";

    /// <summary>Serves a site of one digest and what else the test writes.</summary>
    public static async Task<Served> StartAsync(Action<Served>? prepare = null, params string[] options)
    {
        var served = new Served(Directory.CreateTempSubdirectory("paperdigest-serve-").FullName);
        served.Write("content/2025/01/15.md", Digest("2025-01-15", "처음"));
        prepare?.Invoke(served);
        await served.RestartAsync(options);
        return served;
    }

    public async Task RestartAsync(params string[] options)
    {
        (Output, Error) = (new LineWriter(), new LineWriter());
        var host = new Host { OutputBytes = Stream.Null, Output = Output, Error = Error, WorkingFolder = Folder, Interrupted = end.Token };
        var port = options.Contains("--port") ? [] : new[] { "--port", "0" };
        tool = CommandLine.RunAsync(["serve", .. port, .. options], host, SiteBuilder.Build, SiteBuilder.Export);
        var line = await Output.NextAsync("http://");
        Home = new Uri(line[line.IndexOf("http://", StringComparison.Ordinal)..].Split(' ', '"')[0]);
    }

    public async Task<int> StopAsync()
    {
        await end.CancelAsync();
        return await tool;
    }

    /// <summary>Writes a file as editors do, at once: a half-written one would be a change of its own.</summary>
    public void Write(string path, string text)
    {
        var file = At(path);
        var draft = Path.Combine(Path.GetDirectoryName(file)!, ".draft");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(draft, text);
        File.Move(draft, file, overwrite: true);
    }

    public string At(string path) => Path.Combine(Folder, path);

    public Task<string> GetAsync(string path) => Client.GetStringAsync(new Uri(Home, path), TestContext.Current.CancellationToken);

    public Task<HttpResponseMessage> AskAsync(string path) => Client.GetAsync(new Uri(Home, path), TestContext.Current.CancellationToken);

    public async Task<(HttpStatusCode Status, string Text)> TryAsync(string path)
    {
        using var response = await AskAsync(path);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Opens the stream of events of a page as it is now.</summary>
    public async Task<PageEvents> WatchAsync(string route) => await PageEvents.OpenAsync(this, route);

    public async ValueTask DisposeAsync()
    {
        var exit = await StopAsync();
        Assert.True(exit is 0 or 3, Error.All);
        Client.Dispose();
        end.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
