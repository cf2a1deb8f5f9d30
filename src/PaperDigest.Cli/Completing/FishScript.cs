using System.Text;

namespace PaperDigest.Cli.Completing;

/// <summary>Completion for fish.</summary>
internal static class FishScript
{
    /// <summary>The script.</summary>
    public static string Of(CompletionTree tree)
    {
        var script = new StringBuilder($$"""
            # Completion of paperdigest for fish, written by "paperdigest completion fish".

            # Whether the command of the line is the one that is named; without a name, whether there is none yet.
            function __paperdigest_command
                set -l words (commandline -opc)
                for word in $words[2..-1]
                    if contains -- $word {{string.Join(' ', tree.Commands.Select(command => command.Name))}}
                        test "$word" = "$argv[1]"
                        return $status
                    end
                end
                test (count $argv) -eq 0
            end

            complete -c paperdigest -f

            """.ReplaceLineEndings("\n"));
        foreach (var command in tree.Commands)
        {
            script.Append($"complete -c paperdigest -n __paperdigest_command -a {command.Name} -d {Quoted(command.Description)}\n");
        }

        foreach (var command in tree.Commands.Prepend(tree.Tool))
        {
            var condition = command.Name.Length == 0 ? "__paperdigest_command" : $"'__paperdigest_command {command.Name}'";
            script.Append('\n');
            if (command.Argument.Kind is not (ValueKind.None or ValueKind.Free))
            {
                script.Append($"complete -c paperdigest -n {condition}{Offer(command.Argument)}\n");
            }

            foreach (var option in command.Options)
            {
                var letter = option.Short is null ? "" : $" -s {option.Short[1..]}";
                var value = option.Value.Kind == ValueKind.None ? "" : $" -r{Offer(option.Value)}";
                script.Append($"complete -c paperdigest -n {condition} -l {option.Name[2..]}{letter}{value} -d {Quoted(option.Description)}\n");
            }
        }

        return script.ToString();
    }

    private static string Offer(CompletionValue value) => value.Kind switch
    {
        ValueKind.File => " -F",
        ValueKind.Folder => " -f -a '(__fish_complete_directories (commandline -ct))'",
        ValueKind.Words => $" -f -a '{string.Join(' ', value.Words)}'",
        _ => " -f",
    };

    private static string Quoted(string text) => $"'{text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("'", @"\'", StringComparison.Ordinal)}'";
}
