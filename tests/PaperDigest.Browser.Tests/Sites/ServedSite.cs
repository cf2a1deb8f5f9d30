using System.Net;
using System.Runtime.CompilerServices;
using PaperDigest.Browser.Tests.Search.Quality;
using PaperDigest.Cli.Serving;
using PaperDigest.Core.Configuration;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Site;
using PaperDigest.Site.Preview;

namespace PaperDigest.Browser.Tests.Sites;

/// <summary>A site of this repository's digests and the tests' own, built into a folder that goes with it and served on a free port.</summary>
public sealed class ServedSite : IAsyncDisposable
{
    private readonly string output = Directory.CreateTempSubdirectory("paperdigest-").FullName;
    private readonly CancellationTokenSource closing = new();
    private readonly TaskCompletionSource<Uri> ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private LiveSite? live;
    private Task serving = Task.CompletedTask;

    private ServedSite()
    {
    }

    /// <summary>The address of the home page.</summary>
    public Uri Home { get; private set; } = null!;

    /// <summary>The routes of all pages but those that lead to another, as the files tell.</summary>
    public IReadOnlyList<string> Routes { get; private set; } = [];

    /// <summary>Builds and serves a site.</summary>
    /// <param name="basePath">Its path on the host.</param>
    /// <param name="thumbnails">Whether it shows the digests' pictures.</param>
    /// <param name="digests">A folder of digests; null for this repository's and the tests' own.</param>
    /// <param name="language">That of the interface.</param>
    public static async Task<ServedSite> StartAsync(string basePath, bool thumbnails, string? digests = null, SiteLanguage language = SiteLanguage.Korean)
    {
        var site = new ServedSite();
        var config = new SiteConfig
        {
            Root = Here(""),
            Content = digests is null ? [new ContentGlob(Here("../../../content"), "**/*.md"), new ContentGlob(Here("../Content"), "*.md")] : [new ContentGlob(digests, "**/*.md")],
            Output = site.output,
            Templates = Here("no-templates-of-its-own"),
            Origin = "https://papers.example",
            BasePath = basePath,
            Language = language,
            AuthorsFeedMinPapers = 3,
            TopicRules = new Core.Glossary.GlossaryRules { Pin = digests is null ? [["확산 모델", "Diffusion Model"]] : [] },
            Thumbnails = thumbnails,
            Redirects = [new("/old/", "/papers/2501.16010/")],
            TimeZone = TimeZoneInfo.CreateCustomTimeZone("KST", TimeSpan.FromHours(9), "KST", "KST"),
            Credits = [new ContentCredit("example/digests", "https://example.org/digests", "CC BY-NC-ND 4.0", "https://creativecommons.org/licenses/by-nc-nd/4.0/")],
        };
        var report = SiteBuilder.Build(config, force: false, new DiagnosticBag(), progress: null, site.closing.Token);
        Assert.Equal(BuildOutcome.Built, report.Outcome);

        site.live = new LiveSite(new SiteSource(Here("no-settings.yml"), "no-settings.yml", _ => config, Drafts: false));
        site.live.Refresh(since: 0, site.closing.Token);
        await site.live.Finished;
        var server = new ServerOptions(new IPEndPoint(IPAddress.Loopback, 0)) { IsLive = false };
        site.serving = SiteServer.RunAsync(site.live, server, site.ready.SetResult, site.closing.Token);
        await Task.WhenAny(site.serving, site.ready.Task);
        site.Home = new Uri(await site.ready.Task, basePath);
        site.Routes = [.. Directory.EnumerateFiles(site.output, "*.html", SearchOption.AllDirectories)
            .Select(file => "/" + Path.GetRelativePath(site.output, file).Replace('\\', '/'))
            .Select(path => path.EndsWith("/index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path)
            .Where(route => route != "/old/")
            .Order(StringComparer.Ordinal)];
        return site;
    }

    /// <summary>The papers of a folder of digests, from their records.</summary>
    internal static IReadOnlyList<PaperText> Export(string digests)
    {
        using var records = new MemoryStream();
        SiteBuilder.Export(new SiteConfig { Root = digests, Content = [new ContentGlob(digests, "**/*.md")] }, records, new DiagnosticBag(), progress: null, CancellationToken.None);
        records.Position = 0;
        return PaperText.Read(records);
    }

    /// <summary>The address of a route.</summary>
    public Uri At(string route) => new(Home, string.Join('/', route[1..].Split('/').Select(Uri.EscapeDataString)));

    /// <summary>A page as it was built.</summary>
    public string Text(string route) => File.ReadAllText(Path.Combine(output, route[1..] + (route.EndsWith('/') ? "index.html" : "")));

    /// <summary>Whether an address is on this site's host.</summary>
    public bool IsHostOf(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Authority == Home.Authority;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await serving;
        live?.Dispose();
        closing.Dispose();
        Directory.Delete(output, recursive: true);
    }

    private static string Here(string path, [CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, path));
}
