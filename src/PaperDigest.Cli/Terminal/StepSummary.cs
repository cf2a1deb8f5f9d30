using System.Text;
using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Cli.Terminal;

/// <summary>
/// What a run of GitHub Actions shows below its steps, and a pull request behind its check: Markdown in the file that GITHUB_STEP_SUMMARY names
/// (https://docs.github.com/actions/reference/workflow-commands-for-github-actions#adding-a-job-summary).
/// </summary>
internal static class StepSummary
{
    /// <summary>The variable by which GitHub names the file; each step adds to it.</summary>
    public const string Variable = "GITHUB_STEP_SUMMARY";

    // A summary is for a glance; all there is stands in the step's log.
    private const int ShownFindings = 40;
    private const int LongestFinding = 500;

    /// <summary>Adds a heading, a row of figures and the findings, the gravest first; nothing when the log is not written for GitHub.</summary>
    /// <param name="host">Whose environment names the file.</param>
    /// <param name="style">Says whether the log is written for GitHub.</param>
    /// <param name="heading">In plain words.</param>
    /// <param name="figures">Each with its name.</param>
    /// <param name="findings">Of any gravity; their texts are shown as they are, never as Markdown.</param>
    public static void Add(Host host, OutputStyle style, string heading, IReadOnlyList<(string Name, string Value)> figures, IReadOnlyList<Diagnostic> findings)
    {
        if (style.Format != LogFormat.GitHub || host.Environment.GetValueOrDefault(Variable) is not { Length: > 0 } file)
        {
            return;
        }

        var text = new StringBuilder();
        text.Append("### ").Append(heading).Append("\n\n");
        text.Append(Row(figures.Select(figure => figure.Name))).Append(Row(figures.Select(_ => "---:"))).Append(Row(figures.Select(figure => figure.Value))).Append('\n');
        string[] lines = [.. findings.OrderByDescending(finding => finding.Severity).Take(ShownFindings).Select(finding => Shown(TerminalText.Clean(finding.ToString())))];
        if (lines.Length > 0)
        {
            // A fence longer than any in the text cannot be closed by it.
            var fence = new string('`', Math.Max(3, lines.Max(LongestFence) + 1));
            text.Append(fence).Append("text\n").AppendJoin('\n', lines).Append('\n').Append(fence).Append("\n\n");
        }

        if (findings.Count > ShownFindings)
        {
            text.Append("… and ").Append(Numbers.Count(findings.Count - ShownFindings)).Append(" more in the log\n\n");
        }

        try
        {
            File.AppendAllText(file, text.ToString());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The site is what it is; all that the summary tells stands in the log, too.
            host.Error.WriteLine(GitHubFormat.Line(new Diagnostic(Codes.OutputFailed, Severity.Notice, $"the summary of this step could not be written: {e.Message}")));
        }
    }

    /// <summary>Findings counted by gravity: <c>2 errors, 1 warning</c>, or <c>none</c>.</summary>
    public static string Counted(IReadOnlyList<Diagnostic> findings) =>
        string.Join(", ", findings.GroupBy(finding => (finding.Severity, finding.SeverityName)).OrderByDescending(group => group.Key.Severity)
            .Select(group => Numbers.Count(group.Count(), group.Key.SeverityName))) is { Length: > 0 } counted ? counted : "none";

    private static string Shown(string line) => line.Length <= LongestFinding ? line : line[..LongestFinding] + "…";

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |\n";

    private static int LongestFence(string line) =>
        line.Aggregate((Longest: 0, Now: 0), (run, c) => c == '`' ? (Math.Max(run.Longest, run.Now + 1), run.Now + 1) : (run.Longest, 0)).Longest;
}
