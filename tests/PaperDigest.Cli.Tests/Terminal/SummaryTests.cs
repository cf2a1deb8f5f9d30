using System.Text.RegularExpressions;
using PaperDigest.Cli.Terminal;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Site;
using PaperDigest.Site.Output;

namespace PaperDigest.Cli.Tests.Terminal;

public sealed partial class SummaryTests
{
    [Fact]
    public async Task On_a_terminal_the_summary_is_drawn_within_80_columns()
    {
        using var tool = new Tool
        {
            Report = new BuildReport(BuildOutcome.Built, 1, 5487, 13910, new OutputSummary(3478, 10433, 2, 98_400_000), TimeSpan.FromSeconds(2.134)),
            Findings = [new Diagnostic(Codes.OddVotes, Severity.Warning, "a"), new Diagnostic(Codes.OddVotes, Severity.Warning, "b"), new Diagnostic(Codes.OddTex, Severity.Warning, "c")],
        };
        tool.Host = tool.Host with { OutputIsTerminal = true, Width = 120 };
        await tool.RunAsync("build", "--base-url", "https://example.org", "--no-color");
        Assert.Equal(
            """

              1 digest   5,487 papers   13,910 pages                                2.13 s
              ━━━━━━━━━━━━━━━━━━━─────────────────────────────────────────────────────────
              3,478 written   10,433 unchanged   2 removed                         98.4 MB
              3 warnings   PD0203 × 2   PD0304 × 1

              ✓ _site


            """,
            tool.Output);
    }

    [Fact]
    public async Task A_build_with_errors_is_not_called_done()
    {
        using var tool = new Tool { Findings = [new Diagnostic(Codes.OddVotes, Severity.Warning, "a"), new Diagnostic(Codes.NoDate, Severity.Error, "b"), new Diagnostic(Codes.NoDate, Severity.Error, "c")] };
        tool.Host = tool.Host with { OutputIsTerminal = true };
        await tool.RunAsync("build", "--no-color");
        Assert.EndsWith("\n\n  ✗ _site with 2 errors\n\n", tool.Output, StringComparison.Ordinal);

        using var strict = new Tool { Findings = [new Diagnostic(Codes.OddVotes, Severity.Warning, "a")] };
        strict.Host = strict.Host with { OutputIsTerminal = true };
        await strict.RunAsync("build", "--strict");
        Assert.EndsWith("\n\n  \e[1;31m✗\e[0m \e[1m_site\e[0m \e[1;31mwith 1 warning\e[0m\n\n", strict.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_codes_go_on_below_the_first()
    {
        using var tool = new Tool { Findings = [.. Enumerable.Range(201, 6).Select(i => new Diagnostic($"PD0{i}", Severity.Warning, "a"))] };
        tool.Host = tool.Host with { OutputIsTerminal = true, Width = 60 };
        await tool.RunAsync("build", "--no-color", "--base-url", "https://example.org");
        Assert.Contains(
            """
              6 warnings   PD0201 × 1   PD0202 × 1   PD0203 × 1
                           PD0204 × 1   PD0205 × 1   PD0206 × 1

            """,
            tool.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Colours_change_nothing_but_the_colours()
    {
        using var coloured = new Tool();
        using var plain = new Tool();
        coloured.Host = coloured.Host with { OutputIsTerminal = true };
        plain.Host = plain.Host with { OutputIsTerminal = true };
        await coloured.RunAsync("build");
        await plain.RunAsync("build", "--no-color");
        Assert.NotEqual(plain.Output, coloured.Output);
        Assert.Equal(plain.Output, Colour().Replace(coloured.Output, ""));
    }

    [Theory]
    [InlineData(0, "0 B")]
    [InlineData(999, "999 B")]
    [InlineData(1000, "1.0 kB")]
    [InlineData(999_949, "1.0 MB")]
    [InlineData(98_400_000, "98.4 MB")]
    [InlineData(123_456_789, "123 MB")]
    [InlineData(1_500_000_000, "1.5 GB")]
    public void Bytes_are_shown_in_units(long bytes, string expected) => Assert.Equal(expected, Numbers.Bytes(bytes));

    [Theory]
    [InlineData(0.4249, "0.42 s")]
    [InlineData(9.999, "10.0 s")]
    [InlineData(61.26, "61.3 s")]
    [InlineData(125.2, "2 min 5 s")]
    public void Time_is_shown_as_short_as_it_is(double seconds, string expected) =>
        Assert.Equal(expected, Numbers.Seconds(TimeSpan.FromSeconds(seconds)));

    [GeneratedRegex(@"\e\[[0-9;]*m")]
    private static partial Regex Colour();
}
