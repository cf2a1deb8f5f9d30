using System.Text;
using PaperDigest.Cli.Commands;
using PaperDigest.Cli.Terminal;
using PaperDigest.Site;

namespace PaperDigest.Cli.Tests.Serving;

/// <summary>What is served is what is built.</summary>
public sealed class SameAsBuiltTests
{
    private static readonly string[] Corpus =
    [
        "## Daily Papers (2025-01-14)\n\n### [First](https://arxiv.org/abs/2501.00001)\n\nVote: 3\n\nAuthors: Ada, Bob\n\n- ***What's New***: $x^2$ 식과 **굵은** 글.\n",
        "## Daily Papers (2025-01-15)\n\n### [Second](https://arxiv.org/abs/2501.00002)\n\nAuthors: Ada, 김 철수\n\n- 글\n\n### [First again](https://arxiv.org/abs/2501.00001)\n\n- 다른 글\n",
        "## Daily Papers (2024-12-31)\n\n### [Third](https://arxiv.org/abs/2412.00003)\n\n- ***Technical Details***: 1. 하나 2. 둘\n",
    ];

    [Theory]
    [InlineData("/", true)]
    [InlineData("/my%20repo/", true)]
    [InlineData("/repo/", false)]
    public async Task Every_file_has_the_bytes_that_a_build_writes(string basePath, bool isLive)
    {
        await using var site = await Served.StartAsync(
            s =>
            {
                foreach (var (i, digest) in Corpus.Index())
                {
                    s.Write($"content/{i}.md", digest);
                }

                s.Write("templates/assets/css/90-mine.css", "body { color: red }");
                s.Write("site.config.yml", $"base_path: {basePath}\nauthors:\n  min_papers: 1\n  feed_min_papers: 2\nredirects:\n  /old/: /2025/01/15/\n");
            },
            isLive ? [] : ["--no-reload"]);
        Assert.True(await CompareAsync(site) > 30);
    }

    /// <summary>Builds the site of a folder and asks for every file of it; gives how many there are.</summary>
    internal static async Task<int> CompareAsync(Served site)
    {
        using var output = new StringWriter();
        var host = new Host { OutputBytes = Stream.Null, Output = output, Error = output, WorkingFolder = site.Folder };
        Assert.True(await CommandLine.RunAsync(["build"], host, SiteBuilder.Build, SiteBuilder.Export) is 0 or 1, output.ToString());
        while (!(await site.TryAsync("search/")).Text.Contains("paperdigest:search", StringComparison.Ordinal))
        {
            // The index is made behind the pages' back.
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        var files = Directory.EnumerateFiles(site.At("_site"), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(site.At("_site"), file).Replace('\\', '/'))
            .Where(file => !file.StartsWith(".paperdigest/", StringComparison.Ordinal))
            .ToList();
        foreach (var file in files)
        {
            var address = new Uri(site.Home, string.Join('/', file.Split('/').Select(Uri.EscapeDataString)));
            var served = await site.Client.GetByteArrayAsync(address, TestContext.Current.CancellationToken);
            if (file.EndsWith(".html", StringComparison.Ordinal))
            {
                served = Encoding.UTF8.GetBytes(PageEvents.Script().Replace(Encoding.UTF8.GetString(served), "", 1));
            }

            var built = await File.ReadAllBytesAsync(Path.Combine(site.At("_site"), file), TestContext.Current.CancellationToken);
            Assert.True(built.AsSpan().SequenceEqual(served), $"{file} is served otherwise than it is built");
        }

        return files.Count;
    }
}
