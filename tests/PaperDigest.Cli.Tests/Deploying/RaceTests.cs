using PaperDigest.Cli.Deploying;

namespace PaperDigest.Cli.Tests.Deploying;

/// <summary>Somebody else pushes between our look at the branch and our push.</summary>
public sealed class RaceTests : IDisposable
{
    private readonly DeployTool tool = new();
    private readonly List<string> told = [];

    public void Dispose() => tool.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_two_deploys_at_once_one_comes_on_top_of_the_other(bool isFirst)
    {
        if (!isFirst)
        {
            await tool.PublishAsync();
        }

        await tool.BuildMoreAsync();
        string? theirs = null;
        var report = await DeployAsync(() =>
        {
            Assert.Equal(0, tool.RunAsync("deploy", "--message", "The other", "--cname", "other.example.org").GetAwaiter().GetResult());
            theirs = tool.Tip();
        });

        // The same site but for the domain, which ours leaves as it is: nothing is left to do.
        Assert.Equal((DeployOutcome.Unchanged, theirs), (report.Outcome, report.Commit));
        tool.HoldsSite();

        report = await DeployAsync(() =>
        {
            Assert.Equal(0, tool.RunAsync("deploy", "--cname", "third.example.org").GetAwaiter().GetResult());
            theirs = tool.Tip();
        }, "fourth.example.org");
        Assert.Equal((DeployOutcome.Published, tool.Tip()), (report.Outcome, report.Commit));
        Assert.Equal(theirs, tool.Git("-C", tool.Remote, "rev-parse", "gh-pages~"));
        Assert.Equal("fourth.example.org", tool.Git("-C", tool.Remote, "show", "gh-pages:CNAME"));
        tool.HoldsSite();
    }

    [Fact]
    public async Task What_somebody_else_commits_in_between_is_not_overwritten()
    {
        await tool.PublishAsync();
        await tool.BuildMoreAsync();
        var refusal = await Assert.ThrowsAsync<DeployException>(() => DeployAsync(() => tool.Meddle("notes.txt", "mine", "Add notes")));
        Assert.StartsWith("somebody changed 1 file on branch gh-pages of origin since the last deploy: notes.txt", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("notes.txt", tool.Tree());
    }

    [Fact]
    public async Task A_branch_that_is_deleted_in_between_is_made_anew()
    {
        await tool.PublishAsync();
        await tool.BuildMoreAsync();
        await DeployAsync(() => tool.Git("-C", tool.Remote, "update-ref", "-d", "refs/heads/gh-pages"));
        Assert.Equal(1, tool.Commits());
        tool.HoldsSite();
    }

    [Fact]
    public async Task A_race_that_is_always_lost_ends()
    {
        await tool.PublishAsync();
        await tool.BuildMoreAsync();
        tool.Hook("pre-receive", """
            unset GIT_QUARANTINE_PATH
            tree=$(git rev-parse 'gh-pages^{tree}')
            git update-ref refs/heads/gh-pages "$(printf 'Race\n\nPaperDigest-Tree: %s\n' "$tree" | git -c user.name=x -c user.email=x commit-tree "$tree" -p gh-pages)"
            """);
        var lost = await Assert.ThrowsAsync<DeployException>(() => DeployAsync(() => { }));
        Assert.Equal((3, "others pushed to branch gh-pages of origin again and again in the meantime"), (lost.Exit, lost.Message));
        Assert.Equal(5, told.Count(text => text.StartsWith("Pushing", StringComparison.Ordinal)));
    }

    private async Task<DeployReport> DeployAsync(Action inBetween, string? domain = null)
    {
        var isDone = false;
        var request = new DeployRequest(Path.Join(tool.Folder, "_site"), "origin", "gh-pages", domain, Message: null, DryRun: false, Force: false, Strict: false, Digests: []);
        return await Deployment.RunAsync(request, tool.Host, text =>
        {
            told.Add(text);
            if (text.StartsWith("Pushing", StringComparison.Ordinal) && !isDone)
            {
                isDone = true;
                inBetween();
            }
        });
    }
}
