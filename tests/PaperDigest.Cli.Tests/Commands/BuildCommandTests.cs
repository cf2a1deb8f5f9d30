using PaperDigest.Core.Diagnostics;
using PaperDigest.Site;

namespace PaperDigest.Cli.Tests.Commands;

public sealed class BuildCommandTests
{
    private static readonly Diagnostic Error = new(Codes.UnreadableFile, Severity.Error, "it cannot be read", "a.md");
    private static readonly Diagnostic Warning = new(Codes.OddVotes, Severity.Warning, "vote count \"12O\" is not a number", "a.md", 12, 7);
    private static readonly Diagnostic Notice = new(Codes.RawHtml, Severity.Notice, "raw HTML is shown as typed", "a.md", 3, 1);

    [Theory]
    [InlineData(BuildOutcome.Built, "", 0)]
    [InlineData(BuildOutcome.Built, "notice", 0)]
    [InlineData(BuildOutcome.Built, "warning", 0)]
    [InlineData(BuildOutcome.Built, "error", 1)]
    [InlineData(BuildOutcome.Built, "notice strict", 0)]
    [InlineData(BuildOutcome.Built, "warning strict", 1)]
    [InlineData(BuildOutcome.Broken, "", 1)]
    [InlineData(BuildOutcome.NoContent, "", 2)]
    [InlineData(BuildOutcome.Refused, "", 2)]
    [InlineData(BuildOutcome.WriteFailed, "", 3)]
    public async Task The_exit_code_follows_the_outcome_and_the_findings(BuildOutcome outcome, string findings, int expected)
    {
        using var tool = new Tool();
        tool.Report = tool.Report with { Outcome = outcome };
        tool.Findings = findings.Split(' ')[0] switch { "error" => [Error], "warning" => [Warning], "notice" => [Notice], _ => [] };
        string[] args = findings.EndsWith("strict", StringComparison.Ordinal) ? ["build", "--strict"] : ["build"];
        Assert.Equal(expected, await tool.RunAsync(args));
        Assert.Equal(outcome == BuildOutcome.Built, tool.Output.Length > 0);
    }

    [Fact]
    public async Task A_build_sums_up_what_it_did()
    {
        using var tool = new Tool();
        tool.Findings = [Warning, Warning with { Line = 20 }, Error];
        await tool.RunAsync("build", "--base-url", "https://example.org");
        Assert.Equal(
            """
            Built _site in 2.13 s
              357 digests, 5,487 papers, 13,910 pages
              140 written, 13,770 unchanged, 2 removed, 98.4 MB in all
              1 error: 1 PD0102
              2 warnings: 2 PD0203

            """,
            tool.Output);
    }

