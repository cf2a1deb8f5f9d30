using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using PaperDigest.Core.Configuration;
using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Site.Tests.Building;

/// <summary>A site in a folder of its own, which goes with it.</summary>
internal sealed class TestSite : IDisposable
{
    public TestSite(bool withContent = true)
    {
        Root = Directory.CreateTempSubdirectory("paperdigest-").FullName;
        Directory.CreateDirectory(Path.Combine(Root, "content"));
        Config = new SiteConfig
        {
            Root = Root,
            Content = [new ContentGlob(Path.Combine(Root, "content"), "**/*.md")],
            Output = Path.Combine(Root, "_site"),
            Templates = Path.Combine(Root, "templates"),
            Origin = "https://example.org",
            TimeZone = TimeZoneInfo.CreateCustomTimeZone("KST", TimeSpan.FromHours(9), "KST", "KST"),
            Credits = [new ContentCredit("example/digests", "https://github.com/example/digests", "CC BY-NC-ND 4.0", "https://creativecommons.org/licenses/by-nc-nd/4.0/")],
            Redirects = [new("/old/", "/papers/2501.00001/")],
        };
        if (withContent)
        {
            foreach (var file in Directory.EnumerateFiles(Here("Content"), "*.md", SearchOption.AllDirectories))
            {
                Write("content/" + Path.GetRelativePath(Here("Content"), file), File.ReadAllText(file));
            }
        }
    }

    public string Root { get; }

    public SiteConfig Config { get; set; }

    public IReadOnlyList<Diagnostic> Diagnostics { get; private set; } = [];

    /// <summary>A path beside this file.</summary>
    public static string Here(string path, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, path);

    /// <summary>Writes a file of the site's source.</summary>
    public void Write(string path, string text)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    /// <summary>Builds, and gives what was built but the tool's own files.</summary>
    public SortedDictionary<string, byte[]> Build(BuildOutcome expected = BuildOutcome.Built)
    {
        Assert.Equal(expected, Report().Outcome);
        return Files();
    }

    public BuildReport Report(bool force = false)
    {
        var bag = new DiagnosticBag();
        var report = SiteBuilder.Build(Config, force, bag, progress: null, TestContext.Current.CancellationToken);
        Diagnostics = bag.ToSorted();
        return report;
    }

    /// <summary>The files of the output, by path.</summary>
    public SortedDictionary<string, byte[]> Files()
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var file in Directory.Exists(Config.Output) ? Directory.EnumerateFiles(Config.Output, "*", SearchOption.AllDirectories) : [])
        {
            var path = Path.GetRelativePath(Config.Output, file).Replace('\\', '/');
            if (!path.StartsWith(".paperdigest/", StringComparison.Ordinal))
            {
                files.Add(path, File.ReadAllBytes(file));
            }
        }

        return files;
    }

    /// <summary>The files of which two sites have other bytes, or which just one has.</summary>
    public static ImmutableArray<string> Differences(SortedDictionary<string, byte[]> a, SortedDictionary<string, byte[]> b) =>
        [.. a.Keys.Union(b.Keys).Where(path => !(a.TryGetValue(path, out var x) && b.TryGetValue(path, out var y) && x.AsSpan().SequenceEqual(y))).Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
