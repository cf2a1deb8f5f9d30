using System.Diagnostics;
using PaperDigest.Cli.Commands;
using PaperDigest.Cli.Completing;
using PaperDigest.Site;

namespace PaperDigest.Cli.Tests.Completing;

/// <summary>What a shell offers after Tab, asked of the shells themselves where they are installed.</summary>
public sealed class CompletionTests : IDisposable
{
    private readonly Tool tool = new();

    public void Dispose() => tool.Dispose();

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public async Task Each_command_and_option_is_in_each_script(string shell)
    {
        Assert.Equal(ExitCode.Done, await tool.RunAsync("completion", shell));
        var tree = Tree();
        Assert.Equal(tree.Commands.Length, CommandGroups.Of(CommandLine.Root(new GlobalOptions(), tool.Host, SiteBuilder.Build, SiteBuilder.Export)).Sum(group => group.Commands.Count()));
        foreach (var command in tree.Commands.Prepend(tree.Tool))
        {
            Assert.Contains(command.Name, tool.Output, StringComparison.Ordinal);
            Assert.NotEmpty(command.Options);
            Assert.All(command.Options, option => Assert.Contains(shell == "fish" ? $"-l {option.Name[2..]} " : option.Name, tool.Output, StringComparison.Ordinal));
        }

        Assert.DoesNotContain('\r', tool.Output);
    }

    [Fact]
    public void Words_that_are_offered_need_no_quotes_in_any_shell() => Assert.All(
        Tree().Commands.SelectMany(command => command.Options.Select(option => option.Value).Append(command.Argument)).SelectMany(value => value.Words),
        word => Assert.Matches("^[a-z0-9_.-]+$", word));

    public static TheoryData<string, string, string> Lines()
    {
        var lines = new TheoryData<string, string, string>();
        foreach (var (line, expected) in new[]
        {
            ("bui", "build"),
            ("build --outp", "--output"),
            ("build --verbosity ", "detailed normal quiet"),
            ("--log-format gi", "github"),
            ("config base", "base_path base_url"),
            ("completion z", "zsh"),
            ("--strict build --content a di", ""),
            ("build --content di", "digests|digests/"),
            ("build --config o", "other file.yml"),
            ("build --output o", ""),
            ("build --base-url h", ""),
        })
        {
            lines.Add("bash", line, expected);
            lines.Add("fish", line, expected);
        }

        return lines;
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task A_shell_offers_what_can_follow(string shell, string line, string expected)
    {
        Assert.SkipUnless(IsInstalled(shell), $"there is no {shell}");
        Directory.CreateDirectory(Path.Combine(tool.Folder, "digests"));
        tool.Write("other file.yml", "");

        var offered = await OfferedAsync(shell, line);
        Assert.Contains(string.Join(' ', offered.Order(StringComparer.Ordinal)), expected.Split('|'));
    }

    [Theory]
    [InlineData("--log-format|=|te", "text")]
    [InlineData("--log-format|=", "github json text")]
    [InlineData("build|--base-url|https|:|//example.org|--stri", "--strict")]
    [InlineData("build|--config|=|other|--stri", "--strict")]
    public async Task Bash_parts_words_at_equals_signs_and_colons_and_is_understood(string words, string expected)
    {
        Assert.SkipUnless(IsInstalled("bash"), "there is no bash");
        Assert.Equal(expected, string.Join(' ', (await OfferedAsync("bash", words.Split('|'))).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("bash", "-n")]
    [InlineData("zsh", "-n")]
    [InlineData("fish", "--no-execute")]
    public async Task A_shell_finds_no_fault_in_its_script(string shell, string option)
    {
        Assert.SkipUnless(IsInstalled(shell), $"there is no {shell}");
        Assert.Equal("", await RunAsync(shell, option, await ScriptAsync(shell)));
    }

    [Theory]
    [InlineData("/usr/bin/fish", "fish, which is yours")]
    [InlineData("", "bash")]
    public async Task Without_a_shell_it_is_told_how_to_install_each_ones_own_first(string shell, string first)
    {
        tool.Environment("SHELL", shell);
        Assert.Equal(ExitCode.Done, await tool.RunAsync("completion"));
        Assert.Equal(first, tool.Output.Split('\n')[2]);
        Assert.All(["bash", "zsh", "fish", "pwsh"], name => Assert.Contains($"paperdigest completion {name}", tool.Output, StringComparison.Ordinal));
    }

    private CompletionTree Tree() => CompletionTree.Of(CommandLine.Root(new GlobalOptions(), tool.Host, SiteBuilder.Build, SiteBuilder.Export));

    private async Task<string> ScriptAsync(string shell)
    {
        using var own = new Tool();
        await own.RunAsync("completion", shell);
        tool.Write($"script.{shell}", own.Output);
        return Path.Combine(tool.Folder, $"script.{shell}");
    }

    private async Task<IEnumerable<string>> OfferedAsync(string shell, string line) => shell == "bash"
        ? await OfferedAsync(shell, line.Split(' '))
        : (await RunAsync("fish", "--no-config", "-c", "source $argv[1]; complete -C $argv[2]", await ScriptAsync(shell), "paperdigest " + line))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(offer => offer.Split('\t')[0]);

    private async Task<IEnumerable<string>> OfferedAsync(string shell, string[] words) => (await RunAsync(
        shell, ["--norc", "-c", """source "$0"; COMP_WORDS=(paperdigest "$@"); COMP_CWORD=$#; _paperdigest; printf '%s\n' "${COMPREPLY[@]}" """, await ScriptAsync(shell), .. words]))
        .Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = tool.Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["HOME"] = tool.Folder;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Equal("", await error);
        return output;
    }

    private static bool IsInstalled(string shell) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, shell)));
}
