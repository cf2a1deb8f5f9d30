using System.Text;

namespace PaperDigest.Cli.Completing;

/// <summary>Completion for bash, from 3.2 on, which macOS has.</summary>
internal static class BashScript
{
    /// <summary>The script.</summary>
    public static string Of(CompletionTree tree)
    {
        var values = new StringBuilder();
        var options = new StringBuilder();
        foreach (var command in tree.Commands.Add(tree.Tool))
        {
            var pattern = command.Name.Length == 0 ? "''" : command.Name;
            foreach (var option in command.Options.Where(option => option.Value.Kind != ValueKind.None))
            {
                values.Append($"            {pattern},{option.Name}) {Offer(option.Value)} ;;\n");
            }

            var names = command.Options.SelectMany(option => option.Short is null ? [option.Name] : new[] { option.Name, option.Short });
            options.Append($"            {pattern}) words='{string.Join(' ', names)}' ;;\n");
        }

        var arguments = new StringBuilder();
        foreach (var command in tree.Commands.Where(command => command.Argument.Kind is not (ValueKind.None or ValueKind.Free)))
        {
            arguments.Append($"            {command.Name}) {Offer(command.Argument)} ;;\n");
        }

        return $$"""
            # Completion of paperdigest for bash, written by "paperdigest completion bash".

            _paperdigest() {
                local commands=' {{string.Join(' ', tree.Commands.Select(command => command.Name))}} '
                local valued=' {{string.Join(' ', tree.ValuedOptions)}} '
                local current=${COMP_WORDS[COMP_CWORD]} command='' option='' kind='' words='' word i

                # Bash parts words at "=" and ":", too: --config=FILE is three of them, and so is the beginning of an address.
                for ((i = 1; i < COMP_CWORD; i++)); do
                    word=${COMP_WORDS[i]}
                    if [[ $word == '=' ]]; then
                        continue
                    elif [[ $word == ':' ]]; then
                        ((i++))
                    elif [[ -n $option ]]; then
                        option=''
                    elif [[ $valued == *" $word "* ]]; then
                        option=$word
                    elif [[ -z $command && $commands == *" $word "* ]]; then
                        command=$word
                    fi
                done
                if [[ $current == '=' ]]; then
                    current=''
                fi

                if [[ -n $option ]]; then
                    case $command,$option in
            {{values}}        esac
                elif [[ $current == -* ]]; then
                    case $command in
            {{options}}        esac
                elif [[ -z $command ]]; then
                    words=$commands
                else
                    case $command in
            {{arguments}}            *) ;;
                    esac
                fi

                # Read line by line, for names with spaces in them.
                COMPREPLY=()
                while IFS= read -r word; do
                    COMPREPLY+=("$word")
                done < <(
                    case $kind in
                        file) compgen -f -- "$current" ;;
                        folder) compgen -d -- "$current" ;;
                        *) compgen -W "$words" -- "$current" ;;
                    esac
                )
                if [[ -n $kind ]]; then
                    compopt -o filenames 2>/dev/null
                fi
            }

            complete -F _paperdigest paperdigest

            """.ReplaceLineEndings("\n");
    }

    private static string Offer(CompletionValue value) => value.Kind switch
    {
        ValueKind.File => "kind=file",
        ValueKind.Folder => "kind=folder",
        _ => $"words='{string.Join(' ', value.Words)}'",
    };
}
