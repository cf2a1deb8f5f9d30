using System.CommandLine;
using PaperDigest.Cli.Terminal;
using PaperDigest.Core.Configuration;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Site;

namespace PaperDigest.Cli.Commands;

/// <summary>What commands have in common that tell of an archive and make nothing.</summary>
internal static class ArchiveCommand
{
    /// <summary>Whether the answer is for programs.</summary>
    public static Option<bool> JsonOption() => new("--json") { Description = "Write one JSON object.", Arity = ArgumentArity.Zero };

    /// <summary>Reads the archive of the settings and tells of it on standard output; what is wrong with digests goes to standard error.</summary>
    public static async Task<int> RunAsync(string name, Settings settings, Host host, Func<Archive, int> tell)
    {
        var diagnostics = new DiagnosticBag();
        var printer = new DiagnosticPrinter(host, settings.Style);
        if (settings.Config.Output is not null)
        {
            printer.Print(new Diagnostic(Codes.Usage, Severity.Error, $"{name} has no option \"--output\"", Hint: "It reads the digests and makes nothing."));
            return ExitCode.Usage;
        }

        if (ConfigReader.Read(settings.Config, diagnostics) is not { } config)
        {
            printer.Print(diagnostics.ToSorted());
            return ExitCode.Usage;
        }

        var archive = await ProgressBar.ShowAsync(host, settings.Style, progress => Archive.Read(config, diagnostics, progress, host.Interrupted));
        var found = diagnostics.ToSorted();
        printer.PrintAside(found);
        if (archive is null)
        {
            return ExitCode.Usage;
        }

        var exit = tell(archive);
        Failure.Tell(settings, host, found);
        return exit == ExitCode.Done ? Failure.Exit(settings, found) : exit;
    }
}