    [Fact]
    public async Task Without_a_base_url_one_notice_says_where_links_point()
    {
        using var tool = new Tool();
        Assert.Equal(0, await tool.RunAsync("build", "--strict"));
        Assert.StartsWith("notice PD0405: base_url is not set, so feeds, the sitemap and previews of links point to http://localhost:8080\n", tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quiet_says_nothing_but_errors()
    {
        using var tool = new Tool();
        tool.Findings = [Notice, Warning, Error];
        Assert.Equal(1, await tool.RunAsync("build", "--verbosity", "quiet"));
        Assert.Equal("a.md: error PD0102: it cannot be read\n", tool.Error);
        Assert.Empty(tool.Output);
    }

    [Fact]
    public async Task In_json_the_summary_is_one_object()
    {
        using var tool = new Tool();
        tool.Findings = [Warning];
        await tool.RunAsync("build", "--log-format", "json", "--base-url", "https://example.org");
        Assert.Equal("{\"outcome\":\"built\",\"exit\":0,\"output\":\"_site\",\"digests\":357,\"papers\":5487,\"pages\":13910,\"written\":140,\"unchanged\":13770,\"removed\":2,\"bytes\":98400000,\"milliseconds\":2134,\"codes\":{\"PD0203\":1}}\n", tool.Output);
        Assert.Equal("{\"severity\":\"warning\",\"code\":\"PD0203\",\"message\":\"vote count \\\"12O\\\" is not a number\",\"file\":\"a.md\",\"line\":12,\"column\":7,\"hint\":null}\n", tool.Error);
    }

    [Theory]
    [InlineData(BuildOutcome.Broken, "broken", 1)]
    [InlineData(BuildOutcome.NoContent, "no-content", 2)]
    [InlineData(BuildOutcome.Refused, "refused", 2)]
    [InlineData(BuildOutcome.WriteFailed, "failed", 3)]
    public async Task In_json_every_outcome_is_one_object_with_the_same_fields(BuildOutcome outcome, string word, int exit)
    {
        using var tool = new Tool { Report = new BuildReport(outcome, 0, 0, 0, null, TimeSpan.Zero), Findings = [Error] };
        Assert.Equal(exit, await tool.RunAsync("build", "--log-format", "json"));
        Assert.Equal(Nothing(word, exit, "\"_site\"", "\"PD0102\":1"), tool.Output);
        Assert.StartsWith("{", Assert.Single(tool.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_json_a_build_that_was_interrupted_or_could_not_begin_is_an_object_too()
    {
        using var interruption = new CancellationTokenSource();
        using var interrupted = new Tool { OnBuild = interruption.Cancel };
        interrupted.Host = interrupted.Host with { Interrupted = interruption.Token };
        await interrupted.RunAsync("build", "--log-format", "json");
        Assert.Equal(Nothing("interrupted", 130, "\"_site\"", ""), interrupted.Output);

        using var full = new Tool { OnBuild = () => throw new IOException("No space left on device.") };
        await full.RunAsync("build", "--log-format", "json");
        Assert.Equal(Nothing("failed", 3, "\"_site\"", ""), full.Output);

        using var wrong = new Tool();
        wrong.Write("site.config.yml", "titel: x\n");
        await wrong.RunAsync("build", "--log-format", "json");
        Assert.Equal(Nothing("refused", 2, "null", "\"PD0402\":1"), wrong.Output);
    }

    [Theory]
    [InlineData(BuildOutcome.Broken, "No site was built; what stood before still stands\n")]
    [InlineData(BuildOutcome.NoContent, "No site was built; what stood before still stands\n")]
    [InlineData(BuildOutcome.Refused, "No site was built; what stood before still stands\n")]
    [InlineData(BuildOutcome.WriteFailed, "The site was not put in place; the error above says what stands\n")]
    public async Task A_build_that_made_no_site_says_at_the_end_what_stands(BuildOutcome outcome, string line)
    {
        using var tool = new Tool { Report = new BuildReport(outcome, 0, 0, 0, null, TimeSpan.Zero), Findings = [Error] };
        await tool.RunAsync("build");
        Assert.Equal("a.md: error PD0102: it cannot be read\n" + line, tool.Error);
    }

    [Fact]
    public async Task What_fails_only_because_of_strict_says_so_also_when_quiet()
    {
        using var tool = new Tool { Findings = [Warning, Warning with { Line = 20 }, Warning with { Line = 30 }] };
        Assert.Equal(1, await tool.RunAsync("build", "--strict", "--verbosity", "quiet"));
        Assert.Equal(3, tool.Error.Split(": warning PD").Length - 1);
        Assert.EndsWith("failed: 3 warnings, and --strict makes warnings errors\n", tool.Error, StringComparison.Ordinal);

        using var json = new Tool { Findings = [Warning] };
        Assert.Equal(1, await json.RunAsync("build", "--strict", "--log-format", "json", "--base-url", "https://example.org"));
        Assert.StartsWith("{\"outcome\":\"built\",\"exit\":1,", json.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("failed:", json.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_fails_because_of_errors_does_not_blame_strict()
    {
        using var tool = new Tool { Findings = [Warning, Error] };
        Assert.Equal(1, await tool.RunAsync("build", "--strict"));
        Assert.DoesNotContain("--strict", tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_stand_before_or_after_the_command()
    {
        using var tool = new Tool();
        tool.Write("my.yml", "title: Mine");
        await tool.RunAsync("--config", "my.yml", "--output", "before", "--force", "build", "--base-path=/after/", "--content", "a", "--content", "b");
        Assert.Equal(("Mine", Path.Combine(tool.Folder, "before"), "/after/", true), (tool.Built!.Title, tool.Built.Output, tool.Built.BasePath, tool.Forced));
        Assert.Equal(["a", "b"], tool.Built.Content.Select(glob => Path.GetFileName(glob.Folder)));
    }

    [Fact]
    public async Task The_environment_wins_over_the_file_and_an_option_over_both()
    {
        using var tool = new Tool();
        tool.Write("site.config.yml", "base_url: https://file.org\ntitle: File");
        tool.Environment("PAPERDIGEST_BASE_URL", "https://environment.org");
        tool.Environment("PAPERDIGEST_TITLE", "Environment");
        await tool.RunAsync("build", "--base-url", "https://option.org");
        Assert.Equal(("Environment", "https://option.org"), (tool.Built!.Title, tool.Built.Origin));
    }

    [Fact]
    public async Task A_wrong_configuration_exits_2_before_anything_is_built()
    {
        using var tool = new Tool();
        tool.Write("site.config.yml", "titel: x\nlanguage: fr\n");
        Assert.Equal(2, await tool.RunAsync("build"));
        Assert.Null(tool.Built);
        Assert.Equal(
            """
            site.config.yml(1,1): error PD0402: there is no setting "titel"; did you mean "title"?
            site.config.yml(2,11): error PD0403: language "fr" is not a language of the interface
                Write ko (Korean) or en (English).
            No site was built; what stood before still stands

            """,
            tool.Error);
    }

    [Fact]
    public async Task A_clock_that_cannot_be_read_exits_2()
    {
        using var tool = new Tool();
        tool.Environment("SOURCE_DATE_EPOCH", "yesterday");
        Assert.Equal(2, await tool.RunAsync("build"));
        Assert.Equal(
            "error PD0403: SOURCE_DATE_EPOCH \"yesterday\" is not a number of seconds since 1970\n    Unset it, or write the seconds, for example 1736899200 for 2025-01-15.\nNo site was built; what stood before still stands\n",
            tool.Error);
    }

    [Fact]
    public async Task An_interrupted_build_exits_130()
    {
        using var interruption = new CancellationTokenSource();
        using var tool = new Tool { OnBuild = interruption.Cancel };
        tool.Host = tool.Host with { Interrupted = interruption.Token };
        Assert.Equal(130, await tool.RunAsync("build"));
        Assert.Equal("error PD0902: interrupted; what stood before still stands\n", tool.Error);
    }

    [Fact]
    public async Task On_a_terminal_an_interruption_is_told_of_below_the_keys_that_made_it()
    {
        using var interruption = new CancellationTokenSource();
        using var tool = new Tool { OnBuild = interruption.Cancel };
        tool.Host = tool.Host with { Interrupted = interruption.Token, ErrorIsTerminal = true };
        await tool.RunAsync("build", "--no-color");
        Assert.Equal("\nerror PD0902: interrupted; what stood before still stands\n", tool.Error);
    }

    [Fact]
    public async Task A_disk_that_fails_exits_3()
    {
        using var tool = new Tool { OnBuild = () => throw new IOException("No space left on device.") };
        Assert.Equal(3, await tool.RunAsync("build"));
        Assert.Equal("error PD0602: No space left on device\n    What stands is whole: as it was before, or as it was to be.\n", tool.Error);
    }

    [Fact]
    public async Task A_bug_is_called_one_and_its_trace_is_for_those_who_ask()
    {
        using var tool = new Tool { OnBuild = () => throw new InvalidOperationException("oops") };
        Assert.Equal(1, await tool.RunAsync("build"));
        Assert.Equal("error PD0903: this is a bug in PaperDigest: InvalidOperationException: oops\n    Please report it; --verbosity detailed shows where it happened.\n", tool.Error);
        await tool.RunAsync("build", "--verbosity", "detailed");
        Assert.Matches(@"\n       at .*BuildCommandTests", tool.Error);
    }

    private static string Nothing(string outcome, int exit, string output, string codes) =>
        $"{{\"outcome\":\"{outcome}\",\"exit\":{exit},\"output\":{output},\"digests\":0,\"papers\":0,\"pages\":0,\"written\":0,\"unchanged\":0,\"removed\":0,\"bytes\":0,\"milliseconds\":0,\"codes\":{{{codes}}}}}\n";
}
