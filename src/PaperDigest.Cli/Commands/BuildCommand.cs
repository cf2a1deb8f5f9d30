using System.CommandLine;
using PaperDigest.Cli.Terminal;
using PaperDigest.Core.Configuration;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Site;

namespace PaperDigest.Cli.Commands;

/// <summary><c>paperdigest build</c>: makes the site.</summary>
internal static class BuildCommand
{
    /// <summary>As typed.</summary>
    public const string Name = "build";

    /// <summary>The command.</summary>
    public static Command Create(GlobalOptions options, Host host, BuildSite build)
    {
        var command = new Command(Name, "Make the site of all digests; only files that changed are written.");
        command.SetAction((line, _) => RunAsync(options.Read(line, host), host, build));
        return command;
    }

    private static async Task<int> RunAsync(Settings settings, Host host, BuildSite build)
    {
        var diagnostics = new DiagnosticBag();
        var printer = new DiagnosticPrinter(host, settings.Style);
        if (ConfigReader.Read(settings.Config, diagnostics) is not { } config)
        {
            printer.Print(diagnostics.ToSorted());
            return ExitCode.Usage;
        }

        var report = await ProgressBar.ShowAsync(
            host, settings.Style, progress => build(config, settings.Force, diagnostics, progress, host.Interrupted));
        if (report.Outcome == BuildOutcome.Built && config.Origin is null)
        {
            diagnostics.Add(new Diagnostic(
                Codes.NoBaseUrl,
                Severity.Notice,
                "base_url is not set, so feeds, the sitemap and previews of links point to http://localhost:8080",
                Hint: "Before publishing, set it in the configuration, by PAPERDIGEST_BASE_URL or by --base-url"));
        }

        var found = diagnostics.ToSorted();
        printer.Print(found);
        if (report.Outcome == BuildOutcome.Built)
        {
            Summary.Write(host, settings.Style, report, Shown(config.Output, host), found);
        }

        return Exit(report.Outcome, diagnostics, settings.Strict);
    }

    private static int Exit(BuildOutcome outcome, DiagnosticBag diagnostics, bool strict) => outcome switch
    {
        BuildOutcome.Built => diagnostics.HasErrors || (strict && diagnostics.HasWarnings) ? ExitCode.InputErrors : ExitCode.Done,
        BuildOutcome.Broken => ExitCode.InputErrors,
        BuildOutcome.NoContent or BuildOutcome.Refused => ExitCode.Usage,
        _ => ExitCode.Failed,
    };

    // As one would type it.
    private static string Shown(string folder, Host host)
    {
        var relative = Path.GetRelativePath(host.WorkingFolder, folder);
        return relative.StartsWith("..", StringComparison.Ordinal) ? folder : relative;
    }
}
