using System.CommandLine;
using PaperDigest.Cli.Terminal;
using PaperDigest.Core.Configuration;
using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Cli.Commands;

/// <summary><c>paperdigest export</c>: writes the records of all papers.</summary>
internal static class ExportCommand
{
    /// <summary>As typed.</summary>
    public const string Name = "export";

    /// <summary>The command.</summary>
    public static Command Create(GlobalOptions options, Host host, ExportPapers export)
    {
        var file = new Option<string?>("--out")
        {
            Description = "Write to FILE, which is replaced only when all is written. [default: standard output]",
            HelpName = "FILE",
        };
        var command = new Command(Name, "Write all papers as JSON Lines, newest first.") { file };
        command.SetAction((line, _) => RunAsync(options.Read(line, host), line.GetValue(file), host, export));
        return command;
    }

    private static async Task<int> RunAsync(Settings settings, string? file, Host host, ExportPapers export)
    {
        var diagnostics = new DiagnosticBag();
        var printer = new DiagnosticPrinter(host, settings.Style);
        if (settings.Config.Output is not null)
        {
            printer.Print(new Diagnostic(
                Codes.Usage, Severity.Error, $"{Name} has no option \"--output\"{Suggestion.Of("--out")}", Hint: "An export writes a file or standard output, and leaves the site alone."));
            return ExitCode.Usage;
        }

        if (ConfigReader.Read(settings.Config, diagnostics) is not { } config)
        {
            printer.Print(diagnostics.ToSorted());
            return ExitCode.Usage;
        }

        var path = file is null or "-" or "" or "/dev/stdout" ? null : Path.GetFullPath(Path.Combine(host.WorkingFolder, file));
        var isDevice = path is not null && IsDevice(path);
        if (path is not null && !isDevice && ExportTarget.Refusal(path, config, settings.Config.FullPath) is { } refusal)
        {
            printer.Print(refusal);
            return ExitCode.Usage;
        }

        var count = path is null ? await ToStandardOutputAsync(settings, config, diagnostics, host, export)
            : isDevice ? await ToDeviceAsync(path, settings, config, diagnostics, host, export)
            : await ToFileAsync(path, settings, config, diagnostics, host, export);
        var found = diagnostics.ToSorted();
        printer.PrintAside(found);
        if (count is null)
        {
            return ExitCode.Usage;
        }

        // Standard output is the records'.
        if (settings.Style is { Verbosity: not Verbosity.Quiet, Format: LogFormat.Text })
        {
            await host.Error.WriteLineAsync($"Exported {Numbers.Count(count.Value, "paper")}");
        }

        Failure.Tell(settings, host, found);
        return Failure.Exit(settings, found);
    }

    private static Task<int?> ToStandardOutputAsync(
        Settings settings, SiteConfig config, DiagnosticBag diagnostics, Host host, ExportPapers export)
    {
        // Records on a terminal would run through a bar.
        var style = host.OutputIsTerminal ? settings.Style with { Verbosity = Verbosity.Quiet } : settings.Style;
        return ProgressBar.ShowAsync(host, style, progress => export(config, host.OutputBytes, diagnostics, progress, host.Interrupted));
    }

    // A device (/dev/stdout, /dev/null) is written to, never replaced; /dev/shm holds ordinary files.
    private static bool IsDevice(string path) =>
        !OperatingSystem.IsWindows() && path.StartsWith("/dev/", StringComparison.Ordinal) && !path.StartsWith("/dev/shm/", StringComparison.Ordinal);

    private static async Task<int?> ToDeviceAsync(
        string path, Settings settings, SiteConfig config, DiagnosticBag diagnostics, Host host, ExportPapers export)
    {
        await using var device = new FileStream(path, FileMode.Open, FileAccess.Write);
        return await ProgressBar.ShowAsync(host, settings.Style, progress => export(config, device, diagnostics, progress, host.Interrupted));
    }

    private static FileStream Create(string path)
    {
        try
        {
            return new FileStream(path, FileMode.CreateNew);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new UnauthorizedAccessException($"you may not write to the folder \"{Path.GetDirectoryName(path)}\"", e);
        }
    }

    private static async Task<int?> ToFileAsync(
        string path, Settings settings, SiteConfig config, DiagnosticBag diagnostics, Host host, ExportPapers export)
    {
        // A name of its own, which nobody else's file has: another export to this file, or the user's.
        var unfinished = $"{path}.{Path.GetRandomFileName()}.unfinished";
        var output = Create(unfinished);
        try
        {
            int? count;
            await using (output)
            {
                count = await ProgressBar.ShowAsync(host, settings.Style, progress => export(config, output, diagnostics, progress, host.Interrupted));
            }

            if (count is not null)
            {
                File.Move(unfinished, path, overwrite: true);
            }

            return count;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
