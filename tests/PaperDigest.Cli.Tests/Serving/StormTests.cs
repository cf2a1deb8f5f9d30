using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;

namespace PaperDigest.Cli.Tests.Serving;

/// <summary>
/// Edits, breakage and requests side by side, at random. PAPERDIGEST_STORM_SECONDS makes the storm longer than the few seconds of the suite.
/// </summary>
[SuppressMessage("Security", "CA5394", Justification = "A storm is to be the same each time.")]
public sealed class StormTests
{
    private const int Days = 20;
    private static readonly double Seconds = double.Parse(Environment.GetEnvironmentVariable("PAPERDIGEST_STORM_SECONDS") ?? "3", CultureInfo.InvariantCulture);

    [Fact]
    public async Task A_storm_ends_with_the_pages_of_a_clean_build_and_nothing_leaked()
    {
        await using var site = await Served.StartAsync(s => Calm(s, 0));
        using var over = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 3).Select(seed => ReadAsync(site, new Random(seed), over.Token)).ToList();
        var random = new Random(20250115);
        var (handles, clock, rounds) = (0, Stopwatch.StartNew(), 0);
        while (clock.Elapsed.TotalSeconds < Seconds)
        {
            Disturb(site, random);
            await Task.Delay(random.Next(1, 40), TestContext.Current.CancellationToken);
            if (++rounds == 20)
            {
                handles = Handles();
            }
        }

        await over.CancelAsync();
        await Task.WhenAll(readers);
        foreach (var file in new[] { "templates", "site.config.yml", "content" }.Select(site.At))
        {
            if (Directory.Exists(file))
            {
                Directory.Delete(file, recursive: true);
            }

            File.Delete(file);
        }

        Calm(site, 1_000_000);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        while (!(await site.TryAsync("about/")).Text.Contains("잠잠", StringComparison.Ordinal)
            || !(await site.TryAsync("2025/01/20/")).Text.Contains("글1000019.", StringComparison.Ordinal))
        {
            await Task.Delay(20, patience.Token);
        }

        Assert.True(await SameAsBuiltTests.CompareAsync(site) > Days);
        Assert.InRange(Handles(), 0, handles + 40);
    }

    // All as it should be.
    private static void Calm(Served site, int text)
    {
        site.Write("site.config.yml", "title: 폭풍\n");
        site.Write("templates/pages/about.html", "<main>잠잠</main>");
        for (var day = 1; day <= Days; day++)
        {
            Write(site, day, text + day - 1);
        }
    }

    private static void Write(Served site, int day, int text) => site.Write(
        $"content/2025/01/{day:00}.md", $"## Daily Papers (2025-01-{day:00})\n\n### [Paper {text}](https://arxiv.org/abs/2501.000{day:00})\n\nAuthors: Ada, Bob {text % 7}\n\n- 글{text}. $x^{{{text % 5}}}$\n");

    private static void Disturb(Served site, Random random)
    {
        var day = random.Next(1, Days + 1);
        try
        {
            switch (random.Next(12))
            {
                case 0: File.Delete(site.At($"content/2025/01/{day:00}.md")); break;
                case 1: site.Write($"content/new-{random.Next(5)}/x/{day:00}.md", $"### [T](https://arxiv.org/abs/2502.000{day:00})\n- 글\n"); break;
                case 2: site.Write("templates/pages/about.html", random.Next(3) == 0 ? "<main>잠잠</main>" : "{{ if }}"); break;
                case 3: site.Write("templates/pages/paper.html", "{{ paper.nothing }}"); break;
                case 4: File.Delete(site.At("templates/pages/paper.html")); break;
                case 5: site.Write("site.config.yml", random.Next(2) == 0 ? "titel: x\n" : $"title: 폭풍 {random.Next(9)}\n"); break;
                case 6: site.Write($"templates/assets/css/9{random.Next(3)}.css", $"a {{ order: {random.Next(99)} }}"); break;
                case 7: Directory.Move(site.At("content/2025"), site.At($"content/moved-{random.Next(3)}")); break;
                case 8: File.WriteAllBytes(site.At($"content/2025/01/{day:00}.md"), [0xC7, 0xD1]); break;
                case 9: Directory.Delete(site.At("templates/pages"), recursive: true); break;
                default: Write(site, day, random.Next(1000)); break;
            }
        }
        catch (IOException)
        {
            // What it would have disturbed was away already.
        }
    }

    private static async Task ReadAsync(Served site, Random random, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            string[] routes = ["", "about/", "feed.xml", "sitemap.xml", "api/v1/index.json", $"2025/01/{random.Next(1, Days + 1):00}/", $"papers/2501.000{random.Next(1, Days + 1):00}/"];
            var (status, text) = await AskAsync(site, routes[random.Next(routes.Length)]);
            Assert.True(status is HttpStatusCode.OK or HttpStatusCode.NotFound || (status == HttpStatusCode.InternalServerError && text.Contains(": error PD", StringComparison.Ordinal)), $"{status}: {text}");
            if (random.Next(4) == 0)
            {
                await using var page = await site.WatchAsync("/");
                Assert.StartsWith("errors ", await page.NextAsync(), StringComparison.Ordinal);
            }
        }
    }

    private static async Task<(HttpStatusCode Status, string Text)> AskAsync(Served site, string route)
    {
        try
        {
            return await site.TryAsync(route);
        }
        catch (HttpRequestException e)
        {
            await site.StopAsync();
            throw new InvalidOperationException($"the server failed; it said: {site.Error.All[^Math.Min(2000, site.Error.All.Length)..]}", e);
        }
    }

    private static int Handles()
    {
        using var process = Process.GetCurrentProcess();
        return process.HandleCount;
    }
}
