using System.Text;

namespace PaperDigest.Cli.Completing;

/// <summary>Completion for PowerShell, 5.1 and later, on every system.</summary>
internal static class PowerShellScript
{
    /// <summary>The script.</summary>
    public static string Of(CompletionTree tree)
    {
        var table = new StringBuilder();
        foreach (var command in tree.Commands.Prepend(tree.Tool))
        {
            table.Append($"        {Quoted(command.Name)} = @{{\n            '' = {Offer(command.Name.Length == 0 ? Commands(tree) : command.Argument)}\n");
            foreach (var option in command.Options)
            {
                table.Append($"            {Quoted(option.Name)} = {Offer(option.Value)}\n");
            }

            table.Append("        }\n");
        }

        var help = new StringBuilder();
        var described = tree.Commands.Select(command => (command.Name, command.Description))
            .Concat(tree.Commands.Prepend(tree.Tool).SelectMany(command => command.Options).Select(option => (option.Name, option.Description)));
        foreach (var (name, description) in described.DistinctBy(pair => pair.Name))
        {
            help.Append($"        {Quoted(name)} = {Quoted(description)}\n");
        }

        return $$"""
            # Completion of paperdigest for PowerShell, written by "paperdigest completion pwsh".

            Register-ArgumentCompleter -Native -CommandName paperdigest -ScriptBlock {
                param($wordToComplete, $commandAst, $cursorPosition)

                # What each command takes: its argument under '', its options by name; a list of words, 'path', 'free', or nothing for a flag.
                $commands = @{
            {{table}}    }
                $help = @{
            {{help}}    }

                $command = ''
                $option = ''
                foreach ($element in $commandAst.CommandElements | Select-Object -Skip 1) {
                    $word = $element.Extent.Text
                    if ($element.Extent.EndOffset -ge $cursorPosition -and $wordToComplete -ne '') { break }
                    if ($option -ne '') { $option = '' }
                    elseif ($word.StartsWith('--') -and $commands[$command][$word]) { $option = $word }
                    elseif ($command -eq '' -and $commands.ContainsKey($word)) { $command = $word }
                }

                $before = ''
                if ($option -eq '' -and $wordToComplete -match '^(--[a-z-]+)=(.*)$') {
                    $option = $Matches[1]
                    $before = "$option="
                    $wordToComplete = $Matches[2]
                }

                if ($option -eq '' -and $wordToComplete.StartsWith('-')) { $offer = @($commands[$command].Keys | Where-Object { $_ } | Sort-Object) }
                else { $offer = $commands[$command][$option] }
                if ($offer -is [string]) {
                    if ($offer -eq 'path') { [System.Management.Automation.CompletionCompleters]::CompleteFilename($wordToComplete) }
                    return
                }

                $offer | Where-Object { $_ -and $_.StartsWith($wordToComplete) } | ForEach-Object {
                    $tip = if ($help[$_]) { $help[$_] } else { $_ }
                    [System.Management.Automation.CompletionResult]::new("$before$_", $_, 'ParameterValue', $tip)
                }
            }

            """.ReplaceLineEndings("\n");
    }

    private static CompletionValue Commands(CompletionTree tree) => new(ValueKind.Words, [.. tree.Commands.Select(command => command.Name)]);

    private static string Offer(CompletionValue value) => value.Kind switch
    {
        ValueKind.None => "$null",
        ValueKind.Free => "'free'",
        ValueKind.Words => $"@({string.Join(", ", value.Words.Select(Quoted))})",
        _ => "'path'",
    };

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
