using System.Text.Json;

namespace PaperDigest.Cli.Tests.Deploying;

public sealed class DeployTests : IDisposable
{
    private readonly DeployTool tool = new();

    public void Dispose() => tool.Dispose();

    [Fact]
    public async Task A_digest_that_was_changed_after_the_build_is_told_of()
    {
        await tool.PublishAsync();
        var digest = Path.Join(tool.Folder, "content/2025/01/15.md");
        File.SetLastWriteTimeUtc(digest, DateTime.UtcNow.AddHours(1));
        Assert.Equal(0, await tool.RunAsync("deploy"));
        Assert.Contains("content/2025/01/15.md: notice PD1010: this digest is newer than the built site\n", tool.Error, StringComparison.Ordinal);

        // A build that finds nothing to make answers the question, too.
        await tool.BuildAsync();
        var before = tool.Error.Length;
        Assert.Equal(0, await tool.RunAsync("deploy"));
        Assert.DoesNotContain("PD1010", tool.Error[before..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_deploy_makes_the_branch_with_the_whole_site()
    {
        await tool.BuildAsync();
        Assert.Equal(0, await tool.RunAsync("deploy"));

        tool.HoldsSite();
        Assert.Equal(1, tool.Commits());
        Assert.Contains(".nojekyll", tool.Tree());
        Assert.DoesNotContain(tool.Tree(), file => file.StartsWith(".paperdigest", StringComparison.Ordinal));
        Assert.Matches($@"^Published _site to gh-pages of origin in .+ s\n  commit {tool.Tip()![..10]}: \d+ added, 0 changed, 0 removed, .+B\n  https://example\.org/\n$", tool.Output);
        Assert.Empty(tool.Error);
    }

    [Fact]
    public async Task The_same_site_again_makes_no_commit()
    {
        await tool.PublishAsync();
        var before = tool.Tip();
        Assert.Equal(0, await tool.RunAsync("deploy"));
        Assert.Equal(before, tool.Tip());
        Assert.StartsWith($"Nothing to publish: gh-pages of origin holds this site already, in commit {before![..10]}\n", tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_digest_more_is_one_commit_on_top_of_only_what_changed()
    {
        await tool.PublishAsync();
        var before = tool.Tip();
        await tool.BuildMoreAsync();
        Assert.Equal(0, await tool.RunAsync("deploy", "--message", "A day more"));

        tool.HoldsSite();
        Assert.Equal(before, tool.Git("-C", tool.Remote, "rev-parse", "gh-pages~"));
        Assert.StartsWith("A day more\n\nPaperDigest-Tree: ", tool.Git("-C", tool.Remote, "log", "-1", "--format=%B", "gh-pages"), StringComparison.Ordinal);
        var touched = tool.Git("-C", tool.Remote, "diff", "--name-only", "gh-pages~", "gh-pages").Split('\n');
        Assert.Contains("papers/2501.08314/index.html", touched);
        Assert.DoesNotContain("robots.txt", touched);
    }

    [Fact]
    public async Task What_the_site_no_longer_has_is_removed()
    {
        await tool.BuildMoreAsync();
        await tool.PublishAsync();
        File.Delete(Path.Join(tool.Folder, "content/2025-01-16.md"));
        await tool.PublishAsync();
        tool.HoldsSite();
        Assert.DoesNotContain("papers/2501.08314/index.html", tool.Tree());
    }

    [Fact]
    public async Task A_dry_run_tells_and_pushes_nothing()
    {
        await tool.PublishAsync();
        var before = tool.Tip();
        await tool.BuildMoreAsync();
        Assert.Equal(0, await tool.RunAsync("deploy", "--dry-run", "--verbosity", "detailed"));
        Assert.Equal(before, tool.Tip());
        Assert.Matches(@"\n  \+ papers/2501\.08314/index\.html  \d.*B\n", tool.Output);
        Assert.Matches(@"\n  ~ index\.html  \d.*B\n", tool.Output);
    }

    [Fact]
    public async Task In_JSON_the_result_is_one_object()
    {
        await tool.BuildAsync();
        Assert.Equal(0, await tool.RunAsync("deploy", "--json", "--cname", "Papers.Example.org"));
        using var json = JsonDocument.Parse(tool.Output);
        Assert.Equal("published", json.RootElement.GetProperty("outcome").GetString());
        Assert.Equal(tool.Tip(), json.RootElement.GetProperty("commit").GetString());
        Assert.Equal("https://papers.example.org/", json.RootElement.GetProperty("address").GetString());
        Assert.Equal(tool.Tree().Length, json.RootElement.GetProperty("added").GetArrayLength());
        Assert.Equal(0, json.RootElement.GetProperty("removed").GetArrayLength());
    }

    [Fact]
    public async Task A_domain_is_set_once_and_stays()
    {
        await tool.BuildAsync();
        Assert.Equal(0, await tool.RunAsync("deploy", "--cname", "논문.example.org"));
        Assert.Equal("xn--s80bq8p.example.org", tool.Git("-C", tool.Remote, "show", "gh-pages:CNAME"));
        await tool.BuildMoreAsync();
        await tool.PublishAsync();
        Assert.Equal("xn--s80bq8p.example.org", tool.Git("-C", tool.Remote, "show", "gh-pages:CNAME"));
    }

    [Theory]
    [InlineData("https://example.org")]
    [InlineData("localhost")]
    [InlineData("a b.org")]
    [InlineData("")]
    public async Task What_is_no_domain_is_refused(string domain)
    {
        await tool.BuildAsync();
        Assert.Equal(2, await tool.RunAsync("deploy", "--cname", domain));
        Assert.StartsWith($"error PD0901: --cname \"{domain}\" is no name of a domain\n", tool.Error, StringComparison.Ordinal);
        Assert.Null(tool.Tip());
    }

    [Theory]
    [InlineData("-x")]
    [InlineData("a..b")]
    [InlineData("a b")]
    [InlineData("HEAD")]
    [InlineData("refs/heads/gh-pages")]
    public async Task What_is_no_branch_is_refused(string branch)
    {
        await tool.BuildAsync();
        Assert.Equal(2, await tool.RunAsync("deploy", $"--branch={branch}"));
        Assert.StartsWith($"error PD0901: --branch \"{branch}\" is no name of a branch\n", tool.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--base-url", "https://example.org")]
    [InlineData("--base-path", "/papers/")]
    [InlineData("--content", "content")]
    public async Task What_only_a_build_heeds_is_refused(string option, string value)
    {
        await tool.BuildAsync();
        Assert.Equal(2, await tool.RunAsync("deploy", option, value));
        Assert.Equal($"error PD0901: deploy has no option \"{option}\"\n    It publishes what was built; pass it to paperdigest build.\n", tool.Error);
        Assert.Null(tool.Tip());
    }

    [Fact]
    public async Task Without_a_site_it_says_to_build_first()
    {
        Assert.Equal(2, await tool.RunAsync("deploy"));
        Assert.Matches("^error PD1001: there is no built site in .*_site\n    Run paperdigest build first.\n$", tool.Error);
    }

    [Theory]
    [InlineData("changed")]
    [InlineData(null)]
    public async Task A_site_that_is_not_as_it_was_built_is_not_published(string? text)
    {
        await tool.PublishAsync();
        var before = tool.Tip();
        var file = Path.Join(tool.Folder, "_site/index.html");
        File.Delete(file);
        if (text is not null)
        {
            await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        }

        Assert.Equal(2, await tool.RunAsync("deploy"));
        Assert.Matches("_site/index.html: error PD1002: this file of the site is missing, or was changed since it was built\n", tool.Error);
        Assert.Equal(before, tool.Tip());
        await tool.PublishAsync();
        tool.HoldsSite();
    }

    [Fact]
    public async Task Files_of_others_in_the_output_folder_stay_private()
    {
        await tool.BuildAsync();
        tool.Write("_site/비밀 \"번호\".txt", "secret");
        tool.Write("_site/CNAME", "example.org");
        Assert.Equal(0, await tool.RunAsync("deploy"));
        Assert.Equal("notice PD1003: 2 files in the output folder, not made by the build, are not published: CNAME, 비밀 \"번호\".txt\n    Set the domain with --cname.\n", tool.Error);
        Assert.DoesNotContain(tool.Tree(), file => file.EndsWith(".txt", StringComparison.Ordinal) && file != "robots.txt");
    }

    [Fact]
    public async Task Names_of_all_letters_are_published()
    {
        const string Name = "assets/한글 이름 $x 'y.txt";
        tool.Write("templates/" + Name, "글");
        await tool.PublishAsync();
        tool.HoldsSite();
        Assert.Contains(tool.Git("-C", tool.Remote, "ls-tree", "-r", "-z", "--name-only", "gh-pages").Split('\0'), file => file.StartsWith("assets/한글 이름 $x 'y.", StringComparison.Ordinal));
    }
}
