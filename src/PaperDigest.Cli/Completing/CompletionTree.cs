using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Help;
using PaperDigest.Cli.Commands;

namespace PaperDigest.Cli.Completing;

/// <summary>What a shell can offer for a value.</summary>
internal enum ValueKind
{
    /// <summary>There is no value.</summary>
    None,

    /// <summary>Nothing: only the user knows.</summary>
    Free,

    /// <summary>One of some words.</summary>
    Words,

    /// <summary>Files, and folders on the way to them.</summary>
    File,

    /// <summary>Folders.</summary>
    Folder,
}

/// <summary>A value of an option or an argument.</summary>
/// <param name="Kind">What can be offered.</param>
/// <param name="Words">The words, where <paramref name="Kind"/> is <see cref="ValueKind.Words"/>; none of them needs quoting in any shell.</param>
internal sealed record CompletionValue(ValueKind Kind, ImmutableArray<string> Words)
{
    /// <summary>No value at all.</summary>
    public static readonly CompletionValue None = new(ValueKind.None, []);
}

/// <summary>An option as a shell sees it.</summary>
/// <param name="Name">The long name, with its hyphens.</param>
/// <param name="Short">The short name with its hyphen, or null.</param>
/// <param name="Description">The first sentence of its help, without full stop.</param>
/// <param name="Value">What follows it.</param>
/// <param name="IsRepeatable">Whether it may be given more than once.</param>
internal sealed record CompletionOption(string Name, string? Short, string Description, CompletionValue Value, bool IsRepeatable);

/// <summary>A command as a shell sees it.</summary>
/// <param name="Name">As typed; empty for the tool itself.</param>
/// <param name="Description">The first sentence of its help, without full stop.</param>
/// <param name="Options">Its own and the shared ones that change something in it.</param>
/// <param name="Argument">What may follow that is no option.</param>
internal sealed record CompletionCommand(string Name, string Description, ImmutableArray<CompletionOption> Options, CompletionValue Argument);

/// <summary>All that can be typed, from which scripts of shells are made.</summary>
/// <param name="Tool">What can be typed before a command.</param>
/// <param name="Commands">The commands.</param>
internal sealed record CompletionTree(CompletionCommand Tool, ImmutableArray<CompletionCommand> Commands)
{
    /// <summary>The options that take a value, whichever command they belong to.</summary>
    public IEnumerable<string> ValuedOptions =>
        Commands.Prepend(Tool).SelectMany(command => command.Options).Where(option => option.Value.Kind != ValueKind.None).Select(option => option.Name).Distinct();

    /// <summary>Reads the tree from the very commands that are run.</summary>
    public static CompletionTree Of(RootCommand root) => new(
        Of(root, root.Options) with { Name = "" },
        [
            .. root.Subcommands.Where(command => !command.Hidden).Select(command => Of(
                command, command.Options.Concat(root.Options.Where(option => option.Recursive && !GlobalOptions.IsIdle(option, command))))),
        ]);

    private static CompletionCommand Of(Command command, IEnumerable<Option> options) => new(
        command.Name,
        Sentence(command.Description),
        [.. options.Where(option => !option.Hidden || option is HelpOption).DistinctBy(option => option.Name).Select(Of)],
        command.Arguments is [var argument, ..] ? Value(argument, argument.HelpName) : CompletionValue.None);

    private static CompletionOption Of(Option option) => new(
        option.Name,
        option.Aliases.FirstOrDefault(alias => alias.Length == 2 && alias[0] == '-' && char.IsAsciiLetter(alias[1])),
        Sentence(option.Description),
        option.Arity.MaximumNumberOfValues == 0 || option is HelpOption or VersionOption ? CompletionValue.None
            : option.Name == GlobalOptions.Content ? new CompletionValue(ValueKind.File, []) : Value(option, option.HelpName),
        option.Arity.MaximumNumberOfValues > 1);

    // The word that help has for a value says what it is.
    private static CompletionValue Value(Symbol symbol, string? helpName) =>
        symbol.GetCompletions(CompletionContext.Empty).Select(item => item.Label).ToImmutableArray() is { Length: > 0 } words
            ? new CompletionValue(ValueKind.Words, words)
            : new CompletionValue(helpName switch { "FILE" => ValueKind.File, "FOLDER" => ValueKind.Folder, _ => ValueKind.Free }, []);

    private static string Sentence(string? description)
    {
        var text = description ?? "";
        var end = text.IndexOf(". ", StringComparison.Ordinal);
        return (end < 0 ? text : text[..end]).TrimEnd('.');
    }
}
