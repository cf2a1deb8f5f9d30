using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;
using PaperDigest.Cli.Terminal;

namespace PaperDigest.Cli.Commands;

/// <summary>Tells what the tool or a command does, with examples.</summary>
internal sealed class HelpWithExamples(Host host) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        var output = parseResult.InvocationConfiguration.Output;
        new HelpPage(output, host.OutputIsTerminal ? host.Width : int.MaxValue).Write((RootCommand)parseResult.RootCommandResult.Command, command);
        output.WriteLine("Examples:");
        foreach (var example in Examples(command.Name))
        {
            output.WriteLine("  " + example);
        }

        if (command is RootCommand)
        {
            output.WriteLine();
            output.WriteLine("\"paperdigest COMMAND --help\" tells more of a command.");
        }

        return ExitCode.Done;
    }

    private static string[] Examples(string command) => command switch
    {
        InitCommand.Name =>
        [
            "paperdigest init",
            "paperdigest init papers --language en",
            "paperdigest init --dry-run",
        ],
        NewCommand.Name =>
        [
            "paperdigest new",
            "paperdigest new yesterday 2501.08313 2501.07730",
            "$EDITOR \"$(paperdigest new)\"",
        ],
        BuildCommand.Name =>
        [
            "paperdigest build",
            "paperdigest build --base-url https://example.org/papers/ --strict",
            "paperdigest build --content ../digests --output public",
        ],
        ServeCommand.Name =>
        [
            "paperdigest serve",
            "paperdigest serve --open --follow --drafts",
        ],
        DeployCommand.Name =>
        [
            "paperdigest deploy --dry-run",
            "paperdigest deploy --cname papers.example.org",
            "paperdigest deploy --remote git@github.com:me/me.github.io.git --branch main",
        ],
        CheckCommand.Name =>
        [
            "paperdigest check",
            "paperdigest check --fix --dry-run",
            "paperdigest check --site --strict --log-format github",
        ],
        ExportCommand.Name =>
        [
            "paperdigest export --out papers.jsonl",
            "paperdigest export | jq -r 'select(.votes > 100) | .title'",
        ],
        TopicsCommand.Name =>
        [
            "paperdigest topics",
            "paperdigest topics --explain 강화학습",
        ],
        StatsCommand.Name =>
        [
            "paperdigest stats",
            "paperdigest stats --json | jq .days.longestGap",
        ],
        ConfigCommand.Name =>
        [
            "paperdigest config",
            "paperdigest config output",
            "paperdigest config --schema > site.config.schema.json",
        ],
        CompletionCommand.Name =>
        [
            "paperdigest completion",
            "source <(paperdigest completion bash)",
        ],
        _ =>
        [
            "paperdigest init papers     begin a site",
            "paperdigest new             begin today's digest",
            "paperdigest serve --open    look at it while you write",
            "paperdigest build           make the site",
        ],
    };
}

/// <summary>Says which version this is.</summary>
internal sealed class VersionAction(Host host) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        // What follows a plus sign names the commit, which the version is enough for.
        var version = typeof(VersionAction).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        host.Output.WriteLine($"paperdigest {version.Split('+')[0]}");
        return ExitCode.Done;
    }
}
