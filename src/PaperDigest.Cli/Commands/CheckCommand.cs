using System.Collections.Immutable;
using System.CommandLine;
using PaperDigest.Cli.Checking;
using PaperDigest.Cli.Terminal;
using PaperDigest.Core.Configuration;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Site.Checking;
using PaperDigest.Site.Output;

namespace PaperDigest.Cli.Commands;

/// <summary><c>paperdigest check</c>: tells what is wrong with digests and with a built site, and mends what is safe.</summary>
internal static class CheckCommand
{
    /// <summary>As typed.</summary>
    public const string Name = "check";

    /// <summary>The command.</summary>
    public static Command Create(GlobalOptions options, Host host)
    {
        var digests = Flag("--digests", "Check the digests alone.");
        var site = Flag("--site", "Check the built site alone, which must be there.");
        var fix = Flag("--fix", "Mend in the digests what is safe: line ends, letters in parts, stuck particles, repeated headings.");
        var dry = Flag("--dry-run", "With --fix: show what would be mended, and write nothing.");
        var external = Flag("--external", "Ask other hosts, too, whether the pages that the site links to exist: one request a second to each, answers kept for a week.");
        var asJson = ArchiveCommand.JsonOption();
        var command = new Command(Name, "Tell what is wrong with the digests, and with the site if one is built.") { digests, site, fix, dry, external, asJson };
        command.SetAction((line, _) => RunAsync(
            options.Read(line, host),
            new Choice(
                line.GetValue(digests) || !line.GetValue(site), line.GetValue(site) || !line.GetValue(digests), line.GetValue(site),
                line.GetValue(fix), line.GetValue(dry), line.GetValue(external), line.GetValue(asJson)),
            host));
        return command;
    }

    private static async Task<int> RunAsync(Settings settings, Choice choice, Host host)
    {
        var diagnostics = new DiagnosticBag();
        var printer = new DiagnosticPrinter(host, settings.Style);
        if (Contradiction(choice) is { } wrong)
        {
            printer.Print(wrong);
            return ExitCode.Usage;
        }

        if (ConfigReader.Read(settings.Config, diagnostics) is not { } config)
        {
            printer.Print(diagnostics.ToSorted());
            return ExitCode.Usage;
        }

        var result = new CheckResult { IsDry = choice.Dry };
        if (choice.Digests)
        {
            result = await DigestsAsync(result, settings, config, choice, diagnostics, host);
        }

        var noDigests = choice.Digests && result.Digests is null;
        if (choice.Site)
        {
            try
            {
                result = await SiteAsync(result, settings, config, choice, host);
            }
            catch (OutputException e)
            {
                printer.Print([.. result.Findings, e.Diagnostic]);
                return e.IsRefusal ? ExitCode.Usage : ExitCode.Failed;
            }
        }

        result = result with { Findings = [.. choice.Digests ? result.Findings : diagnostics.ToSorted(), .. result.Site?.Findings ?? [], .. result.External?.Findings ?? []] };
        if (choice.MustHaveSite && result.Site is null)
        {
            var folder = TerminalText.Clean(config.Named(config.Output));
            result = result with
            {
                Findings = [.. result.Findings, new Diagnostic(Codes.NothingToCheck, Severity.Error, $"there is no site in {folder}", Hint: "Run \"paperdigest build\" first, or name its folder with --output.")],
            };
        }

        var exit = noDigests || (choice.MustHaveSite && result.Site is null) ? ExitCode.Usage : Failure.Exit(settings, result.Findings);
        Tell(result, settings, choice, exit, host, printer);
        return exit;
    }

