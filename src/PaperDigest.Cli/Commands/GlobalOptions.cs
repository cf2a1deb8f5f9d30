using System.CommandLine;
using System.CommandLine.Parsing;
using PaperDigest.Cli.Terminal;
using PaperDigest.Core.Configuration;
using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Cli.Commands;

/// <summary>What the options that all commands share were set to.</summary>
/// <param name="Config">Where settings are read from.</param>
/// <param name="Style">How the tool speaks.</param>
/// <param name="Strict">Whether warnings fail.</param>
/// <param name="Force">Whether a folder that is not PaperDigest's may be written to.</param>
internal sealed record Settings(ConfigInput Config, OutputStyle Style, bool Strict, bool Force);

/// <summary>The options that all commands share; they stand before or after the command.</summary>
internal sealed class GlobalOptions
{
    /// <summary>The option of digests, as typed.</summary>
    public const string Content = "--content";

    private readonly Option<string?> config = Text("--config", "FILE", $"Read settings from FILE. [default: {ConfigInput.DefaultFile}]");

    private readonly Option<string[]> content = new(Content)
    {
        Description = "A folder, file or glob of digests; several are allowed. [default: content/**/*.md]",
        HelpName = "PATH",
        Recursive = true,
    };

    private readonly Option<string?> output = Text("--output", "FOLDER", "The site's folder. [default: _site]");
    private readonly Option<string?> baseUrl = Text("--base-url", "URL", "The full address of the site, such as https://example.org/papers/.");
    private readonly Option<string?> basePath = Text("--base-path", "PATH", "The path of the site on its host. [default: that of the base URL]");
    private readonly Option<bool> strict = Flag("--strict", "Fail on warnings too.");
    private readonly Option<bool> force = Flag("--force", "Write to a folder or branch that PaperDigest did not make; in a folder, files of others are replaced only where a page belongs.");

    private readonly Option<Verbosity?> verbosity = Choice(
        "--verbosity", "How much to say. [default: normal]", ("quiet", Verbosity.Quiet), ("normal", Verbosity.Normal), ("detailed", Verbosity.Detailed));

    private readonly Option<LogFormat?> format = Choice(
        "--log-format", "How to write diagnostics. [default: text]", ("text", LogFormat.Text), ("json", LogFormat.Json), ("github", LogFormat.GitHub));

    private readonly Option<bool> noColour = Flag("--no-color", "Write without colours, as with NO_COLOR set.");

    /// <summary>Whether an option that all commands share would change nothing in a command, which then does not tell of it.</summary>
    public static bool IsIdle(Option option, Command command) => command.Name switch
    {
        InitCommand.Name => option.Name is "--config" or "--content" or "--output" or "--base-url" or "--base-path" or "--strict" or "--force",
        NewCommand.Name => option.Name is "--output" or "--base-url" or "--base-path" or "--strict" or "--force",
        ServeCommand.Name => option.Name is "--output" or "--strict" or "--force",
        CheckCommand.Name => option.Name is "--force",
        ExportCommand.Name or TopicsCommand.Name or StatsCommand.Name => option.Name is "--output" or "--base-url" or "--base-path" or "--force",
        DeployCommand.Name => option.Name is "--content" or "--base-url" or "--base-path",
        ConfigCommand.Name => option.Name is "--strict" or "--force",
        CompletionCommand.Name =>
            option.Name is "--config" or "--content" or "--output" or "--base-url" or "--base-path" or "--strict" or "--force" or "--verbosity",
        _ => false,
    };

    /// <summary>Adds the options to the tool.</summary>
    public void AddTo(RootCommand root)
    {
        foreach (var option in new Option[] { config, content, output, baseUrl, basePath, strict, force, verbosity, format, noColour })
        {
            root.Options.Add(option);
        }
    }

    /// <summary>What the options were set to, on a command line without errors.</summary>
    public Settings Read(ParseResult line, Host host) => new(
        new ConfigInput
        {
            WorkingFolder = host.WorkingFolder,
            Environment = host.Environment,
            File = line.GetValue(config),
            Content = [.. line.GetValue(content) ?? []],
            Output = line.GetValue(output),
            BaseUrl = line.GetValue(baseUrl),
            BasePath = line.GetValue(basePath),
        },
        ReadStyle(line, host),
        line.GetValue(strict),
        line.GetValue(force));

    /// <summary>How to speak, also of errors in the command line itself.</summary>
    public OutputStyle ReadStyle(ParseResult line, Host host)
    {
        var style = OutputStyle.Of(
            host,
            HasErrors(line, verbosity) ? Verbosity.Normal : line.GetValue(verbosity) ?? Verbosity.Normal,
            HasErrors(line, format) ? LogFormat.Text : line.GetValue(format) ?? LogFormat.Text,
            line.GetValue(noColour));
        var file = HasErrors(line, config) ? null : line.GetValue(config);
        return style with { IsStrict = line.GetValue(strict), Folder = string.IsNullOrEmpty(file) ? null : Path.GetDirectoryName(Path.GetFullPath(file, host.WorkingFolder)) };
    }

    private static bool HasErrors(ParseResult line, Option option) =>
        line.GetResult(option) is { } result && (result.Errors.Any() || line.Errors.Any(e => IsWithin(e.SymbolResult, result)));

    private static bool IsWithin(SymbolResult? result, SymbolResult ancestor) =>
        result is not null && (result == ancestor || IsWithin(result.Parent, ancestor));

    private static Option<string?> Text(string name, string helpName, string description) =>
        new(name) { HelpName = helpName, Description = description, Recursive = true };

    private static Option<bool> Flag(string name, string description) =>
        new(name) { Description = description, Recursive = true, Arity = ArgumentArity.Zero };

    private static Option<T?> Choice<T>(string name, string description, params (string Word, T Value)[] choices)
        where T : struct
    {
        var words = choices.Select(choice => choice.Word).ToArray();
        var option = new Option<T?>(name)
        {
            Description = description,
            HelpName = string.Join('|', words),
            Recursive = true,
            CustomParser = result =>
            {
                var word = result.Tokens[^1].Value;
                var index = Array.IndexOf(words, word);
                if (index < 0)
                {
                    result.AddError($"{name} \"{word}\" is none of {string.Join(", ", words)}{Suggestion.For(word, words)}");
                }

                return index < 0 ? null : choices[index].Value;
            },
        };
        // Not the names that the words have in the code.
        option.CompletionSources.Clear();
        option.CompletionSources.Add(words);
        return option;
    }
}
