using PaperDigest.Core.Diagnostics;
using PaperDigest.Site;
using PaperDigest.Site.Output;

namespace PaperDigest.Cli.Terminal;

/// <summary>How a build ended.</summary>
/// <param name="Outcome">In a word: built, refused, broken, no-content, failed or interrupted.</param>
/// <param name="Report">What it did.</param>
/// <param name="Folder">Of the site, as one would type it; null when the settings are too wrong to tell.</param>
/// <param name="Diagnostics">What was found on the way.</param>
/// <param name="Exit">The exit code.</param>
internal sealed record Ending(string Outcome, BuildReport Report, string? Folder, IReadOnlyList<Diagnostic> Diagnostics, int Exit);

/// <summary>The last word of a build: what was made of what, and how it went.</summary>
internal static class Summary
{
    private const int MaxWidth = 80;
    private const string Gap = "   ";

    /// <summary>
    /// Writes it to standard output, in the form that was asked for; nothing when quiet. In text, a build that made no site has a line on
    /// standard error instead. GitHub Actions gets a summary, too.
    /// </summary>
    public static void Write(Host host, OutputStyle style, Ending ending)
    {
        var (report, folder) = (ending.Report, TerminalText.Clean(ending.Folder ?? ""));
        var heading = report.Outcome == BuildOutcome.Built ? $"Built `{folder.Replace('`', ' ')}`" : Standing(report.Outcome);
        (string, string)[] figures =
        [
            ("Papers", Numbers.Count(report.Papers)),
            ("Digests", Numbers.Count(report.Digests)),
            ("Pages", Numbers.Count(report.Pages)),
            ("Size", Numbers.Bytes(report.Output?.Bytes ?? 0)),
            ("Findings", StepSummary.Counted(ending.Diagnostics)),
        ];
        StepSummary.Add(host, style, heading, report.Outcome == BuildOutcome.Built ? figures : figures[^1..], ending.Diagnostics);
        if (style.Verbosity == Verbosity.Quiet)
        {
            return;
        }

        if (style.Format != LogFormat.Json && ending.Report.Outcome != BuildOutcome.Built)
        {
            host.Error.WriteLine(Standing(ending.Report.Outcome));
            return;
        }

        var lines = style.Format switch
        {
            LogFormat.Json => [Json(ending)],
            LogFormat.Text when host.OutputIsTerminal => Drawn(ending, Math.Min(host.Width, MaxWidth), new Paint(style.OutputColours)),
            _ => Plain(ending.Report, ending.Folder!, ending.Diagnostics),
        };
        foreach (var line in lines)
        {
            host.Output.WriteLine(line);
        }
    }

    // A disk that fails while files are put in place leaves more than one thing possible; the error tells which.
    private static string Standing(BuildOutcome outcome) => outcome == BuildOutcome.WriteFailed
        ? "The site was not put in place; the error above says what stands"
        : "No site was built; what stood before still stands";

    private static IEnumerable<string> Plain(BuildReport report, string folder, IReadOnlyList<Diagnostic> diagnostics)
    {
        var output = report.Output ?? new OutputSummary(0, 0, 0, 0);
        yield return $"Built {TerminalText.Clean(folder)} in {Numbers.Seconds(report.Elapsed)}";
        yield return $"  {Numbers.Count(report.Digests, "digest")}, {Numbers.Count(report.Papers, "paper")}, {Numbers.Count(report.Pages, "page")}";
        yield return $"  {Numbers.Count(output.Written)} written, {Numbers.Count(output.Unchanged)} unchanged, {Numbers.Count(output.Removed)} removed, {Numbers.Bytes(output.Bytes)} in all";
        foreach (var severity in Severities(diagnostics))
        {
            var codes = severity.Codes.Select(code => $"{Numbers.Count(code.Count)} {code.Code}");
            yield return $"  {Numbers.Count(severity.Count, severity.Name)}: {string.Join(", ", codes)}";
        }
    }

