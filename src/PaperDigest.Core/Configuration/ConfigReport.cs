using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Core.Configuration;

/// <summary>Tells of problems in one source of settings: a file, or with no file the environment and options.</summary>
internal sealed class ConfigReport(string? file, string text, DiagnosticBag diagnostics)
{
    private readonly string[] lines = text.ReplaceLineEndings("\n").Split('\n');

    /// <summary>A problem at a place; line 0 means the whole source. The hint comes without its full stop.</summary>
    public void Error(string code, int line, int column, string message, string? hint)
    {
        var excerpt = line > 0 && line <= lines.Length ? lines[line - 1] : null;
        diagnostics.Add(new Diagnostic(code, Severity.Error, message, file, line, column, hint is null ? null : hint + ".", excerpt));
    }

    /// <summary>YAML that settings do not use.</summary>
    public void Syntax(int line, int column, string message, string hint) =>
        Error(Codes.ConfigSyntax, line, column, message, hint);

    /// <summary>What the parser of YAML could not go on with. Tabs, its commonest reason, are told of line by line.</summary>
    public void Broken(int line, int column, string reason)
    {
        var hasTabs = false;
        for (var i = 0; i < lines.Length; i++)
        {
            var tab = lines[i].IndexOf('\t', StringComparison.Ordinal);
            if (tab >= 0 && string.IsNullOrWhiteSpace(lines[i][..tab]) && !string.IsNullOrWhiteSpace(lines[i]))
            {
                hasTabs = true;
                Syntax(i + 1, tab + 1, "a tab indents this line, which YAML does not allow", "Indent with spaces");
            }
        }

        if (!hasTabs)
        {
            Syntax(
                line,
                column,
                $"this is not YAML: {reason.TrimEnd('.')}",
                "Write settings as \"name: value\", and put text with \":\" or \"#\" in double quotes");
        }
    }
}
