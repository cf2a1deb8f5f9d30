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
        var named = unknown.Select(token => Unknown(token, command, line.RootCommandResult.Command));
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
            ? command.Options.Concat(root.Options.Where(option => option.Recursive)).SelectMany(option => option.Aliases.Append(option.Name))
            : isCommand ? root.Subcommands.Select(sub => sub.Name) : [];
        var name = token.Split('=', ':')[0];
        var near = Suggestion.Closest(name, known);
        return Usage(
            isOption ? $"there is no option \"{name}\"" : isCommand ? $"there is no command \"{token}\"" : $"\"{token}\" is one argument too many",
            near is null ? Help(command) : $"Did you mean \"{near}\"?");
    }

    private static string Message(ParseError error) => error.SymbolResult switch
    {
        OptionResult { Tokens.Count: 0 } option => $"{option.Option.Name} needs a value",
        OptionResult { Tokens.Count: > 1 } option => $"{option.Option.Name} is given more than once",
        _ => error.Message.TrimEnd('.'),
    };

    private static string Help(Command command) =>
        command is RootCommand ? "paperdigest --help shows what there is" : $"paperdigest {command.Name} --help shows what there is";

    private static Diagnostic Usage(string message, string hint) => new(Codes.Usage, Severity.Error, message, Hint: hint);
}
