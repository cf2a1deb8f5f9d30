using System.Collections.Immutable;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Core.Model;

namespace PaperDigest.Core.Parsing.Files;

/// <summary>A digest file, read and cleaned: lines in NFC without control characters, damaged escapes repaired.</summary>
public sealed class SourceFile
{
    private readonly string display;
    private readonly ImmutableArray<int> lengths;
    private Fences? fences;

    private SourceFile(string path, string display, ImmutableArray<string> lines, ImmutableArray<int> lengths)
    {
        Path = path;
        this.display = display;
        Lines = lines;
        this.lengths = lengths;
    }

    /// <summary>The path below the content folder, with forward slashes.</summary>
    public string Path { get; }

    /// <summary>The lines, without their ends.</summary>
    public ImmutableArray<string> Lines { get; }

    /// <summary>The lines that are code.</summary>
    internal Fences Fences => fences ??= Fences.Of(Lines);

    /// <summary>Makes a file of its text. Line ends may be LF, CRLF or CR; a byte order mark is dropped.</summary>
    /// <param name="path">The path below the content folder, with forward slashes.</param>
    /// <param name="display">The path as the user names it, for diagnostics.</param>
    /// <param name="text">The text of the file.</param>
    /// <param name="diagnostics">Takes what was repaired or dropped.</param>
    public static SourceFile FromText(string path, string display, string text, DiagnosticBag diagnostics)
    {
        if (text.StartsWith('\uFEFF'))
        {
            text = text[1..];
        }

        var lines = Normalised(text).Split('\n');
        var lengths = Array.ConvertAll(lines, line => line.Length);
        var file = new SourceFile(path, display, [], [.. lengths]);
        Damage.Repair(lines, file, diagnostics);
        return new SourceFile(path, display, [.. lines], [.. lengths]);
    }

    /// <summary>A place in the file, moved inside the line where a repair made the line longer.</summary>
    /// <param name="line">From 0.</param>
    /// <param name="column">From 0.</param>
    public SourceLocation At(int line, int column) => new(Path, line + 1, Math.Min(column, lengths[line]) + 1) { Display = display };

    /// <summary>A finding in the file.</summary>
    /// <param name="code">One of <see cref="Codes"/>.</param>
    /// <param name="severity">How bad it is.</param>
    /// <param name="line">From 0.</param>
    /// <param name="column">From 0.</param>
    /// <param name="message">What was found.</param>
    /// <param name="hint">What to do.</param>
    public Diagnostic Finding(string code, Severity severity, int line, int column, string message, string? hint = null)
    {
        var place = At(line, column);
        return new Diagnostic(code, severity, message, display, place.Line, place.Column, hint, Lines.IsEmpty ? null : Lines[line]);
    }

    /// <summary>A finding about the whole file.</summary>
    /// <param name="code">One of <see cref="Codes"/>.</param>
    /// <param name="severity">How bad it is.</param>
    /// <param name="message">What was found.</param>
    /// <param name="hint">What to do.</param>
    public Diagnostic Finding(string code, Severity severity, string message, string? hint = null) => new(code, severity, message, display, Hint: hint);

    // Only LF, CRLF and CR end a line: form feeds and the separators of Unicode are damage or text here.
    private static string Normalised(string text) =>
        Composition.Compose(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'));
}
