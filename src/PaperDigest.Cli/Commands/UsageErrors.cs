using System.CommandLine;
using System.CommandLine.Parsing;
using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Cli.Commands;

/// <summary>Says what is wrong with a command line, and what was probably meant.</summary>
internal static class UsageErrors
{
    /// <summary>The findings; at least one.</summary>
    public static IReadOnlyList<Diagnostic> Of(ParseResult line)
    {
        var command = line.CommandResult.Command;
        var unknownOptions = line.UnmatchedTokens.Where(token => token.StartsWith('-') && token.Length > 1).ToArray();

        // What follows an unknown option is its value more often than not.
        var unknown = unknownOptions.Length > 0 ? unknownOptions : line.UnmatchedTokens;
        var named = unknownOptions.Length == 0 && MoreContent(line) is { } several
            ? [several]
            : unknown.Select(token => Unknown(token, command, line.RootCommandResult.Command));
        var others = line.Errors
            .Where(error => error.SymbolResult is not CommandResult)
            .Select(error => Usage(Message(error), Help(command)));
        return [.. named, .. others];
    }

    private static Diagnostic Unknown(string token, Command command, Command root)
    {
        var isOption = token.StartsWith('-');
        var isCommand = !isOption && command == root;
        var known = isOption
            ? command.Options.Concat(root.Options.Where(option => option.Recursive && !GlobalOptions.IsIdle(option, command))).SelectMany(option => option.Aliases.Append(option.Name))
            : isCommand ? root.Subcommands.Select(sub => sub.Name) : [];
        var name = token.Split('=', ':')[0];
        var meant = Suggestion.For(name, known);
        return Usage(
            isOption ? $"there is no option \"{name}\"{meant}" : isCommand ? $"there is no command \"{token}\"{meant}" : $"\"{token}\" is one argument too many",
            Help(command));
    }

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
