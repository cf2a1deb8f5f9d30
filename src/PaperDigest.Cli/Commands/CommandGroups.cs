using System.Collections.Immutable;
using System.CommandLine;

namespace PaperDigest.Cli.Commands;

/// <summary>Commands by what one wants to do.</summary>
internal static class CommandGroups
{
    /// <summary>The headings, each with its commands in the order one comes to need them.</summary>
    public static readonly ImmutableArray<(string Heading, ImmutableArray<string> Commands)> All =
    [
        ("Write", ["init", "new", "check"]),
        ("Make the site", [BuildCommand.Name, ServeCommand.Name, "deploy"]),
        ("Know the archive", [StatsCommand.Name, TopicsCommand.Name, ExportCommand.Name]),
        ("Know the tool", [ConfigCommand.Name, CompletionCommand.Name]),
    ];

    /// <summary>The commands of a tool under their headings.</summary>
    public static IEnumerable<(string Heading, IEnumerable<Command> Commands)> Of(RootCommand root) =>
        from part in All
        let commands = part.Commands.SelectMany(name => root.Subcommands.Where(command => command.Name == name)).ToArray()
        where commands.Length > 0
        select (part.Heading, commands.AsEnumerable());
}
