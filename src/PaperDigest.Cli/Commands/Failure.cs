using PaperDigest.Cli.Terminal;
using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Cli.Commands;

/// <summary>Whether findings fail a command that did its work.</summary>
internal static class Failure
{
    /// <summary>The exit code: errors fail, and warnings with <c>--strict</c>.</summary>
    public static int Exit(Settings settings, IReadOnlyList<Diagnostic> found) =>
        Has(found, Severity.Error) || IsStrict(settings, found) ? ExitCode.InputErrors : ExitCode.Done;

    /// <summary>Says, also when quiet, that nothing but <c>--strict</c> failed the command. For other programs the exit code says it.</summary>
    public static void Tell(Settings settings, Host host, IReadOnlyList<Diagnostic> found)
    {
        if (IsStrict(settings, found) && !Has(found, Severity.Error) && settings.Style.Format != LogFormat.Json)
        {
            var warnings = Numbers.Count(found.Count(d => d.Severity == Severity.Warning), "warning");
            host.Error.WriteLine($"{new Paint(settings.Style.ErrorColours).Error("failed:")} {warnings}, and --strict makes warnings errors");
        }
    }

    private static bool IsStrict(Settings settings, IReadOnlyList<Diagnostic> found) => settings.Strict && Has(found, Severity.Warning);

    private static bool Has(IReadOnlyList<Diagnostic> found, Severity severity) => found.Any(d => d.Severity == severity);
}
