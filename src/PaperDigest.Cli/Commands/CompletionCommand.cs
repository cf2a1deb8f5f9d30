using System.CommandLine;
using PaperDigest.Cli.Completing;
using PaperDigest.Cli.Terminal;

namespace PaperDigest.Cli.Commands;

/// <summary><c>paperdigest completion</c>: writes what lets a shell complete command lines of the tool.</summary>
internal static class CompletionCommand
{
    /// <summary>As typed.</summary>
    public const string Name = "completion";

    /// <summary>A shell, its script, and what puts it in place for good.</summary>
    private sealed record Shell(string Name, Func<CompletionTree, string> Script, string[] Install);

    // Each shell reads its script once when it starts, so none of them starts the tool at every Tab.
    private static readonly Shell[] Shells =
    [
        new("bash", BashScript.Of, [
            "mkdir -p ~/.local/share/bash-completion/completions",
            "paperdigest completion bash > ~/.local/share/bash-completion/completions/paperdigest",
        ]),
        new("zsh", ZshScript.Of, [
            "mkdir -p ~/.zfunc",
            "paperdigest completion zsh > ~/.zfunc/_paperdigest",
            "echo 'fpath+=~/.zfunc; autoload -Uz compinit; compinit' >> ~/.zshrc",
        ]),
        new("fish", FishScript.Of, [
            "mkdir -p ~/.config/fish/completions",
            "paperdigest completion fish > ~/.config/fish/completions/paperdigest.fish",
        ]),
        new("pwsh", PowerShellScript.Of, [
            "New-Item -Force (Split-Path $PROFILE) -ItemType Directory",
            "'paperdigest completion pwsh | Out-String | Invoke-Expression' >> $PROFILE",
        ]),
    ];

    /// <summary>The command.</summary>
    /// <param name="root">The tool, whose commands are completed.</param>
    /// <param name="options">Those that all commands share.</param>
    /// <param name="host">Where the script goes.</param>
    public static Command Create(RootCommand root, GlobalOptions options, Host host)
    {
        var shell = new Argument<string?>("shell")
        {
            Description = "The shell: bash, zsh, fish or pwsh. [default: tell how to install each]",
            HelpName = "SHELL",
            Arity = ArgumentArity.ZeroOrOne,
        };
        shell.CompletionSources.Add([.. Shells.Select(known => known.Name)]);
        shell.Validators.Add(result => Choices.Check(result, "there is no completion for", Shells.Select(known => known.Name)));
        var command = new Command(Name, "Write the script by which a shell completes commands, options and files.") { shell };
        command.SetAction(line =>
        {
            var name = line.GetValue(shell);
            if (name is null)
            {
                TellHow(host, new Paint(options.ReadStyle(line, host).OutputColours));
            }
            else
            {
                host.Output.Write(Shells.Single(known => known.Name == name).Script(CompletionTree.Of(root)));
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void TellHow(Host host, Paint paint)
    {
        var own = Path.GetFileName(host.Environment.GetValueOrDefault("SHELL", ""));
        var shells = Shells.OrderByDescending(shell => shell.Name == own).ToArray();
        host.Output.WriteLine("Type this once, and then Tab completes what you type, in every new shell.");
        foreach (var shell in shells)
        {
            host.Output.WriteLine();
            host.Output.WriteLine(paint.Strong(shell.Name == own ? $"{shell.Name}, which is yours" : shell.Name));
            foreach (var line in shell.Install)
            {
                host.Output.WriteLine("  " + line);
            }
        }
    }
}
