using System.Globalization;
using PaperDigest.Cli.Terminal;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Site.Preview;

namespace PaperDigest.Cli.Serving;

/// <summary>Tells the terminal what happens to a live site: a line a change, and each finding once.</summary>
internal sealed class ChangeReport(Host host, OutputStyle style)
{
    private const string Gap = " · ";
    private readonly DiagnosticPrinter printer = new(host, style);
    private readonly Paint paint = new(style.OutputColours);
    private readonly HashSet<(string Code, string? File, string Message)> told = [];

    /// <summary>Tells of a state.</summary>
    /// <param name="state">The state.</param>
    /// <param name="time">When it came to be, local.</param>
    public void Tell(LiveState state, DateTimeOffset time)
    {
        if (state.Changes is not null && style.Verbosity != Verbosity.Quiet)
        {
            host.Output.WriteLine(style.Format == LogFormat.Json ? Json(state, state.Changes, time) : Line(state, state.Changes, time));
        }

        printer.Print([.. state.Findings.Where(finding => !told.Contains(Key(finding)))]);

        // A state that could not be made knows of nothing but why; what was told before still holds.
        var keys = state.Findings.Select(Key);
        if (state.IsCurrent)
        {
            told.IntersectWith(keys);
        }

        told.UnionWith(keys);
    }

    // Not the line, which an edit above it moves.
    private static (string Code, string? File, string Message) Key(Diagnostic finding) => (finding.Code, finding.File, finding.Message);

    private string Line(LiveState state, SourceChanges changes, DateTimeOffset time)
    {
        var parts = new List<string> { What(changes) };
        if (Touched(changes) is { Length: > 0 } touched)
        {
            parts.Add(touched);
        }

        if (!state.IsCurrent)
        {
            var errors = state.Findings.Count(finding => finding.Severity == Severity.Error);
            parts.Add(paint.Error($"{Numbers.Count(errors, "error")}, the last good site is shown"));
        }

        var clock = paint.Faint(time.ToString("HH:mm:ss", CultureInfo.InvariantCulture));
        return $"{clock}  {string.Join(Gap, parts)}{paint.Faint(Gap + Milliseconds(state.Elapsed))}";
    }

    private string What(SourceChanges changes) => changes.Files switch
    {
        [] => "a new day has begun",
        [var only] => $"{paint.Strong(TerminalText.Clean(only.Name))} {Word(only.Kind)}",
        [var first, ..] => $"{paint.Strong(TerminalText.Clean(first.Name))} {Word(first.Kind)}, and {Numbers.Count(changes.Files.Length - 1, "other")}",
    };

    private static string Touched(SourceChanges changes) => (changes.Days, changes.Papers.Length) switch
    {
        ([], _) => "",
        ([var day], 0) => Iso(day),
        ([var day], var papers) => $"{Iso(day)}, {Numbers.Count(papers, "paper")}",
        (var days, var papers) => $"{Numbers.Count(days.Length, "day")}, {Numbers.Count(papers, "paper")}",
    };

    private static string Word(ChangeKind kind) => kind switch { ChangeKind.Added => "added", ChangeKind.Removed => "removed", _ => "changed" };

    private static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static string Milliseconds(TimeSpan time) =>
        time.TotalMilliseconds < 999.5 ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0} ms") : Numbers.Seconds(time);

    private static string Json(LiveState state, SourceChanges changes, DateTimeOffset time) => JsonFormat.Object(json =>
    {
        json.WriteString("time", time.ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture));
        json.WriteStartArray("files");
        foreach (var file in changes.Files)
        {
            json.WriteStartObject();
            json.WriteString("file", file.Name);
            json.WriteString("change", Word(file.Kind));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("days");
        foreach (var day in changes.Days)
        {
            json.WriteStringValue(Iso(day));
        }

        json.WriteEndArray();
        json.WriteStartArray("papers");
        foreach (var paper in changes.Papers)
        {
            json.WriteStringValue(paper.ToString());
        }

        json.WriteEndArray();
        json.WriteBoolean("shown", state.IsCurrent);
        json.WriteNumber("milliseconds", (long)state.Elapsed.TotalMilliseconds);
    });
}
