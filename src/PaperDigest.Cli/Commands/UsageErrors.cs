using System.Collections.Frozen;
using System.CommandLine;
using System.CommandLine.Parsing;
using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Cli.Commands;

/// <summary>Says what is wrong with a command line, and what was probably meant.</summary>
internal static class UsageErrors
{
    // What other tools call a command or an option of this one.
    private static readonly FrozenDictionary<string, string> OtherNames = new Dictionary<string, string>
    {
        ["generate"] = "build",
        ["make"] = "build",
        ["preview"] = "serve",
        ["watch"] = "serve",
        ["publish"] = "deploy",
        ["push"] = "deploy",
        ["lint"] = "check",
        ["validate"] = "check",
        ["create"] = "init",
        ["settings"] = "config",
        ["completions"] = "completion",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether an unknown option was taken for an argument; behind a "--" it is one.</summary>
    public static bool HasOptionAsArgument(ParseResult line) => OptionsAsArguments(line).Any();

    /// <summary>
    /// An option that ends in its "=", as <c>--cname=$DOMAIN</c> does where the variable is empty; null when there is none. The parser would take the
    /// next argument for its value, a <c>--dry-run</c> too.
    /// </summary>
    /// <param name="args">As the shell gave them.</param>
    public static Diagnostic? OfEmptyValue(IEnumerable<string> args) =>
        args.TakeWhile(token => token != "--").FirstOrDefault(token => token.StartsWith("--", StringComparison.Ordinal) && token.TrimEnd('=', ':') is { Length: > 2 } name && name.Length < token.Length && name.All(c => char.IsAsciiLetter(c) || c == '-')) is { } empty
            ? Usage($"\"{empty}\" has no value", "Write the value behind it, or leave the option out.")
            : null;

    /// <summary>An option in the place of another's value, as in <c>--message --dry-run</c>; null when there is none. The parser would take it for the value.</summary>
    /// <param name="args">As the shell gave them.</param>
    /// <param name="line">The same, parsed.</param>
    public static Diagnostic? OfOptionAsValue(IReadOnlyList<string> args, ParseResult line)
    {
        var command = line.CommandResult.Command;
        var options = command.Options.Concat(line.RootCommandResult.Command.Options).ToLookup(option => option.Name, StringComparer.Ordinal);
        var (taker, taken) = args.TakeWhile(token => token != "--").Zip(args.Skip(1))
            .FirstOrDefault(pair => options[pair.First].Any(option => option.Arity.MinimumNumberOfValues > 0) && options.Contains(pair.Second.Split('=')[0]));
        return taker is null ? null : Usage($"{taker} needs a value, and \"{taken}\" is an option", $"Where it is meant as the value, write {taker}={taken}.");
    }

    /// <summary>The findings; at least one.</summary>
    /// <param name="line">The command line.</param>
    /// <param name="folder">The folder that its paths start from.</param>
    public static IReadOnlyList<Diagnostic> Of(ParseResult line, string folder)
    {
        var command = line.CommandResult.Command;
        var unknownOptions = OptionsAsArguments(line).Concat(line.UnmatchedTokens.Where(IsOption)).ToArray();

        // What follows an unknown option is its value more often than not.
        var unknown = unknownOptions.Length > 0 ? unknownOptions : line.UnmatchedTokens;
        var root = (RootCommand)line.RootCommandResult.Command;
        var named = unknownOptions.Length == 0 && MoreContent(line) is { } several
            ? [several]
            : unknownOptions.Length == 0 && unknown is [var first, ..] && (command == root || line.Tokens[0].Value == "help") ? [NoCommand(first, command, root, folder)]
            : unknown.Select(token => IsOption(token) ? NoOption(token, command, root) : Usage($"\"{token}\" is one argument too many", Help(command)));
        var others = line.Errors
            .Where(error => error.SymbolResult is not CommandResult && !(error.SymbolResult is ArgumentResult && unknownOptions.Length > 0))
            .Select(error => Usage(Message(error), Help(command)));
        return [.. named, .. others];
    }

    private static Diagnostic NoCommand(string token, Command named, RootCommand root, string folder)
    {
        var meant = root.Subcommands.Any(command => command.Name == token) ? $"paperdigest {token}"
            : token is "help" or "version"
            ? $"paperdigest {(named == root ? "" : named.Name + " ")}--{token}"
            : Suggestion.Closest(token, root.Subcommands.Select(command => command.Name))
            ?? root.Subcommands.FirstOrDefault(command => command.Name == OtherNames.GetValueOrDefault(token))?.Name
            ?? (IsPath(token, folder) ? $"paperdigest {BuildCommand.Name} {GlobalOptions.Content} {(token.Contains(' ', StringComparison.Ordinal) ? $"'{token}'" : token)}" : null);
        return Usage($"there is no command \"{token}\"{(meant is null ? "" : Suggestion.Of(meant))}", Help(root));
    }

    private static Diagnostic NoOption(string token, Command command, RootCommand root)
    {
        var shared = root.Options.Where(option => option.Recursive && !GlobalOptions.IsIdle(option, command));
        var name = token.Split('=', ':')[0];
        var elsewhere = root.Subcommands.Where(other => other.Options.Any(option => option.Name == name)).Select(other => other.Name).ToArray();
        var own = command.Options.Concat(shared).SelectMany(option => option.Aliases.Append(option.Name)).ToArray();
        var meant = name is ['-', not '-'] && own.Where(option => option.StartsWith($"-{name}", StringComparison.Ordinal)).ToArray() is [_, ..] longer
            ? string.Join("\" or \"", longer.Distinct().Order(StringComparer.Ordinal))
            : Suggestion.Closest(name, own);
        return Usage(
            meant is null && elsewhere.Length > 0
                ? $"{(command == root ? "without a command there is" : $"{command.Name} has")} no option \"{name}\"; it belongs to {string.Join(", ", elsewhere)}"
                : $"there is no option \"{name}\"{(meant is null ? "" : Suggestion.Of(meant))}",
            Help(command));
    }

    private static bool IsOption(string token) => token is ['-', _, ..];

    private static IEnumerable<string> OptionsAsArguments(ParseResult line) => line.Tokens.Any(token => token.Type == TokenType.DoubleDash)
        ? []
        : line.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value).Where(IsOption);