    private static async Task<CheckResult> DigestsAsync(
        CheckResult result, Settings settings, SiteConfig config, Choice choice, DiagnosticBag diagnostics, Host host)
    {
        var files = await Task.Run(() => DigestMending.Find(config, host.Interrupted));
        var written = new HashSet<MendedFile>();
        if (choice.Fix)
        {
            try
            {
                foreach (var file in files.Where(file => file.Mended.Edits.Length > 0))
                {
                    host.Interrupted.ThrowIfCancellationRequested();
                    if (!choice.Dry && DigestWriter.Write(file, config) is { } refusal)
                    {
                        diagnostics.Add(refusal);
                    }
                    else
                    {
                        written.Add(file);
                    }
                }
            }
            finally
            {
                // What was written is told, also when the rest is not.
                result = result with { Edits = [.. files.Where(written.Contains).SelectMany(file => file.Mended.Edits.Select(edit => (file.File.Display, edit)))] };
                if (!IsJson(settings, choice))
                {
                    result.WriteEdits(host, settings.Style);
                }
            }
        }

        var report = await ProgressBar.ShowAsync(host, settings.Style, progress => DigestCheck.Run(config, diagnostics, progress, host.Interrupted));

        // What was mended is told of as such, and is there no more; what was refused still is.
        ImmutableArray<MendedFile> left =
        [
            .. files.Select(file => written.Contains(file) && !choice.Dry ? file with { Mended = file.Mended with { Edits = [], Refused = [] } } : file),
        ];
        return result with { Digests = report, Findings = DigestMending.Join(diagnostics.ToSorted(), left) };
    }

    private static async Task<CheckResult> SiteAsync(CheckResult result, Settings settings, SiteConfig config, Choice choice, Host host)
    {
        var site = await ProgressBar.ShowAsync(
            host, settings.Style, progress => SiteCheck.Run(config, choice.External, progress, host.Interrupted), checking: true);
        return result with
        {
            Site = site,
            MissesSite = site is null && !choice.MustHaveSite,
            External = choice.External && site is not null ? await ExternalAsync(site.External, settings, config, host) : null,
        };
    }

    private static async Task<ExternalReport> ExternalAsync(ImmutableArray<ExternalAddress> addresses, Settings settings, SiteConfig config, Host host)
    {
        if (settings.Style is { Format: LogFormat.Text, Verbosity: not Verbosity.Quiet })
        {
            var slowest = addresses.CountBy(one => new Uri(one.Address).Host).Select(of => of.Value).DefaultIfEmpty().Max();
            await host.Error.WriteLineAsync(
                $"Asking for {Numbers.Count(addresses.Length)} addresses elsewhere, for up to {Numbers.Seconds(Manners.Usual.Delay * slowest)}; Ctrl-C keeps what is known by then");
        }

        using var client = new HttpClient(host.Network());
        client.Timeout = Timeout.InfiniteTimeSpan;

        // Whoever wonders who asks finds the site, and its owner there.
        var contact = config.Origin is { } origin ? $"; +{origin}{config.BasePath}" : "";
        client.DefaultRequestHeaders.UserAgent.ParseAdd($"PaperDigest/{Site.Pages.LoadedSite.ToolVersion} (link check{contact})");
        var cache = new ExternalCache(ExternalCache.FileOf(host), DateTimeOffset.UtcNow);
        try
        {
            return await new ExternalCheck(client, cache, Manners.Usual).RunAsync(addresses, host.Interrupted);
        }
        finally
        {
            cache.Save();
        }
    }

    private static void Tell(CheckResult result, Settings settings, Choice choice, int exit, Host host, DiagnosticPrinter printer)
    {
        printer.Print(result.Findings);
        StepSummary.Add(host, settings.Style, "Checked", result.Figures(), result.Findings);
        if (IsJson(settings, choice))
        {
            host.Output.WriteLine(result.Json(exit));
        }
        else if (exit != ExitCode.Usage && settings.Style.Verbosity != Verbosity.Quiet)
        {
            host.Output.WriteLine(result.Summary());
        }

        if (exit != ExitCode.Usage)
        {
            Failure.Tell(settings, host, result.Findings);
        }
    }

    private static bool IsJson(Settings settings, Choice choice) => choice.Json || settings.Style.Format == LogFormat.Json;

    private static Diagnostic? Contradiction(Choice choice) => choice switch
    {
        { Dry: true, Fix: false } => Usage("--dry-run goes with --fix", "Write --fix --dry-run to see what would be mended."),
        { Fix: true, Digests: false } => Usage("--fix mends digests, and --site checks none", "Leave one of them out."),
        { External: true, Site: false } => Usage("--external asks for what the site links to, and --digests checks no site", "Leave one of them out."),
        _ => null,
    };

    private static Diagnostic Usage(string message, string hint) => new(Codes.Usage, Severity.Error, message, Hint: hint);

    private static Option<bool> Flag(string name, string description) => new(name) { Description = description, Arity = ArgumentArity.Zero };

    private sealed record Choice(bool Digests, bool Site, bool MustHaveSite, bool Fix, bool Dry, bool External, bool Json);
}
