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

    private static readonly Diagnostic NoBaseUrl = new(
        Codes.NoBaseUrl,
        Severity.Notice,
        "base_url is not set, so feeds, the sitemap and previews of links point to http://localhost:8080",
        Hint: "Before publishing, set it in the settings, by PAPERDIGEST_BASE_URL or by --base-url.");

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
        if (ConfigReader.Read(settings.Config, diagnostics) is not { } config)
        {
            return End(settings, host, null, Nothing(BuildOutcome.Refused), diagnostics);
        }

        var folder = host.AsTyped(config.Output);
        try
        {
            var report = await ProgressBar.ShowAsync(
                host, settings.Style, progress => build(config, settings.Force, diagnostics, progress, host.Interrupted));
            if (report.Outcome == BuildOutcome.Built && config.Origin is null)
            {
                diagnostics.Add(NoBaseUrl);
            }

            return End(settings, host, folder, report, diagnostics);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or UnauthorizedAccessException && settings.Style.Format == LogFormat.Json)
        {
            // What is said of it to people is the same for all commands.
            var (outcome, exit) = e is OperationCanceledException ? ("interrupted", ExitCode.Interrupted) : ("failed", ExitCode.Failed);
            Summary.Write(host, settings.Style, new Ending(outcome, Nothing(BuildOutcome.WriteFailed), folder, diagnostics.ToSorted(), exit));
            throw;
        }
    }

    private static int End(Settings settings, Host host, string? folder, BuildReport report, DiagnosticBag diagnostics)
    {
        var found = diagnostics.ToSorted();
        var (outcome, exit) = report.Outcome switch
        {
            BuildOutcome.Built => ("built", Failure.Exit(settings, found)),
            BuildOutcome.Broken => ("broken", ExitCode.InputErrors),
            BuildOutcome.NoContent => ("no-content", ExitCode.Usage),
            BuildOutcome.Refused => ("refused", ExitCode.Usage),
            _ => ("failed", ExitCode.Failed),
        };
        new DiagnosticPrinter(host, settings.Style).Print(found);
        Summary.Write(host, settings.Style, new Ending(outcome, report, folder, found, exit));
        if (report.Outcome == BuildOutcome.Built)
        {
            Failure.Tell(settings, host, found);
        }

        return exit;
    }

    private static BuildReport Nothing(BuildOutcome outcome) => new(outcome, 0, 0, 0, null, TimeSpan.Zero);
}
