using System.Collections.Immutable;
using System.Diagnostics;
using PaperDigest.Cli.Terminal;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Core.Linting;
using PaperDigest.Site.Checking;

namespace PaperDigest.Cli.Checking;

/// <summary>What a check did and found.</summary>
internal sealed record CheckResult
{
    private readonly Stopwatch clock = Stopwatch.StartNew();

    /// <summary>What was checked of the digests; null when they were not.</summary>
    public DigestReport? Digests { get; init; }

    /// <summary>What was checked of the site; null when none was.</summary>
    public SiteReport? Site { get; init; }

    /// <summary>How many addresses elsewhere were asked; null when none were to be.</summary>
    public ExternalReport? External { get; init; }

    /// <summary>Whether a site would have been checked, had there been one.</summary>
    public bool MissesSite { get; init; }

    /// <summary>What was mended, or would be.</summary>
    public ImmutableArray<(string File, DigestEdit Edit)> Edits { get; init; } = [];

    /// <summary>Whether nothing was written.</summary>
    public bool IsDry { get; init; }

    /// <summary>What is left to mend.</summary>
    public IReadOnlyList<Diagnostic> Findings { get; init; } = [];

    /// <summary>Since the check began.</summary>
    public TimeSpan Elapsed => clock.Elapsed;

    /// <summary>Writes each edit in a line, and as a trial also the lines before and after.</summary>
    public void WriteEdits(Host host, OutputStyle style)
    {
        if (style.Verbosity == Verbosity.Quiet)
        {
            return;
        }

        var paint = new Paint(style.OutputColours);
        foreach (var (file, edit) in Edits)
        {
            host.Output.WriteLine($"{paint.Strong(TerminalText.Clean($"{file}({edit.Line})"))}: {edit.Done}{(IsDry ? " (not written)" : "")}");
            if (IsDry && edit.Before is { } before)
            {
                var place = edit.After is { } other ? before.AsSpan().CommonPrefixLength(other) + 1 : 1;
                host.Output.WriteLine(paint.Error("  - " + Cut(before, place, host)));
                if (edit.After is { } after)
                {
                    host.Output.WriteLine(paint.Done("  + " + Cut(after, place, host)));
                }
            }
        }
    }

    /// <summary>The last line: <c>checked 195 digests and 10,213 files: nothing to mend</c>.</summary>
    public string Summary()
    {
        string[] what =
        [
            .. Digests is { } digests ? [Numbers.Count(digests.Digests, "digest")] : Array.Empty<string>(),
            .. Site is { } site ? [Numbers.Count(site.Files, "file")] : Array.Empty<string>(),
            .. External is { } external ? [$"{Numbers.Count(external.Asked)} addresses elsewhere ({Numbers.Count(external.Unknown)} of them without a clear answer)"] : Array.Empty<string>(),
        ];
        var found = Findings.Count == 0 ? "nothing to mend" : StepSummary.Counted(Findings);
        var mended = Edits.IsEmpty ? "" : $"; {(IsDry ? "would have mended" : "mended")} {Numbers.Count(Edits.Length, "place")}";
        return $"checked {string.Join(" and ", what)}{(MissesSite ? " (no site is built yet)" : "")}: {found}{mended}";
    }

    /// <summary>The figures, for a table: only of what was checked.</summary>
    public IReadOnlyList<(string Name, string Value)> Figures() =>
    [
        .. Digests is { } digests ? [("Digests", Numbers.Count(digests.Digests)), ("Papers", Numbers.Count(digests.Papers))] : Array.Empty<(string, string)>(),
        .. Site is { } site ? [("Files", Numbers.Count(site.Files)), ("Size", Numbers.Bytes(site.Bytes))] : Array.Empty<(string, string)>(),
        ("Findings", StepSummary.Counted(Findings)),
    ];

    /// <summary>The result for programs.</summary>
    public string Json(int exit) => JsonFormat.Object(json =>
    {
        json.WriteNumber("exit", exit);
        JsonFormat.Number(json, "digests", Digests?.Digests);
        JsonFormat.Number(json, "papers", Digests?.Papers);
        JsonFormat.Number(json, "files", Site?.Files);
        json.WritePropertyName("bytes");
        if (Site is { } site)
        {
            json.WriteNumberValue(site.Bytes);
        }
        else
        {
            json.WriteNullValue();
        }

        JsonFormat.Number(json, "externalAsked", External?.Asked);
        JsonFormat.Number(json, "externalUnknown", External?.Unknown);
        json.WriteNumber("milliseconds", (long)Elapsed.TotalMilliseconds);
        json.WriteBoolean("dryRun", IsDry);
        json.WriteStartArray("mended");
        foreach (var (file, edit) in Edits)
        {
            json.WriteStartObject();
            json.WriteString("file", file);
            json.WriteNumber("line", edit.Line);
            json.WriteString("code", edit.Code);
            json.WriteString("done", edit.Done);
            json.WriteString("before", edit.Before);
            json.WriteString("after", edit.After);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("codes");
        foreach (var code in Findings.GroupBy(finding => finding.Code).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            json.WriteNumber(code.Key, code.Count());
        }

        json.WriteEndObject();
    });

    // A line of a digest may be long; on a terminal the part that changes is shown.
    private static string Cut(string line, int column, Host host)
    {
        const int Marks = 5;
        return host.OutputIsTerminal ? Excerpt.Of(line, Math.Min(column, line.Length + 1), host.Width - Marks).Text : TerminalText.Clean(line);
    }
}
