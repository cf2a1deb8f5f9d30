using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Diagnostics.CodeAnalysis;
using PaperDigest.Cli.Terminal;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Site;

namespace PaperDigest.Cli.Commands;

/// <summary>Builds the site of a configuration, as <see cref="SiteBuilder.Build"/> does.</summary>
internal delegate BuildReport BuildSite(
    Core.Configuration.SiteConfig config, bool force, DiagnosticBag diagnostics, IProgress<BuildProgress>? progress, CancellationToken cancellation);

/// <summary>Writes the records of all papers, as <see cref="SiteBuilder.Export"/> does.</summary>
internal delegate int? ExportPapers(
    Core.Configuration.SiteConfig config, Stream output, DiagnosticBag diagnostics, IProgress<BuildProgress>? progress, CancellationToken cancellation);

/// <summary>The tool: arguments in, exit code out.</summary>
internal static class CommandLine
{
    /// <summary>Runs one command line.</summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The last place to turn a bug into a message.")]
    public static async Task<int> RunAsync(string[] args, Host host, BuildSite build, ExportPapers export)
    {
        var options = new GlobalOptions();
        var root = Root(options, host, build, export);

        // Response files would make "@" in an argument mean something else.
        var line = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var style = options.ReadStyle(line, host);
        var printer = new DiagnosticPrinter(host, style);
        try
        {
            if ((UsageErrors.OfEmptyValue(args) ?? UsageErrors.OfOptionAsValue(args, line)) is { } misread)
            {
                printer.Print(misread);
                return ExitCode.Usage;
            }

            if (line.Action is ParseErrorAction || (line.Action is not HelpWithExamples && UsageErrors.HasOptionAsArgument(line)))
            {
                printer.Print(UsageErrors.Of(line, host.WorkingFolder));
                return ExitCode.Usage;
            }

            // Signals are the host's affair: the library's own way ends the process after two seconds, in the midst of placing files.
            return await line.InvokeAsync(new InvocationConfiguration
            {
                Output = host.Output,
                Error = host.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            });
        }
        catch (OperationCanceledException) when (host.Interrupted.IsCancellationRequested)
        {
            if (host.ErrorIsTerminal)
            {
                // Behind the ^C that the terminal has shown.
                await host.Error.WriteLineAsync();
            }

            printer.Print(new Diagnostic(Codes.Interrupted, Severity.Error, "interrupted; what stood before still stands"));
            return ExitCode.Interrupted;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            TryPrint(new Diagnostic(Codes.OutputFailed, Severity.Error, e.Message.TrimEnd('.'), Hint: "What stands is whole: as it was before, or as it was to be."));
            return ExitCode.Failed;
        }
        catch (Exception e)
        {
            var hint = style.Verbosity == Verbosity.Detailed ? e.ToString() : "Please report it; --verbosity detailed shows where it happened.";
            TryPrint(new Diagnostic(Codes.Bug, Severity.Error, $"this is a bug in PaperDigest: {e.GetType().Name}: {e.Message}", Hint: hint));
            return ExitCode.InputErrors;
        }

        // What failed may be the place itself that it would be told at.
        void TryPrint(Diagnostic diagnostic)
        {
            try
            {
                printer.Print(diagnostic);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // The exit code tells.
            }
        }
    }

    /// <summary>The commands and options of the tool.</summary>
    internal static RootCommand Root(GlobalOptions options, Host host, BuildSite build, ExportPapers export)
    {
        var root = new RootCommand("Makes a website of daily digests of papers.");
        root.Directives.Clear();
        options.AddTo(root);
        root.Subcommands.Add(InitCommand.Create(options, host));
        root.Subcommands.Add(NewCommand.Create(options, host));
        root.Subcommands.Add(BuildCommand.Create(options, host, build));
        root.Subcommands.Add(ServeCommand.Create(options, host));
        root.Subcommands.Add(DeployCommand.Create(options, host));
        root.Subcommands.Add(CheckCommand.Create(options, host));
        root.Subcommands.Add(ExportCommand.Create(options, host, export));
        root.Subcommands.Add(TopicsCommand.Create(options, host));
        root.Subcommands.Add(StatsCommand.Create(options, host));
        root.Subcommands.Add(ConfigCommand.Create(options, host));
        root.Subcommands.Add(CompletionCommand.Create(root, options, host));

        root.Options.OfType<VersionOption>().Single().Action = new VersionAction(host);
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples(host);
        help.Description = "Tell what there is, and how to use it.";
        root.Options.OfType<VersionOption>().Single().Description = "Tell the version.";

        // Help that was not asked for is an answer to wrong usage.
        root.SetAction(line =>
        {
            root.Parse(["--help"]).Invoke(new InvocationConfiguration { Output = host.Error, Error = host.Error });
            return ExitCode.Usage;
        });
        return root;
    }
}
