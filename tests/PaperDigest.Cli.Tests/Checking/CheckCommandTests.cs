using System.Text.Json;
using PaperDigest.Cli.Commands;

namespace PaperDigest.Cli.Tests.Checking;

public sealed class CheckCommandTests : IDisposable
{
    private const string Digest = "content/2025/01/15.md";
    private const string Crooked = "\uFEFF## Daily Papers (2025-01-15)\r\n\r\n### [A paper](https://arxiv.org/abs/2501.00002)\r\n\r\n- 코드는 https://github.com/a/b에서 본다.\r\n";
    private const string Straight = "## Daily Papers (2025-01-15)\n\n### [A paper](https://arxiv.org/abs/2501.00002)\n\n- 코드는 <https://github.com/a/b>에서 본다.\n";
    private readonly Tool tool = new();

    public CheckCommandTests() => tool.Write(Digest, Crooked);

    public void Dispose() => tool.Dispose();

    [Fact]
    public async Task A_formula_that_cannot_be_set_is_found_without_a_build()
    {
        tool.Write(Digest, Straight + "- 식 $x_{2$ 하나\n");

        Assert.Equal(ExitCode.Done, await tool.RunAsync("check"));
        Assert.Contains("content/2025/01/15.md(6,5): warning PD0304: $x_{2$ cannot be set as a formula", tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_unfinished_in_a_draft_fails_nothing()
    {
        tool.Write(Digest, Straight);
        tool.Write("content/2025/01/16.md", "---\ndraft: true\n---\n" + Straight.Replace("01-15", "01-16", StringComparison.Ordinal) + "\n### [No summary](https://example.org/)\n\nVote: x\n");

        Assert.Equal(ExitCode.Done, await tool.RunAsync("check", "--strict"));
        Assert.Contains("content/2025/01/16.md(12,6): notice PD0203: ", tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_can_be_mended_is_told_with_the_way_to_mend_it()
    {
        Assert.Equal(ExitCode.Done, await tool.RunAsync("check"));
        Assert.Equal(
            """
            content/2025/01/15.md(1): notice PD1201: this file begins with a byte order mark, which other programs take for text
                paperdigest check --fix mends it.
            content/2025/01/15.md(1): notice PD1202: this file has line ends of Windows or old Macs (CR)
                paperdigest check --fix mends it.
            content/2025/01/15.md(5): notice PD1205: a particle sticks to an address, and other readers of Markdown link it, too
                paperdigest check --fix mends it.

            """,
            tool.Error);
        Assert.Equal("checked 1 digest (no site is built yet): 3 notices\n", tool.Output);
        Assert.Equal(Crooked, tool.Read(Digest).Insert(0, "\uFEFF"));
    }

    [Fact]
    public async Task What_is_safe_is_mended_and_told_and_a_second_time_nothing_is()
    {
        var path = Path.Combine(tool.Folder, Digest);
        var mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
        }

        Assert.Equal(ExitCode.Done, await tool.RunAsync("check", "--fix", "--strict"));
        Assert.Equal(
            """
            content/2025/01/15.md(1): took out the byte order mark
            content/2025/01/15.md(1): made all line ends LF
            content/2025/01/15.md(5): put the address in angle brackets
            checked 1 digest (no site is built yet): nothing to mend; mended 3 places

            """,
            tool.Output);
        Assert.Equal(Straight, tool.Read(Digest));
        Assert.Equal(Digest, Path.GetRelativePath(tool.Folder, Assert.Single(Directory.GetFiles(tool.Folder, "*", SearchOption.AllDirectories))).Replace('\\', '/'));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(mode, File.GetUnixFileMode(path));
        }

        var time = File.GetLastWriteTimeUtc(path);
        await tool.RunAsync("check", "--fix");
        Assert.Equal(time, File.GetLastWriteTimeUtc(path));
        Assert.EndsWith("nothing to mend\n", tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_shows_the_lines_and_writes_nothing()
    {
        Assert.Equal(ExitCode.Done, await tool.RunAsync("check", "--fix", "--dry-run"));
        Assert.Contains(
            """
            content/2025/01/15.md(5): put the address in angle brackets (not written)
              - - 코드는 https://github.com/a/b에서 본다.
              + - 코드는 <https://github.com/a/b>에서 본다.
            checked 1 digest (no site is built yet): 3 notices; would have mended 3 places

            """,
            tool.Output, StringComparison.Ordinal);
        Assert.Contains('\r', tool.Read(Digest));
    }

    [Fact]
    public async Task A_link_to_outside_of_the_digests_is_left_alone()
    {
        tool.Write("elsewhere/notes.md", Crooked);
        File.Delete(Path.Combine(tool.Folder, Digest));
        File.CreateSymbolicLink(Path.Combine(tool.Folder, Digest), Path.Combine(tool.Folder, "elsewhere/notes.md"));

        Assert.Equal(ExitCode.InputErrors, await tool.RunAsync("check", "--fix", "--strict"));
        Assert.Contains("content/2025/01/15.md: warning PD1208: this is a link to ", tool.Error, StringComparison.Ordinal);
        Assert.Contains('\r', tool.Read("elsewhere/notes.md"));
        Assert.NotNull(new FileInfo(Path.Combine(tool.Folder, Digest)).LinkTarget);
    }

    [Fact]
    public async Task A_link_within_the_digests_stays_a_link_to_the_mended_file()
    {
        File.Move(Path.Combine(tool.Folder, Digest), Path.Combine(tool.Folder, "content/real.txt"));
        File.CreateSymbolicLink(Path.Combine(tool.Folder, Digest), Path.Combine(tool.Folder, "content/real.txt"));

        Assert.Equal(ExitCode.Done, await tool.RunAsync("check", "--fix"));
        Assert.Equal(Straight, tool.Read("content/real.txt"));
        Assert.NotNull(new FileInfo(Path.Combine(tool.Folder, Digest)).LinkTarget);
    }

    [Fact]
    public async Task A_file_that_may_not_be_written_is_left_alone()
    {
        File.SetAttributes(Path.Combine(tool.Folder, Digest), FileAttributes.ReadOnly);
        await tool.RunAsync("check", "--fix");
        Assert.Contains("content/2025/01/15.md: warning PD1208: this file cannot be written", tool.Error, StringComparison.Ordinal);
        Assert.Contains('\r', tool.Read(Digest));
        File.SetAttributes(Path.Combine(tool.Folder, Digest), FileAttributes.Normal);
    }

    [Fact]
    public async Task Programs_get_one_object()
    {
        Assert.Equal(ExitCode.Done, await tool.RunAsync("check", "--fix", "--dry-run", "--json"));
        using var json = JsonDocument.Parse(tool.Output);
        Assert.Equal(1, json.RootElement.GetProperty("digests").GetInt32());
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("files").ValueKind);
        var edit = json.RootElement.GetProperty("mended")[2];
        Assert.Equal((Digest, 5, "PD1205"), (edit.GetProperty("file").GetString(), edit.GetProperty("line").GetInt32(), edit.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task A_site_that_was_asked_for_must_be_there()
    {
        Assert.Equal(ExitCode.Usage, await tool.RunAsync("check", "--site"));
        Assert.Equal("error PD1117: there is no site in _site\n    Run \"paperdigest build\" first, or name its folder with --output.\n", tool.Error);
        Assert.Equal("", tool.Output);
    }

    [Theory]
    [InlineData("--dry-run goes with --fix", "--dry-run")]
    [InlineData("--fix mends digests, and --site checks none", "--fix", "--site")]
    [InlineData("--external asks for what the site links to, and --digests checks no site", "--external", "--digests")]
    public async Task Options_that_contradict_each_other_are_wrong_usage(string said, params string[] options)
    {
        Assert.Equal(ExitCode.Usage, await tool.RunAsync(["check", .. options]));
        Assert.Contains(said, tool.Error, StringComparison.Ordinal);
        Assert.Contains('\r', tool.Read(Digest));
    }

    [Fact]
    public async Task Without_a_digest_there_is_nothing_to_check()
    {
        Assert.Equal(ExitCode.Usage, await tool.RunAsync("check", "--content", "nowhere"));
        Assert.Contains("error PD0101: there is no folder nowhere", tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_template_is_found_without_building()
    {
        tool.Write("templates/pages/home.html", "{{ if }}");
        Assert.Equal(ExitCode.InputErrors, await tool.RunAsync("check"));
        Assert.Contains("templates/pages/home.html(1,", tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Interrupted_it_ends_at_once_and_mends_nothing()
    {
        using var interruption = new CancellationTokenSource();
        await interruption.CancelAsync();
        tool.Host = tool.Host with { Interrupted = interruption.Token };
        Assert.Equal(ExitCode.Interrupted, await tool.RunAsync("check", "--fix"));
        Assert.Contains('\r', tool.Read(Digest));
    }
}
