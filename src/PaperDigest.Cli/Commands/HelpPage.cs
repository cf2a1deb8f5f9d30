using System.CommandLine;
using PaperDigest.Cli.Terminal;

namespace PaperDigest.Cli.Commands;

/// <summary>The help of the tool, with its commands by what one wants to do, or of a command, with its own options before those that all share.</summary>
internal sealed class HelpPage(TextWriter output, int width)
{
    private const string Indent = "  ";

    /// <summary>Writes all but the examples.</summary>
    /// <param name="root">The tool.</param>
    /// <param name="command">The command that is asked for, or the tool itself.</param>
    public void Write(RootCommand root, Command command)
    {
        Text("", command.Description ?? "");
        var arguments = command.Arguments.Where(argument => !argument.Hidden).ToArray();
        Heading("Usage");
        Text(Indent, string.Join(' ', [
            "paperdigest",
            command == root ? "COMMAND" : command.Name,
            .. arguments.Select(argument => (argument.Arity.MinimumNumberOfValues == 0 ? $"[{Shown(argument)}]" : Shown(argument)) + (argument.Arity.MaximumNumberOfValues > 1 ? "..." : "")),
            "[options]",
        ]));
        if (command == root)
        {
            foreach (var (heading, commands) in CommandGroups.Of(root))
            {
                Table(heading, commands.Select(sub => (sub.Name, sub.Description ?? "")));
            }
        }

        Table("Arguments", arguments.Select(argument => (Shown(argument), argument.Description ?? "")));
        Table("Options", command == root ? [] : command.Options.Select(option => (Shown(option), option.Description ?? "")));
        Table("Options of all commands", root.Options
            .Where(option => !option.Hidden && (command == root || (option.Recursive && !GlobalOptions.IsIdle(option, command))))
            .Select(option => (Shown(option), option.Description ?? "")));
        output.WriteLine();
    }

    private void Heading(string heading)
    {
        output.WriteLine();
        output.WriteLine(heading + ":");
    }

    // Where half of the width is not enough for names, texts go below them.
    private void Table(string heading, IEnumerable<(string Name, string Text)> rows)
    {
        (string Name, string Text)[] lines = [.. rows];
        if (lines.Length == 0)
        {
            return;
        }

        Heading(heading);
        var column = lines.Max(row => row.Name.Length) + Indent.Length;
        foreach (var (name, text) in lines)
        {
            if (column > width / 2)
            {
                output.WriteLine(Indent + name);
                Text(Indent + Indent, text);
            }
            else
            {
                Text(new string(' ', Indent.Length + column), text, Indent + name.PadRight(column));
            }
        }
    }

    private void Text(string margin, string text, string? first = null)
    {
        foreach (var (index, line) in WordWrap.Lines(text, width - margin.Length).Index())
        {
            output.WriteLine((index == 0 && first is not null ? first : margin) + line);
        }
    }

    private static string Shown(Argument argument) => $"<{argument.HelpName ?? argument.Name}>";

    private static string Shown(Option option) =>
        string.Join(", ", option.Aliases.Where(alias => alias == "-h").Append(option.Name)) + (option.HelpName is null ? "" : $" <{option.HelpName}>");
}
