using System.Text;

namespace PaperDigest.Cli.Completing;

/// <summary>Completion for zsh, as a function for its <c>fpath</c>; it can also be read by <c>source</c>.</summary>
internal static class ZshScript
{
    /// <summary>The script.</summary>
    public static string Of(CompletionTree tree)
    {
        var names = new StringBuilder();
        var cases = new StringBuilder();
        foreach (var command in tree.Commands)
        {
            names.Append($"                {Quoted($"{command.Name}:{Escaped(command.Description)}")}\n");
            cases.Append($"                {command.Name})\n                    _arguments \\\n{Specs(command, "                        ")}");
            cases.Append($"                        {Argument(command.Argument)}\n                    ;;\n");
        }

        return $$"""
            #compdef paperdigest
            # Completion of paperdigest for zsh, written by "paperdigest completion zsh".

            _paperdigest() {
                local curcontext=$curcontext state line
                local -A opt_args
                local -a commands
                _arguments -C \
            {{Specs(tree.Tool, "        ")}}        '1:command:->command' \
                    '*::argument:->argument'
                case $state in
                    command)
                        commands=(
            {{names}}            )
                        _describe -t commands command commands
                        ;;
                    argument)
                        case $line[1] in
            {{cases}}            esac
                        ;;
                esac
            }

            if [[ $funcstack[1] == _paperdigest ]]; then
                _paperdigest "$@"
            else
                compdef _paperdigest paperdigest
            fi

            """.ReplaceLineEndings("\n");
    }

    private static string Specs(CompletionCommand command, string indent)
    {
        var specs = new StringBuilder();
        foreach (var option in command.Options)
        {
            var repeated = option.IsRepeatable ? "*" : "";
            var help = $"[{Escaped(option.Description)}]";
            specs.Append(option.Value.Kind == ValueKind.None
                ? $"{indent}{Quoted(option.Name + help)} \\\n"
                : $"{indent}{Quoted($"{repeated}{option.Name}={help}:value:{Action(option.Value)}")} \\\n");
            specs.Append(option.Short is null ? "" : $"{indent}{Quoted(option.Short + help)} \\\n");
        }

        return specs.ToString();
    }

    private static string Argument(CompletionValue value) => value.Kind switch
    {
        ValueKind.None => "",
        _ => Quoted($"::argument:{Action(value)}"),
    };

    private static string Action(CompletionValue value) => value.Kind switch
    {
        ValueKind.File => "_files",
        ValueKind.Folder => "_files -/",
        ValueKind.Words => $"({string.Join(' ', value.Words)})",
        _ => " ",
    };

    // Brackets and colons part a specification of _arguments.
    private static string Escaped(string text) =>
        text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("[", @"\[", StringComparison.Ordinal).Replace("]", @"\]", StringComparison.Ordinal).Replace(":", @"\:", StringComparison.Ordinal);

    private static string Quoted(string text) => $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
