using PaperDigest.Cli.Commands;
using PaperDigest.Core.Diagnostics;
using Spectre.Console;

namespace PaperDigest.Cli.Terminal;

/// <summary>Writes findings to standard error, in the form that was asked for.</summary>
internal sealed class DiagnosticPrinter(Host host, OutputStyle style)
{
    private const int ManyOfOneCode = 10;
    private const int ShownOfMany = 5;
    private const int Indent = 4;
    private const int Hanging = 2;
    private readonly Paint paint = new(style.ErrorColours);

    /// <summary>Writes one finding.</summary>
    public void Print(Diagnostic diagnostic) => Print([diagnostic]);

    /// <summary>
    /// Writes findings in their order. In text, and unless all were asked for, of many with one code only the first are shown. Only what fails when quiet.
    /// </summary>
    public void Print(IReadOnlyList<Diagnostic> diagnostics)
    {
        var shown = diagnostics.Where(d => style.Verbosity != Verbosity.Quiet || d.Severity == Severity.Error || (style.IsStrict && d.Severity == Severity.Warning)).ToList();
        switch (style.Format)
        {
            case LogFormat.Json:
                shown.ForEach(diagnostic => host.Error.WriteLine(JsonFormat.Line(diagnostic)));
                break;
            case LogFormat.GitHub:
                shown.ForEach(diagnostic => host.Error.WriteLine(GitHubFormat.Line(InCheckout(diagnostic))));
                break;
            default:
                PrintText(shown);
                break;
        }
    }

    /// <summary>Writes what fails; of the rest, in text and unless all were asked for, only how much there is: for commands that answer another question.</summary>
    public void PrintAside(IReadOnlyList<Diagnostic> diagnostics)
    {
        var isBrief = style is { Format: LogFormat.Text, Verbosity: Verbosity.Normal };
        Diagnostic[] rest = [.. diagnostics.Where(d => isBrief && d.Severity != Severity.Error && !(style.IsStrict && d.Severity == Severity.Warning))];
        Print([.. diagnostics.Except(rest)]);
        if (rest.Length > 0)
        {
            host.Error.WriteLine(paint.Faint($"{StepSummary.Counted(rest)} in the digests; paperdigest {CheckCommand.Name} {(rest.Length == 1 ? "tells it" : "tells them")}"));
        }
    }

    // GitHub shows an annotation at its place only if it names the file from the top of the checkout.
    private Diagnostic InCheckout(Diagnostic diagnostic) =>
        diagnostic.File is not { } file || host.Environment.GetValueOrDefault("GITHUB_WORKSPACE") is not { Length: > 0 } checkout ? diagnostic
        : diagnostic with
        {
            File = new[] { style.Folder ?? host.WorkingFolder, host.WorkingFolder }.Select(folder => Path.GetFullPath(file, folder)).FirstOrDefault(File.Exists) is { } full
                && Path.GetRelativePath(checkout, full) is var relative && !relative.StartsWith("..", StringComparison.Ordinal)
                ? relative.Replace(Path.DirectorySeparatorChar, '/') : file,
        };

    private void PrintText(List<Diagnostic> diagnostics)
    {
        var left = diagnostics.CountBy(d => d.Code).ToDictionary(
            code => code.Key, code => style.Verbosity != Verbosity.Detailed && code.Value > ManyOfOneCode ? ShownOfMany : int.MaxValue);
        var hidden = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var diagnostic in diagnostics)
        {
            if (left[diagnostic.Code]-- > 0)
            {
                PrintText(diagnostic);
            }
            else
            {
                hidden[diagnostic.Code] = hidden.GetValueOrDefault(diagnostic.Code) + 1;
            }
        }

        foreach (var (code, count) in hidden)
        {
            host.Error.WriteLine(paint.Faint($"… and {Numbers.Count(count)} more {code}; --verbosity detailed shows all"));
        }
    }

    private void PrintText(Diagnostic diagnostic)
    {
        var indent = new string(' ', Indent);
        var severity = $"{diagnostic.SeverityName} {diagnostic.Code}:";
        var coloured = diagnostic.Severity switch
        {
            Severity.Error => paint.Error(severity),
            Severity.Warning => paint.Warning(severity),
            _ => paint.Notice(severity),
        };
        var place = TerminalText.Clean(diagnostic.Place);
        var message = Wrapped(TerminalText.Clean(diagnostic.Message), Hanging, place.GetCellWidth() + severity.Length + 1 - Hanging);
        host.Error.WriteLine($"{paint.Strong(place)}{coloured} {message}");
        if (host.ErrorIsTerminal && diagnostic is { Excerpt: { } source, Column: > 0 })
        {
            var excerpt = Excerpt.Of(source, diagnostic.Column, host.Width - Indent - 1);
            host.Error.WriteLine(indent + paint.Faint(excerpt.Text));
            host.Error.WriteLine(indent + paint.Strong(excerpt.Caret));
        }

        // One line, but for the trace of a bug.
        foreach (var line in diagnostic.Hint?.ReplaceLineEndings("\n").Split('\n') ?? [])
        {
            host.Error.WriteLine(indent + Wrapped(TerminalText.Clean(line), Indent));
        }
    }

    // Only a terminal has a width; elsewhere a line is one for programs that look for it.
    private string Wrapped(string text, int indent, int taken = 0) =>
        host.ErrorIsTerminal ? string.Join(host.Error.NewLine + new string(' ', indent), WordWrap.Lines(text, host.Width - indent, taken)) : text;
}
