using System.Diagnostics;
using PaperDigest.Cli.Commands;
using PaperDigest.Site;

namespace PaperDigest.Cli.Tests;

/// <summary>The tool as a user has it, builder and all: what it says and how it ends.</summary>
public sealed class EndToEndTests : IDisposable
{
    private const string Digest = "## Daily Papers (2025-01-15)\n\n### [A Title](https://arxiv.org/abs/2501.08313)\n\nVote: 3\n\n- ***What's New***: 새로운 점입니다.\n";
    private readonly Tool tool = new();

    public void Dispose() => tool.Dispose();

    [Fact]
    public async Task A_folder_of_digests_becomes_a_site()
    {
        tool.Write("content/2025/01/15.md", Digest);

        Assert.Equal(0, await RunAsync("build"));
        Assert.Contains("새로운 점입니다.", tool.Read("_site/papers/2501.08313/index.html"), StringComparison.Ordinal);
        Assert.Contains("1 digest, 1 paper, ", tool.Output, StringComparison.Ordinal);
        Assert.Contains("notice PD0405: base_url is not set", tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Records_are_lines_of_JSON()
    {
        tool.Write("content/2025/01/15.md", Digest);

        Assert.Equal(0, await RunAsync("export"));
        Assert.Equal(
            """{"id":"2501.08313","title":"A Title","url":"https://arxiv.org/abs/2501.08313","date":"2025-01-15","digests":["2025-01-15"],"rank":1,"votes":3,"authors":[],"authorsTruncated":false,"media":null,"sections":[{"label":"What's New","text":"새로운 점입니다.","markdown":"- ***What's New***: 새로운 점입니다."}],"links":[],"source":{"file":"2025/01/15.md","line":3}}""" + "\n",
            tool.Output);
    }

    [Fact]
    public Task No_content_folder() => EndsAsync(2, "error PD0101: there is no folder content", "build");

    [Fact]
    public Task An_empty_content_folder()
    {
        Directory.CreateDirectory(Path.Combine(tool.Folder, "content"));
        return EndsAsync(2, "error PD0101: no file matches content/**/*.md", "build");
    }

    [Fact]
    public async Task A_file_that_is_not_UTF_8()
    {
        tool.Write("content/2025/01/15.md", Digest);
        await File.WriteAllBytesAsync(Path.Combine(tool.Folder, "content/old.md"), [.. "ab\n"u8, 0xC7, 0xD1], TestContext.Current.CancellationToken);
        await EndsAsync(1, "content/old.md(2,1): error PD0103: this file is not UTF-8: byte 0xC7 cannot stand here; the file was left out", "build");
        Assert.Contains("A Title", tool.Read("_site/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_50_MB()
    {
        tool.Write("content/2025/01/15.md", Digest);
        await using (var huge = File.Create(Path.Combine(tool.Folder, "content/huge.md")))
        {
            huge.SetLength(50_000_000);
        }

        await EndsAsync(1, "content/huge.md: error PD0104: this file has 50 MB, more than any digest; it was left out", "build");
    }

    [Fact]
    public Task A_digest_without_a_date()
    {
        tool.Write("content/2025/01/15.md", Digest);
        tool.Write("content/notes.md", "### [T](https://arxiv.org/abs/2501.08314)\n- 글\n");
        return EndsAsync(1, "content/notes.md(1,1): error PD0201: this digest has no date, in a heading or in its path, so its papers are left out", "build");
    }

    [Fact]
    public Task An_unknown_setting()
    {
        tool.Write("content/2025/01/15.md", Digest);
        tool.Write("site.config.yml", "titel: x\n");
        return EndsAsync(2, "site.config.yml(1,1): error PD0402", "build");
    }

    [Fact]
    public async Task An_unreadable_file()
    {
        tool.Write("content/2025/01/15.md", Digest);
        File.CreateSymbolicLink(Path.Combine(tool.Folder, "content/gone.md"), Path.Combine(tool.Folder, "nowhere.md"));
        await EndsAsync(1, "content/gone.md: error PD0102: this file cannot be read: it is no longer there", "build");
        Assert.True(File.Exists(Path.Combine(tool.Folder, "_site/index.html")));
    }

    [Fact]
    public Task An_output_where_a_file_stands()
    {
        tool.Write("content/2025/01/15.md", Digest);
        tool.Write("file", "");
        return EndsAsync(2, "error PD0403: the output folder ", "build", "--output", "file/site");
    }

    [Fact]
    public Task An_output_that_is_not_ours()
    {
        tool.Write("content/2025/01/15.md", Digest);
        tool.Write("_site/thesis.tex", "precious");
        return EndsAsync(2, "is not empty and was not made by PaperDigest", "build");
    }

    [Fact]
    public async Task A_broken_template_costs_nothing_that_was_there()
    {
        tool.Write("content/2025/01/15.md", Digest);
        await RunAsync("build");
        var before = tool.Read("_site/index.html");
        tool.Write("templates/pages/home.html", "{{ if }}{{ for }}");

        await EndsAsync(1, "templates/pages/home.html(1,", "build");
        Assert.Single(tool.Error.Split('\n'), line => line.Contains("PD0501", StringComparison.Ordinal));
        Assert.EndsWith("    See templates/README.md.\nNo site was built; what stood before still stands\n", tool.Error, StringComparison.Ordinal);
        Assert.Equal(before, tool.Read("_site/index.html"));
    }

    [Fact]
    public async Task A_warning_fails_only_when_strict()
    {
        tool.Write("content/2025/01/15.md", Digest.Replace("Vote: 3", "Vote: three", StringComparison.Ordinal));

        Assert.Equal(0, await RunAsync("build"));
        await EndsAsync(1, "content/2025/01/15.md(5,6): warning PD0203: vote count \"three\" is not a number", "build", "--strict");
    }

    [Fact]
    public async Task A_disk_that_fills_up_leaves_the_old_site_and_room_mends_it()
    {
        tool.Write("content/2025/01/15.md", Digest);
        var disk = Directory.CreateDirectory(Path.Combine(tool.Folder, "disk")).FullName;
        Assert.SkipUnless(Mount("-t tmpfs -o size=600k tmpfs " + disk), "a small disk can only be mounted by root on Linux");
        try
        {
            Assert.Equal(0, await RunAsync("build", "--output", "disk/site"));
            var before = tool.Read("disk/site/index.html");
            tool.Write("content/2025/01/16.md", string.Concat(Enumerable.Range(10, 80).Select(i => $"### [Paper {i}](https://arxiv.org/abs/2501.080{i})\n- {new string('글', 2000)}\n\n")));

            await EndsAsync(3, "error PD0602: the output folder ", "build", "--output", "disk/site");
            Assert.Equal(before, tool.Read("disk/site/index.html"));
            Assert.False(File.Exists(Path.Combine(disk, "site/2025/01/16/index.html")));

            Assert.True(Mount("-o remount,size=16m " + disk));
            Assert.Equal(0, await RunAsync("build", "--output", "disk/site"));
            Assert.True(File.Exists(Path.Combine(disk, "site/2025/01/16/index.html")));
        }
        finally
        {
            Start("umount", disk);
        }
    }

    private async Task EndsAsync(int exit, string message, params string[] args)
    {
        Assert.Equal(exit, await RunAsync(args));
        Assert.Contains(message, tool.Error, StringComparison.Ordinal);
    }

    private Task<int> RunAsync(params string[] args) => CommandLine.RunAsync(args, tool.Host, SiteBuilder.Build, SiteBuilder.Export);

    private static bool Mount(string arguments) => OperatingSystem.IsLinux() && Environment.UserName == "root" && Start("mount", arguments);

    private static bool Start(string program, string arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
