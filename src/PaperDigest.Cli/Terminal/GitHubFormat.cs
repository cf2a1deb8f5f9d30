using System.Globalization;
using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Cli.Terminal;

/// <summary>
/// Annotations of GitHub Actions: https://docs.github.com/actions/reference/workflow-commands-for-github-actions, escaped as its
/// toolkit does (packages/core/src/command.ts).
/// </summary>
internal static class GitHubFormat
{
    /// <summary>One finding, without the end of the line.</summary>
    public static string Line(Diagnostic diagnostic)
    {
        (string Name, string? Value)[] properties =
        [
            ("file", diagnostic.File),
            ("line", Number(diagnostic.Line)),
            ("col", Number(diagnostic.Column)),
            ("title", diagnostic.Code),
        ];
        var written = properties.Where(p => p.Value is not null).Select(p => $"{p.Name}={Property(p.Value!)}");
        var hint = diagnostic.Hint is null ? "" : "%0A" + Data(diagnostic.Hint);
        return $"::{diagnostic.SeverityName} {string.Join(',', written)}::{Data(diagnostic.Message)}{hint}";
    }

    private static string? Number(int number) => number == 0 ? null : number.ToString(CultureInfo.InvariantCulture);

    // Breaks of line are escaped before the rest is cleaned, which knows of no such escape.
    private static string Data(string text) =>
        TerminalText.Clean(text
            .Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal));

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
