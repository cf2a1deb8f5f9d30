using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using PaperDigest.Cli.Starting;
using PaperDigest.Cli.Terminal;
using PaperDigest.Core.Configuration;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Core.Model;
using PaperDigest.Core.Parsing;
using PaperDigest.Core.Parsing.Files;

namespace PaperDigest.Cli.Commands;

/// <summary><c>paperdigest new</c>: begins the digest of a day.</summary>
internal static class NewCommand
{
    /// <summary>As typed.</summary>
    public const string Name = "new";

    /// <summary>The command.</summary>
    public static Command Create(GlobalOptions options, Host host)
    {
        var day = new Argument<string?>("date")
        {
            Description = "The day: 2026-11-23, today or yesterday. [default: today in the site's time zone]",
            HelpName = "DATE",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var papers = new Argument<string[]>("papers")
        {
            Description = "Its papers, by arXiv identifier or address. [default: one to fill in]",
            HelpName = "PAPER",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var print = new Option<bool>("--print") { Description = "Write the digest to standard output, and no file.", Arity = ArgumentArity.Zero };
        var command = new Command(Name, "Begin a day's digest as a draft, where the site's digests are, and write its path to standard output.") { day, papers, print };
        command.SetAction((line, _) => Task.FromResult(
            Run(options.Read(line, host), host, [.. new[] { line.GetValue(day) }.OfType<string>(), .. line.GetValue(papers) ?? []], line.GetValue(print))));
        return command;
    }

    private static int Run(Settings settings, Host host, ImmutableArray<string> words, bool print)
    {
        var diagnostics = new DiagnosticBag();
        var printer = new DiagnosticPrinter(host, settings.Style);
        if (ConfigReader.Read(settings.Config, diagnostics) is not { } config)
        {
            printer.Print(diagnostics.ToSorted());
            return ExitCode.Usage;
        }

        var date = words.IsEmpty ? null : Day(words[0], config);
        var papers = words.Skip(date is null ? 0 : 1).Select(word => (Word: word, Id: Paper(word))).ToList();
        if (papers.Find(paper => paper.Id is null).Word is { } wrong)
        {
            printer.Print(new Diagnostic(
                Codes.Usage, Severity.Error, $"\"{wrong}\" is {(date is null && wrong == words[0] ? "neither a day nor" : "not")} a paper of arXiv",
                Hint: "Write a day as 2026-11-23, today or yesterday, and after it papers as 2501.08313 or https://arxiv.org/abs/2501.08313."));
            return ExitCode.Usage;
        }

        var begun = date ?? config.Today();
        var text = DigestSkeleton.Write(begun, [.. papers.Select(paper => paper.Id!.Value).Distinct()], config.Language);
        if (print)
        {
            host.Output.Write(text);
            return ExitCode.Done;
        }

        var (file, refusal) = Place(begun, config, host);
        if (refusal is null && !NewFile.TryWrite(file!, text))
        {
            refusal = Exists("this file is there already, and it holds no digest of the day", config.Named(file!), 0);
        }

        if (refusal is not null)
        {
            printer.Print(refusal);
            return ExitCode.Usage;
        }

        Tell(settings, host, file!);
        return ExitCode.Done;
    }

    private static (string? File, Diagnostic? Refusal) Place(DateOnly date, SiteConfig config, Host host)
    {
        // What is wrong with other digests is not asked for here.
        var unheard = new DiagnosticBag();
        var files = ContentFiles.Find(config, unheard);
        var places = files.ToLookup(file => file.Path, StringComparer.Ordinal);
        var digests = DigestArchive.Read(files, unheard, progress: null, host.Interrupted).Where(digest => !digest.Entries.IsEmpty).ToList();
        if (digests.Find(digest => digest.Date == date)?.Entries[0].Source is { } there)
        {
            return (null, Exists($"there is a digest of {Iso(date)} already", there.Name, there.Line));
        }

        var dated = digests.SelectMany(digest => places[digest.Entries[0].Source.File].Select(file => new DatedFile(digest.Date, file.FullPath)));
        var place = DigestPlace.Of(date, config, [.. dated]);
        return place is null ? (null, new Diagnostic(
                Codes.NoPlace, Severity.Error, "the settings take in no file that a new digest could be",
                Hint: "Name a folder under content in the settings, or with --content; --print writes the digest to standard output."))
            : NewFile.FileInTheWay(place) is { } obstacle ? (null, new Diagnostic(
                Codes.NotAFolder, Severity.Error, $"\"{config.Named(obstacle)}\" is a file, and the digest needs a folder there", Hint: "Move the file away, or name another place under content in the settings."))
            : (place, null);
    }

    private static Diagnostic Exists(string message, string file, int line) =>
        new(Codes.DigestExists, Severity.Error, message, file, line, Hint: "Write on in that file, or name another day, for example paperdigest new yesterday.");

    private static DateOnly? Day(string word, SiteConfig config) => word switch
    {
        "today" => config.Today(),
        "yesterday" => config.Today().AddDays(-1),
        _ => DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null,
    };

    private static PaperId? Paper(string word)
    {
        var bare = word.StartsWith("arxiv:", StringComparison.OrdinalIgnoreCase) ? word["arxiv:".Length..] : word;
        return PaperId.TryFromArxivUrl(bare.Contains("://", StringComparison.Ordinal) ? bare : "https://arxiv.org/abs/" + bare, out var id) ? id : null;
    }

    private static void Tell(Settings settings, Host host, string file)
    {
        // A program that is given it must not take it for an option.
        var path = host.AsTyped(file) is ['-', ..] dashed ? "./" + dashed : host.AsTyped(file);
        host.Output.WriteLine(host.OutputIsTerminal ? TerminalText.Clean(path) : path);
        if (settings.Style is { Verbosity: not Verbosity.Quiet, Format: LogFormat.Text })
        {
            host.Error.WriteLine("Write it, look at it with \"paperdigest serve --drafts\", and take \"draft: true\" out to publish it");
        }
    }

    private static string Iso(DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);
}
