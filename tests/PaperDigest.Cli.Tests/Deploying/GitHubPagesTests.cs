using PaperDigest.Cli.Deploying;
using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Cli.Tests.Deploying;

public sealed class GitHubPagesTests : IDisposable
{
    private readonly DeployTool tool = new();

    public void Dispose() => tool.Dispose();

    [Theory]
    [InlineData("https://github.com/Kim/papers", "https://kim.github.io/papers/")]
    [InlineData("https://token@github.com/kim/papers.git", "https://kim.github.io/papers/")]
    [InlineData("git@github.com:kim/Papers.git", "https://kim.github.io/Papers/")]
    [InlineData("ssh://git@ssh.github.com:443/kim/papers.git", "https://kim.github.io/papers/")]
    [InlineData("git@github.com:Kim/kim.github.io.git", "https://kim.github.io/")]
    [InlineData("https://github.com/kim/Kim.GitHub.io/", "https://kim.github.io/")]
    [InlineData("https://gitlab.com/kim/papers.git", null)]
    [InlineData("https://github.com.example.org/kim/papers.git", null)]
    [InlineData("../github.com/kim/papers.git", null)]
    public void The_address_of_a_repositorys_site_is_known(string remote, string? address) =>
        Assert.Equal(address, GitHubPages.AddressOf(remote)?.ToString());

    [Theory]
    [InlineData("https://kim.github.io/papers/", "")]
    [InlineData("https://example.org/papers/", "")]
    [InlineData("https://kim.github.io/", "warning PD1008: the site was built for the path / and will be seen at https://kim.github.io/papers/, so its links and styles will be dead\n")]
    [InlineData("", "warning PD1008: the site was built for the path / and will be seen at https://kim.github.io/papers/, so its links and styles will be dead\n")]
    public async Task A_site_that_was_built_for_another_path_is_warned_of(string built, string warning)
    {
        GitHub();
        await tool.BuildAsync(built);
        Assert.Equal(0, await tool.RunAsync("deploy"));
        Assert.StartsWith(warning, WithoutNotice(), StringComparison.Ordinal);
        Assert.Equal(warning.Length == 0, WithoutNotice().Length == 0);
        Assert.Contains("\n  https://kim.github.io/papers/\n", tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_domain_is_read_whatever_mark_an_editor_put_before_it()
    {
        GitHub();
        await tool.BuildAsync("https://papers.example.org/");
        Assert.Equal(0, await tool.RunAsync("deploy", "--cname", "papers.example.org"));
        var copy = Path.Join(tool.Folder, "edited");
        tool.Git("clone", "--quiet", "--branch", "gh-pages", tool.Remote, copy);
        await File.WriteAllTextAsync(Path.Join(copy, "CNAME"), "\uFEFFpapers.example.org\r\n", TestContext.Current.CancellationToken);
        tool.Git("-C", copy, "commit", "--quiet", "--all", "-m", "Edit");
        tool.Git("-C", copy, "push", "--quiet");

        Assert.Equal(0, await tool.RunAsync("deploy"));
        Assert.EndsWith("\n  https://papers.example.org/\n", tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_strict_a_warning_publishes_nothing()
    {
        GitHub();
        await tool.BuildAsync();
        Assert.Equal(1, await tool.RunAsync("deploy", "--strict"));
        Assert.EndsWith("Nothing was published\nfailed: 1 warning, and --strict makes warnings errors\n", tool.Error, StringComparison.Ordinal);
        Assert.Null(tool.Tip());
    }

    [Fact]
    public async Task Elsewhere_a_missing_base_url_is_warned_of()
    {
        await tool.BuildAsync("");
        Assert.Equal(0, await tool.RunAsync("deploy"));
        Assert.Contains("warning PD1008: the site was built without a base_url, so its feeds, sitemap and previews of links lead to http://localhost:8080/\n", tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_of_another_address_than_the_one_before_is_warned_of()
    {
        await tool.BuildAsync("https://example.org/papers/");
        Assert.Equal(0, await tool.RunAsync("deploy"));
        Assert.DoesNotContain("PD1008", tool.Error, StringComparison.Ordinal);
        await tool.BuildAsync("https://example.org/other/");
        Assert.Equal(0, await tool.RunAsync("deploy", "--dry-run"));
        Assert.Contains("warning PD1008: the branch holds a site that was built for https://example.org/papers/, and this one was built for https://example.org/other/\n", tool.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.org/papers/", "the branch holds a site that was built for https://example.org/papers/, and this one was built without a base_url")]
    [InlineData("https://kim.github.io/papers/", "the site was built for the path / and will be seen at https://kim.github.io/papers/, so its links and styles will be dead")]
    public async Task A_build_for_this_computer_does_not_take_the_place_of_a_site_that_readers_use(string address, string told)
    {
        if (address.Contains("github", StringComparison.Ordinal))
        {
            GitHub();
        }

        await tool.BuildAsync(address);
        Assert.Equal(0, await tool.RunAsync("deploy"));
        var before = tool.Tip();
        await tool.BuildAsync("");
        Assert.Equal(2, await tool.RunAsync("deploy"));
        Assert.Contains($"error PD1008: {told}\n", tool.Error, StringComparison.Ordinal);
        Assert.Contains("--force publishes it all the same.\n", tool.Error, StringComparison.Ordinal);
        Assert.Equal(before, tool.Tip());

        Assert.Equal(0, await tool.RunAsync("deploy", "--force"));
        Assert.Contains($"warning PD1008: {told}\n", tool.Error, StringComparison.Ordinal);
        Assert.NotEqual(before, tool.Tip());
    }

    [Fact]
    public void Files_and_sites_that_GitHub_does_not_take_are_told()
    {
        var large = SiteAddress.BeyondPages([new PublishedFile("a", 1), new PublishedFile("b", 104_857_601)])!;
        Assert.Equal((Severity.Error, "b"), (large.Severity, large.File));
        var many = SiteAddress.BeyondPages([.. Enumerable.Range(0, 11).Select(i => new PublishedFile($"{i}", 100_000_000))])!;
        Assert.Equal((Severity.Warning, "the site has 1.1 GB, and GitHub Pages shows no more than 1.0 GB"), (many.Severity, many.Message));
        Assert.Null(SiteAddress.BeyondPages([new PublishedFile("a", 104_857_600)]));
    }

    // The repository of GitHub that every push goes to instead is the remote on this disk.
    private void GitHub()
    {
        tool.Git("remote", "set-url", "origin", "https://github.com/kim/papers.git");
        tool.Git("config", $"url.{tool.Remote}.insteadOf", "https://github.com/kim/papers.git");
    }

    private string WithoutNotice() => string.Concat(tool.Error.Split('\n').Where(line => line.StartsWith("warning", StringComparison.Ordinal)).Select(line => line + "\n"));
}
