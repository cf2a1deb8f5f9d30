using System.Diagnostics;
using PaperDigest.Cli.Commands;
using PaperDigest.Site;
using Spectre.Console;

namespace PaperDigest.Cli.Tests;

/// <summary>The tool among other programs: readers that leave, terminals that take no colours, and signals.</summary>
public sealed class PipeTests : IDisposable
{
    private readonly Tool tool = new();

    public PipeTests() => tool.Write("content/2025/01/15.md", "## Daily Papers (2025-01-15)\n\n" + string.Concat(Enumerable.Range(1000, 300).Select(i =>
        $"### [Paper {i}](https://arxiv.org/abs/2501.0{i})\n\n- 강화 학습(Reinforcement Learning)을 쓴다. {new string('글', 300)}\n\n")));

    public void Dispose() => tool.Dispose();

    [Theory]
    [InlineData("export")]
    [InlineData("export --out /dev/stdout")]
    [InlineData("topics --all")]
    [InlineData("config --json")]
    public async Task A_reader_that_leaves_early_is_no_error(string line)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "pipes of Windows are others");

        // The first 64 kB wait in the pipe whether or not somebody reads them.
        var (exit, error) = await RunAsync("sh", "-c", $"{{ '{Executable}' {line} && echo exit 0 >&2; }} | head -c 1 >/dev/null");
        Assert.Equal(0, exit);
        Assert.EndsWith("exit 0\n", error, StringComparison.Ordinal);
        Assert.DoesNotContain("PD0", error.Replace("PD0208", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stats")]
    [InlineData("topics")]
    [InlineData("export")]
    public async Task A_question_is_answered_without_all_that_is_odd_in_digests(string command)
    {
        tool.Write("content/2025/01/16.md", "## Daily Papers (2025-01-16)\n\n### [A](https://arxiv.org/abs/2501.08313)\n\nVote: many\n\n- 글입니다.\n\n### [B](nowhere)\n\n- 글입니다.\n");
        await CommandLine.RunAsync([command], tool.Host, SiteBuilder.Build, SiteBuilder.Export);
        Assert.Contains("content/2025/01/16.md(9,", tool.Error, StringComparison.Ordinal);
        Assert.Contains("\n1 warning in the digests; paperdigest check tells it\n", tool.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("PD0203", tool.Error, StringComparison.Ordinal);

        await CommandLine.RunAsync([command, "--verbosity", "detailed"], tool.Host, SiteBuilder.Build, SiteBuilder.Export);
        Assert.Contains("warning PD0203", tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipe_among_the_digests_is_not_waited_for()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "pipes of Windows are others");

        var (_, said) = await RunAsync("sh", "-c", $"mkfifo '{tool.Folder}/content/pipe.md' && timeout 60 '{Executable}' check; echo exit $? >&2");
        Assert.EndsWith("exit 0\n", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check", "2>&-")]
    [InlineData("build", "2>/dev/full")]
    [InlineData("topics", ">/dev/full")]
    public async Task What_cannot_be_told_is_told_by_the_exit_code(string line, string redirection)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "/dev/full is Linux's");
        tool.Write("content/2025/01/16.md", "no digest");

        var (_, said) = await RunAsync("sh", "-c", $"'{Executable}' {line} {redirection}; echo exit $? >&2");
        Assert.Matches("exit [0-3]\n$", said);
    }

    [Theory]
    [InlineData("build")]
    [InlineData("export")]
    [InlineData("topics")]
    [InlineData("stats")]
    public async Task Commands_that_read_digests_end_in_order_when_interrupted(string command)
    {
        using var interruption = new CancellationTokenSource();
        await interruption.CancelAsync();
        tool.Host = tool.Host with { Interrupted = interruption.Token };
        Assert.Equal(ExitCode.Interrupted, await CommandLine.RunAsync([command], tool.Host, SiteBuilder.Build, SiteBuilder.Export));
        Assert.EndsWith("error PD0902: interrupted; what stood before still stands\n", tool.Error, StringComparison.Ordinal);
        Assert.Empty(tool.Output);
        Assert.False(Directory.Exists(Path.Combine(tool.Folder, "_site")));
    }

    [Theory]
    [InlineData("topics")]
    [InlineData("stats")]
    [InlineData("config")]
    [InlineData("completion")]
    public async Task Results_are_coloured_on_a_terminal_alone_and_not_when_that_is_forbidden(string command)
    {
        async Task<bool> IsColouredAsync(bool isTerminal, bool isForbidden, params string[] options)
        {
            using var own = new Tool();
            own.Write("content/a.md", tool.Read("content/2025/01/15.md"));
            own.Write("site.config.yml", "title: x\n");
            own.Host = own.Host with { OutputIsTerminal = isTerminal, Environment = own.Host.Environment.Add("NO_COLOR", isForbidden ? "1" : "") };
            Assert.Equal(ExitCode.Done, await own.RunAsync([command, .. options]));
            return own.Output.Contains('\e', StringComparison.Ordinal);
        }

        Assert.True(await IsColouredAsync(isTerminal: true, isForbidden: false));
        Assert.False(await IsColouredAsync(isTerminal: false, isForbidden: false));
        Assert.False(await IsColouredAsync(isTerminal: true, isForbidden: true));
        Assert.False(await IsColouredAsync(isTerminal: true, isForbidden: false, "--no-color"));
    }

    [Theory]
    [InlineData("topics")]
    [InlineData("stats")]
    [InlineData("config")]
    public async Task Tables_lose_nothing_on_a_narrow_terminal(string command)
    {
        using var wide = new Tool();
        foreach (var own in new[] { wide, tool })
        {
            own.Write("content/2025/01/15.md", tool.Read("content/2025/01/15.md"));
            own.Write("site.config.yml", "title: 한국어로 읽는 오늘의 논문과 그 요약 모음집\ndescription: 매일 아침 새로운 논문\n");
            own.Host = own.Host with { OutputIsTerminal = own == tool, Width = 40, Environment = own.Host.Environment.Add("NO_COLOR", "1") };
            Assert.Equal(ExitCode.Done, await own.RunAsync(command));
        }

        Assert.All(tool.Output.Split('\n'), line => Assert.InRange(line.GetCellWidth(), 0, 40));
        Assert.All(wide.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => word is not ("default" or "not" or "set")), word =>
            Assert.Contains(word, tool.Output, StringComparison.Ordinal));
    }

    private static string Executable => Path.Combine(AppContext.BaseDirectory, "paperdigest");

    private async Task<(int Exit, string Error)> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = tool.Folder, RedirectStandardError = true })!;
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, error);
    }
}
