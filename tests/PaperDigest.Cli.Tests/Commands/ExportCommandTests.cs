using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Cli.Tests.Commands;

public sealed class ExportCommandTests
{
    [Fact]
    public async Task Records_go_to_standard_output_and_all_else_to_standard_error()
    {
        using var tool = new Tool();
        Assert.Equal(0, await tool.RunAsync("export"));
        Assert.Equal("{\"id\":\"2501.08313\"}\n", tool.Output);
        Assert.Equal("Exported 1 paper\n", tool.Error);
    }

    [Fact]
    public async Task A_file_is_written_below_the_working_folder()
    {
        using var tool = new Tool();
        tool.Write("papers.jsonl", "old");
        Assert.Equal(0, await tool.RunAsync("export", "--out", "papers.jsonl", "--verbosity", "quiet"));
        Assert.Equal(tool.Records, tool.Read("papers.jsonl"));
        Assert.Equal(["papers.jsonl"], Directory.EnumerateFiles(tool.Folder).Select(Path.GetFileName));
        Assert.Empty(tool.Output + tool.Error);
    }

    [Fact]
    public async Task An_export_that_fails_leaves_the_file_as_it_was()
    {
        using var tool = new Tool { OnBuild = () => throw new IOException("No space left on device") };
        tool.Write("papers.jsonl", "old");
        Assert.Equal(3, await tool.RunAsync("export", "--out", "papers.jsonl"));
        Assert.Equal("old", tool.Read("papers.jsonl"));
        Assert.Single(Directory.EnumerateFiles(tool.Folder));
    }

    [Fact]
    public async Task Two_exports_to_one_file_at_once_both_succeed()
    {
        using var inner = new Tool { Records = "{\"id\":\"inner\"}\n" };
        using var outer = new Tool { Records = "{\"id\":\"outer\"}\n" };
        inner.Host = inner.Host with { WorkingFolder = outer.Folder };
        var innerExit = -1;
        outer.OnBuild = () =>
        {
            innerExit = Task.Run(() => inner.RunAsync("export", "--out", "papers.jsonl")).GetAwaiter().GetResult();
            Assert.Equal(inner.Records, outer.Read("papers.jsonl"));
        };

        Assert.Equal((0, 0), (await outer.RunAsync("export", "--out", "papers.jsonl"), innerExit));
        Assert.Equal(outer.Records, outer.Read("papers.jsonl"));
        Assert.Single(Directory.EnumerateFiles(outer.Folder));
    }

    [Fact]
    public async Task A_file_of_the_user_with_the_name_of_an_unfinished_one_stays()
    {
        using var tool = new Tool();
        tool.Write("papers.jsonl.unfinished", "mine");
        Assert.Equal(0, await tool.RunAsync("export", "--out", "papers.jsonl"));
        Assert.Equal("mine", tool.Read("papers.jsonl.unfinished"));
    }

    [Fact]
    public async Task No_content_exits_2_and_leaves_no_file()
    {
        using var tool = new Tool { Records = null, Findings = [new Diagnostic(Codes.NoContent, Severity.Error, "no file matches")] };
        Assert.Equal(2, await tool.RunAsync("export", "--out", "papers.jsonl"));
        Assert.Empty(Directory.EnumerateFiles(tool.Folder));
    }

    [Fact]
    public async Task A_folder_that_does_not_exist_exits_2()
    {
        using var tool = new Tool();
        Assert.Equal(2, await tool.RunAsync("export", "--out", "no/papers.jsonl"));
        Assert.Equal($"error PD0901: there is no folder \"{Path.Combine(tool.Folder, "no")}\"\n    Make it, or name another file with --out.\n", tool.Error);
    }

    [Theory]
    [InlineData(".", "is a folder")]
    [InlineData("content", "is a folder")]
    [InlineData("papers.jsonl/", "is a folder")]
    [InlineData("site.config.yml", "is the settings file of the site")]
    [InlineData("Site.Config.yml", "is the settings file of the site")]
    [InlineData("content/2025/15.md", "is one of the digests")]
    [InlineData("content/../content/2025/15.md", "is one of the digests")]
    [InlineData("link/2025/15.md", "is one of the digests")]
    [InlineData("content/draft.md", "is one of the digests")]
    [InlineData("templates/pages/day.html", "lies among the templates")]
    [InlineData("_site/.paperdigest/manifest", "lies in the tool's own folder")]
    public async Task What_sites_are_made_from_is_never_replaced(string path, string reason)
    {
        using var tool = new Tool();
        string[] files = ["content/2025/15.md", "content/draft.md", "templates/pages/day.html", "_site/.paperdigest/manifest"];
        foreach (var file in files)
        {
            tool.Write(file, "precious");
        }

        tool.Write("site.config.yml", "content: [content, \"!content/draft.md\"]");
        Directory.CreateSymbolicLink(Path.Combine(tool.Folder, "link"), Path.Combine(tool.Folder, "content"));
        Assert.Equal(2, await tool.RunAsync("export", "--out", path));
        Assert.StartsWith("error PD0901: ", tool.Error, StringComparison.Ordinal);
        Assert.Contains($"\" {reason}\n    Name ", tool.Error, StringComparison.Ordinal);
        Assert.All(files, file => Assert.Equal("precious", tool.Read(file)));
    }

    [Theory]
    [InlineData("content/papers.jsonl")]
    [InlineData("_site/papers.jsonl")]
    [InlineData("15.md")]
    public async Task Other_files_are_written_wherever_they_lie(string path)
    {
        using var tool = new Tool();
        tool.Write("content/15.md", "a digest");
        tool.Write("_site/index.html", "");
        Assert.Equal(0, await tool.RunAsync("export", "--out", path));
        Assert.Equal(tool.Records, tool.Read(path));
    }

    [Fact]
    public async Task Warnings_fail_only_when_strict()
    {
        using var tool = new Tool { Findings = [new Diagnostic(Codes.OddVotes, Severity.Warning, "odd")] };
        Assert.Equal(0, await tool.RunAsync("export"));
        Assert.Equal(1, await tool.RunAsync("export", "--strict"));
        Assert.EndsWith("Exported 1 paper\nfailed: 1 warning, and --strict makes warnings errors\n", tool.Error, StringComparison.Ordinal);
    }
}
