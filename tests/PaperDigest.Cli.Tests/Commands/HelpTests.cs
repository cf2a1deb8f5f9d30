using System.CommandLine;
using System.CommandLine.Help;
using PaperDigest.Cli.Commands;
using PaperDigest.Site;
using Spectre.Console;

namespace PaperDigest.Cli.Tests.Commands;

public sealed class HelpTests : IDisposable
{
    private readonly Tool tool = new();

    public void Dispose() => tool.Dispose();

    [Fact]
    public void Every_command_stands_in_one_group_with_a_sentence_and_examples_of_its_own()
    {
        var root = Root();
        Assert.Equal(
            root.Subcommands.Select(command => command.Name).Order(StringComparer.Ordinal),
            CommandGroups.Of(root).SelectMany(group => group.Commands).Select(command => command.Name).Order(StringComparer.Ordinal));
        Assert.All(root.Subcommands, command => Assert.EndsWith(".", command.Description, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Examples_are_command_lines_that_are_understood()
    {
        foreach (var command in Root().Subcommands)
        {
            using var own = new Tool();
            await own.RunAsync(command.Name, "--help");
            var examples = own.Output.Split("Examples:\n")[1].Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.InRange(examples.Length, 2, 3);
            Assert.All(examples, example =>
            {
                var line = example[example.IndexOf("paperdigest", StringComparison.Ordinal)..].Split('|', '>', ')')[0].Replace("\"", "", StringComparison.Ordinal);
                var parsed = Root().Parse(line["paperdigest".Length..].Trim());
                Assert.Equal((command.Name, ""), (parsed.CommandResult.Command.Name, string.Join(", ", parsed.Errors.Select(error => error.Message))));
            });
        }
    }

    [Fact]
    public async Task The_README_names_every_command_and_every_option_that_all_share()
    {
        var readme = await File.ReadAllTextAsync(Path.Combine(Top(), "README.md"), TestContext.Current.CancellationToken);
        var root = Root();
        Assert.All(root.Subcommands, command => Assert.Contains($"\npaperdigest {command.Name} ", readme, StringComparison.Ordinal));
        Assert.All(root.Options.Where(option => option is not (HelpOption or VersionOption)), option => Assert.Contains(option.Name + " ", readme, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(40)]
    [InlineData(50)]
    [InlineData(80)]
    public async Task Help_fits_a_terminal(int width)
    {
        foreach (var command in Root().Subcommands.Select(command => command.Name).Append(""))
        {
            using var own = new Tool();
            own.Host = own.Host with { OutputIsTerminal = true, Width = width };
            Assert.Equal(ExitCode.Done, await own.RunAsync([.. new[] { command, "--help" }.Where(word => word.Length > 0)]));

            // Addresses and choices are no words to break; examples are there to be copied.
            var lines = own.Output.Split("Examples:")[0].Split('\n').Where(line => !line.Contains("://", StringComparison.Ordinal));
            Assert.All(lines, line => Assert.True(line.GetCellWidth() <= width, line));
        }
    }

    [Fact]
    public async Task The_tools_help_begins_with_what_one_wants_to_do()
    {
        await tool.RunAsync("--help");
        Assert.StartsWith("Makes a website of daily digests of papers.\n\nUsage:\n  paperdigest COMMAND [options]\n", tool.Output, StringComparison.Ordinal);
        Assert.Contains("\nMake the site:\n  build ", tool.Output, StringComparison.Ordinal);
        Assert.Contains("\nKnow the tool:\n  config ", tool.Output, StringComparison.Ordinal);
    }

    private RootCommand Root() => CommandLine.Root(new GlobalOptions(), tool.Host, SiteBuilder.Build, SiteBuilder.Export);

    private static string Top([System.Runtime.CompilerServices.CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../.."));
}
