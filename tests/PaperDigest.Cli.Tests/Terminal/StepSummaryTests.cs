using PaperDigest.Cli.Terminal;
using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Cli.Tests.Terminal;

public sealed class StepSummaryTests : IDisposable
{
    private readonly Tool tool = new();

    private string File => Path.Join(tool.Folder, "summary.md");

    public void Dispose() => tool.Dispose();

    [Fact]
    public void A_run_shows_figures_and_findings_the_gravest_first_below_what_other_steps_wrote()
    {
        tool.Write("summary.md", "before\n");
        Add(LogFormat.GitHub, Finding(Severity.Notice, "a"), Finding(Severity.Error, "b"));

        Assert.Equal("before\n### Built\n\n| Papers |\n| ---: |\n| 3 |\n\n```text\nx.md: error PD0203: b\nx.md: notice PD0203: a\n```\n\n", tool.Read("summary.md"));
    }

    [Fact]
    public void What_a_digest_holds_ends_no_fence_and_writes_no_codes_to_a_terminal()
    {
        Add(LogFormat.GitHub, Finding(Severity.Warning, "````\n# \u001b[31mred"));

        Assert.Contains("\n`````text\n", tool.Read("summary.md"), StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", tool.Read("summary.md"), StringComparison.Ordinal);
        Assert.DoesNotContain("\n# ", tool.Read("summary.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_many_findings_the_rest_is_counted()
    {
        Add(LogFormat.GitHub, [.. Enumerable.Range(0, 45).Select(i => Finding(Severity.Warning, $"{i}"))]);

        Assert.EndsWith("\n```\n\n… and 5 more in the log\n\n", tool.Read("summary.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_finding_is_cut_and_the_fence_is_only_as_long_as_what_it_holds()
    {
        Add(LogFormat.GitHub, Finding(Severity.Warning, new string('`', 600_000)));

        Assert.InRange(tool.Read("summary.md").Length, 500, 2000);
        Assert.Contains("`…\n````", tool.Read("summary.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_summary_that_cannot_be_written_costs_no_more_than_itself()
    {
        tool.Environment(StepSummary.Variable, Path.Join(tool.Folder, "nowhere/summary.md"));

        Assert.Equal(0, await tool.RunAsync("build", "--log-format", "github"));
        Assert.Contains("::notice title=PD0602::the summary of this step could not be written: ", tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Elsewhere_nothing_is_written()
    {
        Add(LogFormat.Text, Finding(Severity.Error, "a"));

        Assert.False(System.IO.File.Exists(File));
    }

    private static Diagnostic Finding(Severity severity, string message) => new(Codes.OddVotes, severity, message, "x.md");

    private void Add(LogFormat format, params Diagnostic[] findings)
    {
        tool.Environment(StepSummary.Variable, File);
        StepSummary.Add(tool.Host, new OutputStyle(Verbosity.Normal, format, false, false), "Built", [("Papers", "3")], findings);
    }
}
