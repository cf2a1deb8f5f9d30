using System.CommandLine;
using System.Diagnostics;
using PaperDigest.Cli.Deploying;
using PaperDigest.Cli.Terminal;
using PaperDigest.Core.Configuration;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Core.Parsing.Files;
using PaperDigest.Site.Output;

namespace PaperDigest.Cli.Commands;

/// <summary><c>paperdigest deploy</c>: publishes the built site to a branch of a git remote.</summary>
internal static class DeployCommand
{
    /// <summary>As typed.</summary>
    public const string Name = "deploy";

    /// <summary>The command.</summary>
    public static Command Create(GlobalOptions options, Host host)
    {
        var remote = Text("--remote", "REMOTE", "A remote's name, address or path. [default: origin]");
        var branch = Text("--branch", "BRANCH", "The branch that the host shows. [default: gh-pages]");
        var domain = Text("--cname", "DOMAIN", "The site's own domain. [default: what the branch has]");
        var message = Text("--message", "TEXT", "The commit's message. [default: what changed]");
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would be added, changed and removed, and push nothing.", Arity = ArgumentArity.Zero };
        var asJson = ArchiveCommand.JsonOption();
        var command = new Command(Name, "Publish the built site to a branch of a git remote: one commit of what changed.") { remote, branch, domain, message, dryRun, asJson };
        command.SetAction((line, _) =>
        {
            var settings = options.Read(line, host);
            return RunAsync(settings, host, line.GetValue(asJson), config => new DeployRequest(
                config.Output,
                line.GetValue(remote) ?? "origin",
                line.GetValue(branch) ?? "gh-pages",
                line.GetValue(domain) is { } name ? SiteAddress.DomainOf(name) ?? throw NoDomain(name) : null,
                line.GetValue(message),
                line.GetValue(dryRun),
                settings.Force,
                settings.Strict,
                ContentFiles.Find(config, new DiagnosticBag())));
        });
        return command;
    }

    private static async Task<int> RunAsync(Settings settings, Host host, bool asJson, Func<SiteConfig, DeployRequest> ask)
    {
        var clock = Stopwatch.StartNew();
        var diagnostics = new DiagnosticBag();
        var printer = new DiagnosticPrinter(host, settings.Style);
        if (Foreign(settings.Config) is { } option)
        {
            printer.Print(new Diagnostic(Codes.Usage, Severity.Error, $"{Name} has no option \"{option}\"", Hint: "It publishes what was built; pass it to paperdigest build."));
            return ExitCode.Usage;
        }

        if (ConfigReader.Read(settings.Config, diagnostics) is not { } config)
        {
            printer.Print(diagnostics.ToSorted());
            return ExitCode.Usage;
        }

        try
        {
            // Only where a person may be waiting; a log needs the end alone.
            Action<string> tell = settings.Style is { Verbosity: not Verbosity.Quiet, Format: LogFormat.Text } && host.ErrorIsTerminal
                ? text => host.Error.WriteLine(new Paint(settings.Style.ErrorColours).Faint(TerminalText.Clean(text)))
                : _ => { };
            var report = await Deployment.RunAsync(ask(config), host, tell);
            diagnostics.AddRange(report.Findings);
            return End(report, settings, host, asJson, config.Named(config.Output), clock.Elapsed, diagnostics.ToSorted());
        }
        catch (Exception e) when (e is DeployException or OutputException)
        {
            var (diagnostic, exit) = e is DeployException deploy
                ? (deploy.Diagnostic, deploy.Exit)
                : (((OutputException)e).Diagnostic, ((OutputException)e).IsRefusal ? ExitCode.Usage : ExitCode.Failed);
            printer.Print([.. diagnostics.ToSorted(), diagnostic]);
            return exit;
        }
    }

    private static int End(
        DeployReport report, Settings settings, Host host, bool asJson, string folder, TimeSpan elapsed, IReadOnlyList<Diagnostic> found)
    {
        var exit = report.Outcome == DeployOutcome.Refused && found.Any(finding => finding.Severity == Severity.Error)
            ? ExitCode.Usage
            : Failure.Exit(settings, found);
        new DiagnosticPrinter(host, settings.Style).Print(found);
        if (asJson || (settings.Style.Format == LogFormat.Json && settings.Style.Verbosity != Verbosity.Quiet))
        {
            host.Output.WriteLine(DeploySummary.Json(report, elapsed, exit));
        }
        else if (report.Outcome == DeployOutcome.Refused)
        {
            host.Error.WriteLine("Nothing was published");
        }
        else if (settings.Style.Verbosity != Verbosity.Quiet)
        {
            foreach (var line in DeploySummary.Text(report, folder, elapsed, settings.Style))
            {
                host.Output.WriteLine(line);
            }
        }

        Failure.Tell(settings, host, found);
        return exit;
    }

    // Who passes it believes that the site is built anew.
    private static string? Foreign(ConfigInput input) =>
        input.BaseUrl is not null ? "--base-url" : input.BasePath is not null ? "--base-path" : input.Content.Length > 0 ? GlobalOptions.Content : null;

    private static Option<string?> Text(string name, string helpName, string description) => new(name) { HelpName = helpName, Description = description };

    private static DeployException NoDomain(string name) =>
        DeployException.Refusal(Codes.Usage, $"--cname \"{name}\" is no name of a domain", "Write it without https:// and paths, for example papers.example.org.");
}
