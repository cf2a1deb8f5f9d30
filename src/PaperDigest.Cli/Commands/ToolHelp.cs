using System.CommandLine;
using PaperDigest.Cli.Terminal;

namespace PaperDigest.Cli.Commands;

/// <summary>The help of the tool itself: its commands by what one wants to do, and the options that all of them share.</summary>
internal static class ToolHelp
{
    private const string Indent = "  ";
    private const string Gap = "  ";

    /// <summary>Writes it, all but the examples.</summary>
    /// <param name="root">The tool.</param>
    /// <param name="output">Where to.</param>
    /// <param name="width">The columns there are.</param>
    public static void Write(RootCommand root, TextWriter output, int width)
    {
        output.WriteLine(root.Description);
        output.WriteLine();
        output.WriteLine("Usage:");
        output.WriteLine($"{Indent}paperdigest COMMAND [options]");
        foreach (var (heading, commands) in CommandGroups.Of(root))
        {
            Section(heading, commands.Select(command => (command.Name, command.Description ?? "")));
        }

        Section("Options", root.Options.Where(option => !option.Hidden).Select(option => (Shown(option), option.Description ?? "")));
        output.WriteLine();

        void Section(string heading, IEnumerable<(string Name, string Text)> rows)
        {
            output.WriteLine();
            output.WriteLine($"{heading}:");
            (string Name, string Text)[] lines = [.. rows];

            // Where half of the width is not enough for names, texts go below them.
            var column = lines.Max(row => row.Name.Length) + Gap.Length;
            var isNarrow = column > width / 2;
            var margin = Indent + new string(' ', isNarrow ? Indent.Length : column);
            foreach (var (name, text) in lines)
            {
                var wrapped = string.Join('\n' + margin, WordWrap.Lines(text, width - margin.Length));
                output.WriteLine(isNarrow ? $"{Indent}{name}\n{margin}{wrapped}" : $"{Indent}{name.PadRight(column)}{wrapped}");
            }
        }
    }

    private static string Shown(Option option)
    {
        var names = option.Aliases.Where(alias => alias == "-h").Append(option.Name);
        return string.Join(", ", names) + (option.HelpName is null ? "" : $" <{option.HelpName}>");
    }
}
