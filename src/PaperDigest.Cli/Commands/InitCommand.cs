using System.Collections.Immutable;
using System.CommandLine;
using PaperDigest.Cli.Deploying;
using PaperDigest.Cli.Starting;
using PaperDigest.Cli.Terminal;
using PaperDigest.Core.Configuration;
using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Cli.Commands;

/// <summary><c>paperdigest init</c>: begins a site, and overwrites nothing.</summary>
internal static class InitCommand
{
    /// <summary>As typed.</summary>
    public const string Name = "init";

    /// <summary>The command.</summary>
    public static Command Create(GlobalOptions options, Host host)
    {
        var folder = new Argument<string>("folder")
        {
            Description = "Where; it need not exist yet. [default: this folder]",
            HelpName = "FOLDER",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var language = new Option<string?>("--language")
        {
            Description = "The language of the site and of what its files say. [default: that of the digests, else ko]",
            HelpName = "ko|en",
        };
        language.CompletionSources.Add("ko", "en");
        language.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: not ("ko" or "en") and var word }])
            {
                result.AddError($"--language \"{word}\" is none of ko, en");
            }
        });
        var dryRun = new Option<bool>("--dry-run") { Description = "Tell what would be made, and make nothing.", Arity = ArgumentArity.Zero };
        var asJson = ArchiveCommand.JsonOption();
        var command = new Command(Name, "Begin a site: settings, a sample digest unless there are digests, a workflow for GitHub Pages. Nothing is overwritten.")
        {
            folder, language, dryRun, asJson,
        };
        command.SetAction((line, _) => RunAsync(
            options.Read(line, host), host, line.GetValue(folder) is { Length: > 0 } typed ? typed : ".", line.GetValue(language), line.GetValue(dryRun), line.GetValue(asJson)));
        return command;
    }

    private static async Task<int> RunAsync(Settings settings, Host host, string typed, string? language, bool dryRun, bool asJson)
    {
        var printer = new DiagnosticPrinter(host, settings.Style);
        var folder = Path.GetFullPath(Path.Combine(host.WorkingFolder, typed));
        if (Foreign(settings.Config) is { } option)
        {
            printer.Print(new Diagnostic(
                Codes.Usage, Severity.Error, $"{Name} has no option \"{option}\"", Hint: $"Write it in {ConfigInput.DefaultFile} when the site has begun."));
            return ExitCode.Usage;
        }

        if (Directory.Exists(Path.Combine(folder, ConfigInput.DefaultFile)))
        {
            printer.Print(new Diagnostic(
                Codes.NotAFolder, Severity.Error, $"\"{ConfigInput.DefaultFile}\" is a folder, and the site needs a file there", Hint: "Move the folder away, or name another folder for the site."));
            return ExitCode.Usage;
        }

        if (NewFile.FileInTheWay(Path.Combine(folder, ConfigInput.DefaultFile)) is { } file)
        {
            printer.Print(Obstacle(file));
            return ExitCode.Usage;
        }

        var hasSettings = Standing(folder, ConfigInput.DefaultFile) is not null;
        var diagnostics = new DiagnosticBag();
        var defaults = ConfigReader.Read(new ConfigInput { WorkingFolder = folder, Environment = Clock(host) }, diagnostics);
        if (defaults is null && !hasSettings)
        {
            printer.Print(diagnostics.ToSorted());
            return ExitCode.Usage;
        }

        var digests = FoundDigests.In(folder, host.Interrupted);
        var isEnglish = language is null ? digests is { Files: > 0, AreKorean: false } : language == "en";
        var clock = defaults ?? new SiteConfig();
        var start = new SiteStart(
            isEnglish ? SiteLanguage.English : SiteLanguage.Korean,
            await GitHubRepository.OfAsync(folder, host),
            digests.Globs,
            (isEnglish ? clock with { TimeZone = TimeZoneInfo.Utc } : clock).Today().AddDays(-1));

        // Where there are settings, what they show is their affair.
        var files = start.Files().Where(made => !(hasSettings && made.Path.StartsWith("content/", StringComparison.Ordinal))).ToList();
        if (files.Select(made => NewFile.FileInTheWay(Path.Combine(folder, made.Path))).OfType<string>().FirstOrDefault() is { } obstacle)
        {
            printer.Print(Obstacle(obstacle));
            return ExitCode.Usage;
        }

        var report = new InitReport(typed, dryRun, digests, start.Repository, []);
        foreach (var made in files)
        {
            host.Interrupted.ThrowIfCancellationRequested();
            var standing = Standing(folder, made.Path);
            var isMade = standing is null && (dryRun || NewFile.TryWrite(Path.Combine(folder, made.Path), made.Text));
            report.Files.Add((standing ?? made.Path, isMade));
        }

        printer.Print([.. SiteAdvice.Of(folder, report)]);
        report.Write(host, settings.Style, asJson);
        return ExitCode.Done;
    }

    private static Diagnostic Obstacle(string file) =>
        new(Codes.NotAFolder, Severity.Error, $"\"{file}\" is a file, and the site needs a folder there", Hint: "Move the file away, or name another folder.");

    // What stands in the place of a file, perhaps by another name that means the same; null when it is free.
    private static string? Standing(string folder, string path) => path switch
    {
        _ when Path.Exists(Path.Combine(folder, path)) => path,
        ConfigInput.DefaultFile when File.Exists(Path.Combine(folder, "site.config.yaml")) => "site.config.yaml",
        "README.md" when Directory.Exists(folder) => Directory.EnumerateFiles(folder).Select(Path.GetFileName)
            .FirstOrDefault(name => Path.GetFileNameWithoutExtension(name)!.Equals("README", StringComparison.OrdinalIgnoreCase)),
        _ => null,
    };

    private static string? Foreign(ConfigInput given) =>
        given.File is not null ? "--config"
        : !given.Content.IsEmpty ? GlobalOptions.Content
        : given.Output is not null ? "--output"
        : given.BaseUrl is not null ? "--base-url"
        : given.BasePath is not null ? "--base-path"
        : null;

    // The environment's settings are for builds; a new site only asks what day it is.
    private static ImmutableDictionary<string, string> Clock(Host host) =>
        host.Environment.RemoveRange(host.Environment.Keys.Where(name => name != "SOURCE_DATE_EPOCH"));
}
