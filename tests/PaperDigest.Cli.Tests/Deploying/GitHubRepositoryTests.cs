using System.Diagnostics;
using PaperDigest.Cli.Deploying;

namespace PaperDigest.Cli.Tests.Deploying;

public sealed class GitHubRepositoryTests
{
    [Theory]
    [InlineData("https://github.com/l-yohai/daily_papers_ko.git", "https://l-yohai.github.io/daily_papers_ko/", "daily_papers_ko")]
    [InlineData("https://me:secret@github.com/Me/papers", "https://me.github.io/papers/", "papers")]
    [InlineData("git@github.com:me/papers.git", "https://me.github.io/papers/", "papers")]
    [InlineData("ssh://git@github.com/me/papers.git", "https://me.github.io/papers/", "papers")]
    [InlineData("ssh://git@ssh.github.com:443/me/my.papers/", "https://me.github.io/my.papers/", "my.papers")]
    [InlineData("https://github.com/Me/me.github.io", "https://me.github.io/", "Me")]
    public void An_address_of_GitHub_tells_the_site(string remote, string address, string title)
    {
        var repository = GitHubRepository.OfAddress(remote)!;
        Assert.Equal((address, title), (repository.PagesAddress, repository.Title));
    }

    [Theory]
    [InlineData("https://gitlab.com/me/papers.git")]
    [InlineData("https://github.com.example.org/me/papers")]
    [InlineData("https://example.org/github.com/me/papers")]
    [InlineData("https://github.com/me/..")]
    [InlineData("https://github.com/me/pa\"pers")]
    [InlineData("../papers.git")]
    [InlineData("")]
    public void Other_addresses_tell_nothing(string remote) => Assert.Null(GitHubRepository.OfAddress(remote));

    [Fact]
    public async Task The_settings_take_name_and_address_from_the_remote_and_no_password()
    {
        using var tool = new Tool();
        var path = Environment.GetEnvironmentVariable("PATH") ?? "";
        tool.Environment("PATH", path);
        tool.Environment("GIT_CONFIG_GLOBAL", "/dev/null");
        tool.Environment("GIT_CONFIG_NOSYSTEM", "1");
        Assert.SkipUnless(Git(tool, "init", "-q"), "git is not installed");
        Assert.True(Git(tool, "remote", "add", "origin", "https://me:secret@github.com/me/papers.git"));

        Assert.Equal(0, await tool.RunAsync("init"));
        var settings = tool.Read("site.config.yml");
        Assert.Contains("\ntitle: \"papers\"\n", settings, StringComparison.Ordinal);
        Assert.Contains("\nbase_url: https://me.github.io/papers/\n", settings, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", settings + tool.Output, StringComparison.Ordinal);

        // The settings hold no mistake, and no notice that there is no address.
        Assert.Equal(0, await tool.RunAsync("build", "--strict"));
        Assert.Equal(("papers", "https://me.github.io", "/papers/"), (tool.Built!.Title, tool.Built.Origin, tool.Built.BasePath));
        Assert.Empty(tool.Error);
    }

    [Fact]
    public async Task Without_git_a_repository_tells_nothing()
    {
        using var tool = new Tool();
        tool.Write(".git/config", "[remote \"origin\"]\n\turl = https://github.com/me/papers.git\n");

        Assert.Equal(0, await tool.RunAsync("init"));
        Assert.Contains("\nbase_url:\n", tool.Read("site.config.yml"), StringComparison.Ordinal);
    }

    private static bool Git(Tool tool, params string[] args)
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", args) { WorkingDirectory = tool.Folder })!;
            git.WaitForExit();
            return git.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
