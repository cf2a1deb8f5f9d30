namespace PaperDigest.Core.Diagnostics;

/// <summary>How bad a finding is. The order is that of gravity.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing is wrong.</summary>
    Notice,

    /// <summary>Something looks wrong but was understood; fails only with <c>--strict</c>.</summary>
    Warning,

    /// <summary>Something could not be read or made.</summary>
    Error,
}

/// <summary>One finding in somebody's input: what, where, and what to do.</summary>
/// <param name="Code">A code of <see cref="Codes"/>, such as <c>PD0203</c>; never reused.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Message">One sentence without a full stop, in English, that quotes what was found.</param>
/// <param name="File">The file as the user would name it, with forward slashes; null when no file is concerned.</param>
/// <param name="Line">From 1; 0 when the whole file is meant.</param>
/// <param name="Column">In UTF-16 units, from 1; 0 when the whole line is meant.</param>
/// <param name="Hint">What to do about it, one sentence; null when the message says it all.</param>
/// <param name="Excerpt">The line of the file, for a caret under it; null when there is none.</param>
public sealed record Diagnostic(
    string Code,
    Severity Severity,
    string Message,
    string? File = null,
    int Line = 0,
    int Column = 0,
    string? Hint = null,
    string? Excerpt = null)
{
    /// <summary><c>file(line,column): </c>, as far as it is known; else empty.</summary>
    public string Place => (File, Line, Column) switch
    {
        (null, _, _) => "",
        (_, 0, _) => $"{File}: ",
        (_, _, 0) => $"{File}({Line}): ",
        _ => $"{File}({Line},{Column}): ",
    };

    /// <summary>The severity as messages write it: <c>error</c>, <c>warning</c> or <c>notice</c>.</summary>
    public string SeverityName => Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" };

    /// <summary>The one line of <c>file(line,column): severity CODE: message</c>, without hint or excerpt.</summary>
    public override string ToString() => $"{Place}{SeverityName} {Code}: {Message}";
}
