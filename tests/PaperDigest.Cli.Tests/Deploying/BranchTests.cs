namespace PaperDigest.Cli.Tests.Deploying;

/// <summary>What others did to the branch.</summary>
public sealed class BranchTests : IDisposable
{
    private readonly DeployTool tool = new();

    public void Dispose() => tool.Dispose();

    [Fact]
    public async Task Commits_of_others_are_named_and_nothing_is_pushed()
    {
        await tool.PublishAsync();
        tool.Meddle("about/index.html", "mine", "Correct \e[31mthe page");
        tool.Meddle("notes.txt", "mine", "Add notes");
        var before = tool.Tip();
        await tool.BuildMoreAsync();

        Assert.Equal(2, await tool.RunAsync("deploy"));
        Assert.Equal(before, tool.Tip());
        Assert.Equal(
            $"""
            error PD1006: somebody changed 2 files on branch gh-pages of origin since the last deploy: about/index.html, notes.txt
                Choose another branch with --branch, or pass --force to put the site in the place of all that; it stays in the branch's history:
                  {before![..10]} Kim: Add notes
                  {tool.Git("-C", tool.Remote, "rev-parse", "gh-pages~")[..10]} Kim: Correct ␛[31mthe page

            """,
            tool.Error);
    }

    [Fact]
    public async Task Force_puts_the_site_on_top_and_keeps_the_history()
    {
        await tool.PublishAsync();
        tool.Meddle("노트 \"따옴\" \\ \n x.txt", "mine", "Add notes");
        var theirs = tool.Tip();
        Assert.Equal(0, await tool.RunAsync("deploy", "--force"));
        Assert.Equal(theirs, tool.Git("-C", tool.Remote, "rev-parse", "gh-pages~"));
        tool.HoldsSite();
        await tool.BuildMoreAsync();
        await tool.PublishAsync();
    }

    [Fact]
    public async Task A_branch_that_was_never_published_is_refused()
    {
        tool.Git("add", "content");
        tool.Git("commit", "--quiet", "-m", "Begin");
        tool.Git("push", "--quiet", "origin", "HEAD:main");
        await tool.BuildAsync();
        Assert.Equal(2, await tool.RunAsync("deploy", "--branch", "main"));
        Assert.StartsWith("error PD1006: branch main of origin holds 1 file that paperdigest deploy did not publish: content/2025/01/15.md\n", tool.Error, StringComparison.Ordinal);
        Assert.Equal(["content/2025/01/15.md"], tool.Tree("main"));
    }

    [Fact]
    public async Task An_amended_commit_counts_as_somebody_elses()
    {
        await tool.PublishAsync();
        var clone = Path.Join(tool.Folder, "clone");
        tool.Git("clone", "--quiet", "--branch", "gh-pages", tool.Remote, clone);
        tool.Write("clone/index.html", "mine");
        tool.Git("-C", clone, "commit", "--quiet", "--all", "--amend", "--no-edit");
        tool.Git("-C", clone, "push", "--quiet", "--force", "origin", "gh-pages");
        Assert.Equal(2, await tool.RunAsync("deploy"));
        Assert.Contains("error PD1006: ", tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_domain_that_the_host_writes_to_the_branch_is_kept()
    {
        await tool.PublishAsync();
        tool.Meddle("CNAME", "papers.example.org", "Create CNAME");
        await tool.BuildMoreAsync();
        Assert.Equal(0, await tool.RunAsync("deploy"));
        Assert.Contains("\n  https://papers.example.org/\n", tool.Output, StringComparison.Ordinal);
        Assert.Equal("papers.example.org", tool.Git("-C", tool.Remote, "show", "gh-pages:CNAME"));
        Assert.Equal(3, tool.Commits());
    }

    [Fact]
    public async Task An_empty_commit_of_somebody_hinders_nobody()
    {
        await tool.PublishAsync();
        var clone = Path.Join(tool.Folder, "clone");
        tool.Git("clone", "--quiet", "--branch", "gh-pages", tool.Remote, clone);
        tool.Git("-C", clone, "commit", "--quiet", "--allow-empty", "-m", "Build again");
        tool.Git("-C", clone, "push", "--quiet", "origin", "gh-pages");
        await tool.BuildMoreAsync();
        Assert.Equal(0, await tool.RunAsync("deploy"));
        Assert.Equal(3, tool.Commits());
    }

    [Fact]
    public async Task A_remote_without_partial_fetches_does_as_well()
    {
        tool.Git("-C", tool.Remote, "config", "uploadpack.allowFilter", "false");
        await tool.PublishAsync();
        await tool.BuildMoreAsync();
        await tool.PublishAsync();
        tool.HoldsSite();
    }

    [Fact]
    public async Task Content_that_moves_to_another_name_is_published()
    {
        tool.Write("templates/assets/old.txt", "the same bytes");
        await tool.PublishAsync();
        File.Move(Path.Join(tool.Folder, "templates/assets/old.txt"), Path.Join(tool.Folder, "templates/assets/new.txt"));
        await tool.PublishAsync();
        tool.HoldsSite();
    }

    [Fact]
    public async Task A_repository_that_names_objects_by_SHA_256_is_published_to()
    {
        Directory.Delete(tool.Remote, recursive: true);
        tool.Git("init", "--quiet", "--bare", "--object-format=sha256", tool.Remote);
        var tree = tool.Git("-C", tool.Remote, "hash-object", "-t", "tree", "-w", "/dev/null");
        var commit = tool.Git("-C", tool.Remote, "commit-tree", tree, "-m", "Begin");
        tool.Git("-C", tool.Remote, "update-ref", "refs/heads/gh-pages", commit);
        await tool.PublishAsync();
        await tool.BuildMoreAsync();
        await tool.PublishAsync();
        tool.HoldsSite();
        Assert.Equal(3, tool.Commits());
    }
}