    private static bool IsPath(string token, string folder) =>
        token.Contains('/', StringComparison.Ordinal) || token.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || Path.Exists(Path.Combine(folder, token));

    // "--content a b", or a glob that the shell has filled in: one finding, however many there are.
    private static Diagnostic? MoreContent(ParseResult line)
    {
        var tokens = line.Tokens.ToList();
        var option = tokens.FindIndex(token => token.Type == TokenType.Option && token.Value == GlobalOptions.Content);
        return option >= 0 && tokens.ElementAtOrDefault(option + 1) is { } first && tokens.ElementAtOrDefault(option + 2) is { Type: TokenType.Argument } second
            && line.UnmatchedTokens.Contains(second.Value)
            ? Usage(
                $"{GlobalOptions.Content} takes one value, and \"{second.Value}\" is a second",
                $"Repeat the option: {GlobalOptions.Content} {first.Value} {GlobalOptions.Content} {second.Value}; put a glob in quotes.")
            : null;
    }

    private static string Message(ParseError error) => error.SymbolResult switch
    {
        OptionResult { Tokens.Count: 0 } option => $"{option.Option.Name} needs a value",
        OptionResult { Tokens.Count: > 1 } option => $"{option.Option.Name} is given more than once",
        _ => error.Message.TrimEnd('.'),
    };

    private static string Help(Command command) =>
        command is RootCommand ? "paperdigest --help shows what there is." : $"paperdigest {command.Name} --help shows what there is.";

    private static Diagnostic Usage(string message, string hint) => new(Codes.Usage, Severity.Error, message, Hint: hint);
}
