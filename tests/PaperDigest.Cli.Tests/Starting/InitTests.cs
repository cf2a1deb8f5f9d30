using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using PaperDigest.Cli.Commands;
using PaperDigest.Site;
using YamlDotNet.RepresentationModel;

namespace PaperDigest.Cli.Tests.Starting;

public sealed class InitTests : IDisposable
{
    private const string Digest = "## Daily Papers (2025-01-15)\n\n### [A paper](https://arxiv.org/abs/2501.00001)\n\nVote: 3\n\n- ***What's New***: 새로운 점입니다.\n";

    private readonly Tool tool = new();

    // 2025-11-23, 09:00 in Seoul.
    public InitTests() => tool.Environment("SOURCE_DATE_EPOCH", "1763856000");

    public void Dispose() => tool.Dispose();

    [Theory]
    [InlineData("ko")]
    [InlineData("en")]
    public async Task The_files_of_a_new_site_are_as_their_golden(string language)
    {
        Assert.Equal(0, await tool.RunAsync("init", "--language", language));
        var actual = string.Concat(Directory.EnumerateFiles(tool.Folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(tool.Folder, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .Select(file => $"════ {file}\n{tool.Read(file)}"));

        var golden = Golden(language);
        if (Environment.GetEnvironmentVariable("PAPERDIGEST_GOLDENS") == "write")
        {
            await File.WriteAllTextAsync(golden, actual, TestContext.Current.CancellationToken);
        }

        Assert.Equal(await File.ReadAllTextAsync(golden, TestContext.Current.CancellationToken), actual);
    }

    [Theory]
    [InlineData("ko")]
    [InlineData("en")]
    public async Task A_new_site_builds_without_a_finding_but_for_its_address(string language)
    {
        Assert.Equal(0, await tool.RunAsync("init", "papers", "--language", language));
        Assert.Equal(0, await BuildAsync("papers"));
        Assert.Equal(["notice PD0405"], Findings());
        Assert.True(File.Exists(Path.Combine(tool.Folder, "papers/_site/2025/11/22/index.html")));
    }

    [Fact]
    public async Task What_was_made_is_told_and_what_to_do_next()
    {
        Assert.Equal(0, await tool.RunAsync("init", "my papers"));
        Assert.Equal(
            """
            made content/2025-11-22.md
            made .github/workflows/pages.yml
            made .gitignore
            made README.md
            made site.config.schema.json
            made site.config.yml

            Next:
              cd 'my papers'
              paperdigest serve
            README.md tells how to write and to publish

            """.ReplaceLineEndings("\n"),
            tool.Output);
        Assert.Empty(tool.Error);
    }

    [Fact]
    public async Task A_second_run_finds_nothing_to_make()
    {
        await tool.RunAsync("init");
        var before = Snapshot();
        var said = tool.Output.Length;

        Assert.Equal(0, await tool.RunAsync("init"));
        Assert.Equal("Nothing to make: every file is there already\n\nNext:\n  paperdigest serve\n", tool.Output[said..]);
        Assert.Equal(before, Snapshot());
    }

    [Fact]
    public async Task A_run_that_was_cut_off_is_completed_by_the_next()
    {
        await tool.RunAsync("init");
        var whole = Snapshot();
        File.Delete(Path.Combine(tool.Folder, "site.config.yml"));
        File.Delete(Path.Combine(tool.Folder, "README.md"));

        Assert.Equal(0, await tool.RunAsync("init"));
        Assert.Equal(whole, Snapshot());
    }

    [Theory]
    [InlineData("site.config.yml", "title: Mine\n")]
    [InlineData("README.md", "mine")]
    [InlineData("readme.rst", "mine")]
    [InlineData(".gitignore", "_site\n")]
    [InlineData(".github/workflows/pages.yml", "mine")]
    public async Task A_file_that_is_there_is_kept_and_told(string path, string text)
    {
        tool.Write(path, text);

        Assert.Equal(0, await tool.RunAsync("init"));
        Assert.Equal(text, tool.Read(path));
        Assert.Contains($"kept {path}, which was there\n", tool.Output, StringComparison.Ordinal);
        Assert.Empty(tool.Error);
    }

    [Fact]
    public async Task Where_there_are_settings_no_sample_is_made()
    {
        tool.Write("site.config.yml", "content: elsewhere\n");

        Assert.Equal(0, await tool.RunAsync("init"));
        Assert.False(Directory.Exists(Path.Combine(tool.Folder, "content")));
    }

    [Fact]
    public async Task A_gitignore_that_does_not_name_the_site_is_kept_with_a_notice()
    {
        tool.Write(".gitignore", "bin/\n");

        Assert.Equal(0, await tool.RunAsync("init"));
        Assert.Equal("bin/\n", tool.Read(".gitignore"));
        Assert.Equal(".gitignore: notice PD1305: the site would be committed with its source\n    Add the line \"_site/\" to it.\n", tool.Error);
    }

    [Fact]
    public async Task A_folder_in_the_place_of_the_settings_is_refused()
    {
        Directory.CreateDirectory(Path.Combine(tool.Folder, "site.config.yml"));

        Assert.Equal(2, await tool.RunAsync("init"));
        Assert.StartsWith("error PD1301: \"site.config.yml\" is a folder, and the site needs a file there\n", tool.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(tool.Folder));
    }

    [Fact]
    public async Task A_folder_that_a_shell_would_take_for_an_option_is_named_so_that_it_is_not()
    {
        Assert.Equal(0, await tool.RunAsync("init", "--", "-x"));
        Assert.Contains("\n  cd ./-x\n", tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gitignore_that_cannot_be_read_takes_nothing_from_a_site_that_was_made()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links are for administrators there");
        File.CreateSymbolicLink(Path.Combine(tool.Folder, ".gitignore"), "nowhere");

        Assert.Equal(0, await tool.RunAsync("init"));
        Assert.Contains("made site.config.yml\n", tool.Output, StringComparison.Ordinal);
        Assert.Empty(tool.Error);
    }

    [Theory]
    [InlineData("paper_logs/2025/01/15.md", "\"paper_logs/**/*.md\"")]
    [InlineData("paper_logs/2025-01-15.md", "\"paper_logs/**/*.md\"")]
    [InlineData("content/2025/01/15.md", "\"content/**/*.md\"")]
    [InlineData("논문 모음/2025-01/15.md", "\"논문 모음/**/*.md\"")]
    [InlineData("2025/01/15.md", "\"20*/**/*.md\"")]
    [InlineData("!odd/15.md", "\"*/**/*.md\"")]
    [InlineData("logs/x{a,b}/15.md", "\"logs/*/**/*.md\"")]
    [InlineData("2025-01-15.md", "\n  - \"*.md\"\n  - \"!README.md\"")]
    [InlineData("README.md", "\"README.md\"")]
    public async Task Digests_that_are_there_are_shown_and_no_sample_is_made(string path, string content)
    {
        tool.Write(path, Digest);

        Assert.Equal(0, await tool.RunAsync("init"));
        Assert.Contains($"\ncontent:{(content[0] == '\n' ? "" : " ")}{content}\n", tool.Read("site.config.yml"), StringComparison.Ordinal);
        Assert.Equal(0, await BuildAsync("."));
        Assert.Equal(["notice PD0405"], Findings());
        Assert.Equal(["2025"], Directory.EnumerateDirectories(Path.Combine(tool.Folder, "_site")).Select(Path.GetFileName).Where(name => name!.StartsWith("20", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("- 글입니다.")]
    [InlineData("Vote: 3\n\nAuthors: A, B, +\n\n- 글입니다.")]
    [InlineData("Vote: 3\n\n- **What's New**: 글입니다.")]
    [InlineData("Vote: 3\n\n- ***What's New***: 글입니다.")]
    public async Task Digests_of_every_era_are_found(string paper)
    {
        tool.Write("logs/2024-05-06.md", $"## Daily Papers (2024-05-06)\n\n### [T](https://arxiv.org/abs/2405.00001)\n\n{paper}\n");

        Assert.Equal(0, await tool.RunAsync("init", "--json"));
        Assert.Equal(["logs/**/*.md"], Array("content"));
    }

    [Fact]
    public async Task What_is_no_digest_among_digests_is_taken_out()
    {
        tool.Write("README.md", "# Papers\n\n" + Digest);
        tool.Write("logs/2025-01-15.md", Digest);
        tool.Write("logs/index.md", "# All\n");
        tool.Write("notes/todo.md", "# To do\n");
        tool.Write("node_modules/x/2024-01-15.md", Digest);
        tool.Write(".cache/2024-01-15.md", Digest);

        Assert.Equal(0, await tool.RunAsync("init", "--json"));
        Assert.Equal(["logs/**/*.md", "!logs/index.md"], Array("content"));
        Assert.Equal(0, await BuildAsync("."));
        Assert.Equal(["notice PD0405"], Findings());
    }

    [Fact]
    public async Task A_digest_that_cannot_be_read_is_not_hidden()
    {
        tool.Write("logs/2025-01-15.md", Digest);
        tool.Write("logs/lost.md", "### [T](https://arxiv.org/abs/2501.00002)\n\n- 글입니다.\n");

        Assert.Equal(0, await tool.RunAsync("init", "--json"));
        Assert.Equal(["logs/**/*.md"], Array("content"));
    }

    [Theory]
    [InlineData("English text.", "en")]
    [InlineData("한국어 글입니다.", "ko")]
    public async Task The_language_is_that_of_the_digests_unless_told(string summary, string language)
    {
        tool.Write("logs/2025-01-15.md", $"## Daily Papers (2025-01-15)\n\n### [T](https://arxiv.org/abs/2501.00001)\n\n- {summary}\n");

        await tool.RunAsync("init");
        Assert.Contains($"\nlanguage: {language}\n", tool.Read("site.config.yml"), StringComparison.Ordinal);
        File.Delete(Path.Combine(tool.Folder, "site.config.yml"));
        await tool.RunAsync("init", "--language", "en");
        Assert.Contains("\nlanguage: en\n", tool.Read("site.config.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_tells_and_makes_nothing()
    {
        Assert.Equal(0, await tool.RunAsync("init", "papers", "--dry-run", "--json"));
        var answer = JsonDocument.Parse(tool.Output).RootElement;
        Assert.True(answer.GetProperty("dryRun").GetBoolean());
        Assert.Equal(["content/2025-11-22.md", ".github/workflows/pages.yml", ".gitignore", "README.md", "site.config.schema.json", "site.config.yml"], Array("made"));
        Assert.Empty(Directory.EnumerateFileSystemEntries(tool.Folder));
    }

    [Theory]
    [InlineData("papers", "papers")]
    [InlineData("papers/.github", "papers/.github")]
    public async Task A_file_where_a_folder_belongs_is_told_before_anything_is_made(string file, string told)
    {
        tool.Write(file, "mine");

        Assert.Equal(2, await tool.RunAsync("init", "papers"));
        Assert.Equal(
            $"error PD1301: \"{Path.Combine(tool.Folder, told)}\" is a file, and the site needs a folder there\n    Move the file away, or name another folder.\n", tool.Error);
        Assert.Equal([file], Snapshot().Select(found => found.Path));
    }

    [Fact]
    public async Task A_read_only_folder_fails_and_says_what_stands()
    {
        var folder = Directory.CreateDirectory(Path.Combine(tool.Folder, "locked")).FullName;
        Assert.SkipUnless(Mount("mount", $"-t tmpfs -o ro tmpfs {folder}"), "a read-only disk can only be mounted by root on Linux");
        try
        {
            Assert.Equal(3, await tool.RunAsync("init", "locked"));
            Assert.StartsWith("error PD0602: ", tool.Error, StringComparison.Ordinal);
            Assert.EndsWith("    What stands is whole: as it was before, or as it was to be.\n", tool.Error, StringComparison.Ordinal);
            Assert.Empty(tool.Output);
        }
        finally
        {
            Mount("umount", folder);
        }
    }

    [Fact]
    public async Task Interrupted_it_makes_nothing_and_exits_130()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        tool.Host = tool.Host with { Interrupted = source.Token };

        Assert.Equal(130, await tool.RunAsync("init"));
        Assert.Empty(Directory.EnumerateFileSystemEntries(tool.Folder));
    }

    [Theory]
    [InlineData("--config", "x")]
    [InlineData("--content", "x")]
    [InlineData("--base-url", "https://example.org/")]
    public async Task An_option_that_would_do_nothing_is_refused(string option, string value)
    {
        Assert.Equal(2, await tool.RunAsync("init", option, value));
        Assert.Contains($"error PD0901: init has no option \"{option}\"", tool.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(tool.Folder));
    }

    [Fact]
    public async Task The_workflow_is_YAML_and_each_job_may_do_only_what_it_must()
    {
        await tool.RunAsync("init");
        var yaml = new YamlStream();
        yaml.Load(new StringReader(tool.Read(".github/workflows/pages.yml")));
        var jobs = (YamlMappingNode)yaml.Documents[0].RootNode["jobs"];

        Assert.Empty((YamlMappingNode)yaml.Documents[0].RootNode["permissions"]);
        Assert.Equal("{ { contents, read }, { pages, read } }", jobs["build"]["permissions"].ToString());
        Assert.Equal("{ { pages, write }, { id-token, write } }", jobs["deploy"]["permissions"].ToString());
        Assert.Equal(
            ["actions/checkout@v7", "actions/setup-dotnet@v6", "actions/cache@v5", "actions/configure-pages@v6", "actions/upload-pages-artifact@v5", "actions/deploy-pages@v5"],
            jobs.Children.SelectMany(job => (YamlSequenceNode)job.Value["steps"]).Cast<YamlMappingNode>()
                .Where(step => step.Children.ContainsKey("uses")).Select(step => step["uses"].ToString()));
    }

    [Fact]
    public async Task Below_the_top_of_a_repository_a_notice_says_that_the_workflow_will_not_run()
    {
        Directory.CreateDirectory(Path.Combine(tool.Folder, ".git"));

        Assert.Equal(0, await tool.RunAsync("init", "docs/papers"));
        Assert.Contains(".github/workflows/pages.yml: notice PD1304: ", tool.Error, StringComparison.Ordinal);
        Assert.Contains("give its steps the folder \"docs/papers\".", tool.Error, StringComparison.Ordinal);
    }

    private static bool Mount(string program, string arguments)
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root")
        {
            return false;
        }

        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    private static string Golden(string language, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Goldens", language + ".txt");

    private Task<int> BuildAsync(string folder) =>
        CommandLine.RunAsync(["build", "--strict"], tool.Host with { WorkingFolder = Path.Combine(tool.Folder, folder) }, SiteBuilder.Build, SiteBuilder.Export);

    private IEnumerable<string> Findings() => tool.Error.Split('\n').Where(line => line.Contains(" PD", StringComparison.Ordinal)).Select(line => line.Split(':')[0]);

    private IEnumerable<string?> Array(string name) =>
        JsonDocument.Parse(tool.Output.Split('\n')[0]).RootElement.GetProperty(name).EnumerateArray().Select(value => value.GetString());

    private List<(string Path, string Text)> Snapshot() =>
    [
        .. Directory.EnumerateFiles(tool.Folder, "*", SearchOption.AllDirectories)
            .Select(file => (Path.GetRelativePath(tool.Folder, file).Replace('\\', '/'), File.ReadAllText(file)))
            .Order(),
    ];
}