    // The rule is the site: strong what was written, faint what stayed.
    private static IEnumerable<string> Drawn(Ending ending, int width, Paint paint)
    {
        var report = ending.Report;
        var output = report.Output ?? new OutputSummary(0, 0, 0, 0);
        var room = width - 4;
        var share = (double)output.Written / Math.Max(1, output.Written + output.Unchanged);
        var written = output.Written == 0 ? 0 : Math.Clamp((int)Math.Round(room * share), 1, room);

        yield return "";
        yield return Row(
            [(report.Digests, "digest"), (report.Papers, "paper"), (report.Pages, "page")], plural: true, Numbers.Seconds(report.Elapsed), room, paint);
        yield return $"  {paint.Done(new string('━', written))}{paint.Faint(new string('─', room - written))}";
        yield return Row(
            [(output.Written, "written"), (output.Unchanged, "unchanged"), (output.Removed, "removed")], plural: false, Numbers.Bytes(output.Bytes), room, paint);
        var severities = Severities(ending.Diagnostics).ToList();
        foreach (var (name, count, codes) in severities)
        {
            var counted = Numbers.Count(count, name);
            var coloured = name == "error" ? paint.Error(counted) : name == "warning" ? paint.Warning(counted) : paint.Notice(counted);
            var head = $"  {coloured}   ";
            var indent = new string(' ', 2 + counted.Length + Gap.Length);
            foreach (var line in WordWrap.Lines(codes.Select(code => $"{code.Code} × {Numbers.Count(code.Count)}"), Gap, width - indent.Length))
            {
                yield return head + paint.Faint(line);
                head = indent;
            }
        }

        var folder = paint.Strong(TerminalText.Clean(ending.Folder!));
        yield return "";
        yield return ending.Exit == 0
            ? $"  {paint.Done("✓")} {folder}"
            : $"  {paint.Error("✗")} {folder} {paint.Error($"with {Numbers.Count(severities[0].Count, severities[0].Name)}")}";
        yield return "";
    }

    private static string Row((int Count, string Word)[] cells, bool plural, string right, int room, Paint paint)
    {
        (string Number, string Word)[] words = [.. cells.Select(cell => (Numbers.Count(cell.Count), cell.Word + (plural && cell.Count != 1 ? "s" : "")))];
        var length = words.Sum(word => word.Number.Length + 1 + word.Word.Length) + (3 * (words.Length - 1));
        var left = string.Join("   ", words.Select(word => $"{paint.Strong(word.Number)} {paint.Faint(word.Word)}"));
        return $"  {left}{new string(' ', Math.Max(3, room - length - right.Length))}{paint.Strong(right)}";
    }

    private static string Json(Ending ending) => JsonFormat.Object(json =>
    {
        var report = ending.Report;
        json.WriteString("outcome", ending.Outcome);
        json.WriteNumber("exit", ending.Exit);
        json.WriteString("output", ending.Folder);
        json.WriteNumber("digests", report.Digests);
        json.WriteNumber("papers", report.Papers);
        json.WriteNumber("pages", report.Pages);
        json.WriteNumber("written", report.Output?.Written ?? 0);
        json.WriteNumber("unchanged", report.Output?.Unchanged ?? 0);
        json.WriteNumber("removed", report.Output?.Removed ?? 0);
        json.WriteNumber("bytes", report.Output?.Bytes ?? 0);
        json.WriteNumber("milliseconds", (long)report.Elapsed.TotalMilliseconds);
        json.WriteStartObject("codes");
        foreach (var code in ending.Diagnostics.GroupBy(d => d.Code).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            json.WriteNumber(code.Key, code.Count());
        }

        json.WriteEndObject();
    });

    // The gravest first; a code whose findings differ in gravity counts under each.
    private static IEnumerable<(string Name, int Count, (string Code, int Count)[] Codes)> Severities(IReadOnlyList<Diagnostic> diagnostics) =>
        from diagnostic in diagnostics
        group diagnostic by (diagnostic.Severity, diagnostic.SeverityName) into severity
        orderby severity.Key.Severity descending
        select (
            severity.Key.SeverityName,
            severity.Count(),
            severity.GroupBy(d => d.Code).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, g.Count())).ToArray());
}
