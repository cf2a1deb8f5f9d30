using System.Text.RegularExpressions;
using PaperDigest.Publishing.Tests.GitHub;

namespace PaperDigest.Publishing.Tests;

[Collection(nameof(Packed))]
public sealed partial class ActionTests(Packed packed)
{
    private const string Digest = "## Daily Papers (2025-01-15)\n\n### [A Title](https://arxiv.org/abs/2501.08313)\n\nVote: x\n\n- ***What's New***: 새로운 점입니다.\n";

    [Fact]
    public async Task The_five_lines_of_the_README_make_a_site_of_a_repository_and_publish_it()
    {
        Packed.NeedLinux();
        using var runner = new Runner(packed.Caches) { CheckOut = Digests };
        runner.Action = ActionFolder(runner);
        var lines = FiveLines().Match(Repository.Read("README.md")).Groups["lines"].Value;
        Assert.Equal(5, lines.Count(c => c == '\n'));
        var output = await runner.RunAsync(Workflow.Parse(lines), "site");

        Assert.Contains("::warning file=content/2025-01-15.md,line=5,col=6,title=PD0203::", output, StringComparison.Ordinal);
        Assert.Contains("| Papers | Digests | Pages | Size | Findings |\n", runner.Summary, StringComparison.Ordinal);
        Assert.Contains("\ncontent/2025-01-15.md(5,6): warning PD0203: ", runner.Summary, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"canonical\" href=\"https://kim.github.io/papers/papers/2501.08313/\">", Page(runner), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(runner.Kept, "github-pages/.paperdigest")));
        Assert.Equal("actions/deploy-pages@v5", runner.Used[^1]);

        // The next run finds the tool in the cache; a site may stand at the top of its host; a schedule does not tell the default branch.
        runner.Pages = "https://kim.github.io";
        runner.With("github.event_name", "schedule").With("github.event.repository.default_branch", "");
        (output, var outputs) = await runner.RunActionAsync(ActionFolder(runner));
        Assert.DoesNotContain("PaperDigest.Cli", output, StringComparison.Ordinal);
        Assert.Equal(Path.Combine(runner.Workspace, "_site"), outputs["folder"]);
        Assert.Equal("https://kim.github.io/", outputs["page-url"]);
        Assert.Contains("<link rel=\"canonical\" href=\"https://kim.github.io/papers/2501.08313/\">", Page(runner), StringComparison.Ordinal);

        // What is not on the default branch is not published, whoever asks; a runner of one's own begins with what the last run left.
        runner.With("github.event_name", "workflow_dispatch").With("github.event.repository.default_branch", "main").With("github.ref_name", "draft").With("runner.environment", "self-hosted");
        runner.Left = folder => File.WriteAllText(Path.Combine(folder, "old.md"), "");
        runner.Used.Clear();
        await runner.RunActionAsync(ActionFolder(runner));
        Assert.Equal(["actions/checkout@v7", "actions/setup-dotnet@v6", "actions/cache/restore@v5", "actions/configure-pages@v6"], runner.Used);

        // A pull request is not published; an address of one's own goes before that of Pages; warnings fail.
        runner.With("github.event_name", "pull_request").With("github.ref_name", "1/merge").With("runner.environment", "github-hosted");
        runner.Left = _ => { };
        (output, outputs) = await runner.RunActionAsync(ActionFolder(runner), ("base-url", "https://papers.example/"));
        Assert.Equal("", outputs["page-url"]);
        var page = await File.ReadAllTextAsync(Path.Combine(runner.Workspace, "_site/papers/2501.08313/index.html"), TestContext.Current.CancellationToken);
        Assert.Contains("<link rel=\"canonical\" href=\"https://papers.example/papers/2501.08313/\">", page, StringComparison.Ordinal);
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => runner.RunActionAsync(ActionFolder(runner), ("strict", "true")));
        Assert.Contains("ended with 1", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task This_repository_publishes_its_own_digests_by_the_action()
    {
        Packed.NeedLinux();
        using var runner = new Runner(packed.Caches);
        var workflow = Workflow.Parse(Repository.Read(".github/workflows/pages.yml"));
        await runner.RunAsync(workflow, "build");

        Assert.Contains("https://kim.github.io/papers/", Page(runner), StringComparison.Ordinal);
        await runner.RunAsync(workflow, "deploy");
        Assert.Equal("actions/deploy-pages@v5", runner.Used[^1]);
    }

    [Theory]
    [InlineData("ko", "7 15 * * *")]
    [InlineData("en", "7 0 * * *")]
    public async Task A_site_that_init_began_publishes_itself_by_the_package(string language, string cron)
    {
        var feed = await packed.ToolAsync();
        using var runner = new Runner();
        runner.CheckOut = folder =>
        {
            Tool("init", folder, "--language", language);

            // The packages of this source, and a place of their own to unpack them.
            File.WriteAllText(
                Path.Combine(folder, "nuget.config"),
                $"<configuration><config><add key=\"globalPackagesFolder\" value=\"../packages\" /></config><packageSources><clear /><add key=\"here\" value=\"{feed}\" /></packageSources></configuration>");
        };
        var folder = Directory.CreateDirectory(Path.Combine(runner.Programs, "../new")).FullName;
        runner.CheckOut(folder);
        var text = await File.ReadAllTextAsync(Path.Combine(folder, ".github/workflows/pages.yml"), TestContext.Current.CancellationToken);
        Assert.Contains($"PAPERDIGEST: PaperDigest@{ThisVersion}\n", text, StringComparison.Ordinal);
        Assert.Contains($"- cron: \"{cron}\"\n", text, StringComparison.Ordinal);

        var workflow = Workflow.Parse(text.Replace("@" + ThisVersion, "@" + Packed.Tag[1..], StringComparison.Ordinal));
        var output = await runner.RunAsync(workflow, "build");
        Assert.DoesNotContain("::", output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(runner.Kept, "github-pages/index.html")));
        Assert.Contains("### Built `_site`", runner.Summary, StringComparison.Ordinal);
        Assert.Contains("### Checked", runner.Summary, StringComparison.Ordinal);
        await runner.RunAsync(workflow, "deploy");
    }

    private static string ThisVersion => Tool("--version").Trim()["paperdigest ".Length..];

    // The tool that was built with the tests.
    private static string Tool(params string[] arguments) =>
        Shell.RunAsync("dotnet", [Path.Combine(AppContext.BaseDirectory, "paperdigest.dll"), .. arguments], "/").GetAwaiter().GetResult();

    private static string Page(Runner runner) => Directory.GetFiles(Path.Combine(runner.Kept, "github-pages/papers"), "index.html", SearchOption.AllDirectories)
        .Where(file => file.Contains("2501.08313", StringComparison.Ordinal)).Select(File.ReadAllText).Single();

    private static void Digests(string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "content"));
        File.WriteAllText(Path.Combine(folder, "content/2025-01-15.md"), Digest);
    }

    [GeneratedRegex("```yaml\n(?<lines>on: .*?)```", RegexOptions.Singleline)]
    private static partial Regex FiveLines();

    // Outside of the machine's workspace, as GitHub has it; made once.
    private static string ActionFolder(Runner runner)
    {
        var folder = Path.GetFullPath(Path.Combine(runner.Programs, "../action"));
        if (!Directory.Exists(folder))
        {
            Repository.CheckOut(folder);
        }

        return folder;
    }
}
