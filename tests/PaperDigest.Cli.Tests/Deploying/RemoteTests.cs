namespace PaperDigest.Cli.Tests.Deploying;

/// <summary>How the remote is found, and what the user's repository and settings may be like.</summary>
public sealed class RemoteTests : IDisposable
{
    private readonly DeployTool tool = new();

    public void Dispose() => tool.Dispose();

    [Theory]
    [InlineData("no commits")]
    [InlineData("detached head")]
    [InlineData("shallow clone")]
    [InlineData("half a merge")]
    public async Task The_state_of_the_users_repository_does_not_matter_and_is_not_touched(string state)
    {
        if (state != "no commits")
        {
            tool.Git("add", "content");
            tool.Git("commit", "--quiet", "-m", "One");
            tool.Git("commit", "--quiet", "--allow-empty", "-m", "Two");
        }

        switch (state)
        {
            case "detached head":
                tool.Git("checkout", "--quiet", "HEAD~");
                break;
            case "shallow clone":
                tool.Git("clone", "--quiet", "--depth=1", "file://" + tool.Folder, Path.Join(tool.Folder, "shallow"));
                Directory.Delete(Path.Join(tool.Folder, ".git"), recursive: true);
                Directory.Move(Path.Join(tool.Folder, "shallow/.git"), Path.Join(tool.Folder, ".git"));
                tool.Git("remote", "set-url", "origin", "remote.git");
                break;
            case "half a merge":
                tool.Write(".git/MERGE_HEAD", tool.Git("rev-parse", "HEAD") + "\n");
                tool.Write(".git/index.lock", "");
                break;
            default:
                break;
        }

        var before = Repository();
        await tool.PublishAsync();
        await tool.BuildMoreAsync();
        await tool.PublishAsync();
        tool.HoldsSite();
        Assert.Equal(before, Repository());
    }

    [Theory]
    [InlineData("origin", "sub")]
    [InlineData("../remote.git", "sub")]
    [InlineData("remote.git", "sub")]
    [InlineData("file://{0}/remote.git", "sub")]
    [InlineData("{0}/remote.git", "outside")]
    [InlineData("../remote.git", "outside")]
    public async Task A_remote_is_a_name_an_address_or_a_path(string remote, string folder)
    {
        await tool.BuildAsync();
        var working = Directory.CreateDirectory(Path.Join(tool.Folder, folder)).FullName;
        if (folder == "outside")
        {
            tool.Variable("GIT_CEILING_DIRECTORIES", tool.Folder);
        }

        tool.Host = tool.Host with { WorkingFolder = working };
        var exit = await tool.RunAsync("deploy", "--output", "../_site", "--remote", remote.Replace("{0}", tool.Folder, StringComparison.Ordinal));
        Assert.True(exit == 0, tool.Error);
        tool.HoldsSite();
    }

    [Theory]
    [InlineData("orgin", "error PD1005: there is no remote \"orgin\"; did you mean \"origin\"?\n    Add it with git remote add, or pass an address or a path with --remote.\n")]
    [InlineData("--upload-pack=touch pwned", "error PD1005: there is no remote \"--upload-pack=touch pwned\"\n    Add it with git remote add, or pass an address or a path with --remote.\n")]
    [InlineData("../nowhere.git", "error PD1005: there is no folder \"../nowhere.git\"\n    Pass a remote's name, an address or the path of a repository with --remote.\n")]
    [InlineData("several", "error PD1005: the remote \"several\" has 2 addresses to push to, and a site goes to one\n    Pass that one with --remote.\n")]
    public async Task A_remote_that_is_none_is_told(string remote, string message)
    {
        tool.Git("remote", "add", "several", "a");
        tool.Git("remote", "set-url", "--add", "several", "b");
        await tool.BuildAsync();
        Assert.Equal(2, await tool.RunAsync("deploy", "--remote=" + remote));
        Assert.Equal(message, tool.Error);
        Assert.False(File.Exists(Path.Join(tool.Folder, "pwned")));
    }

    [Fact]
    public async Task Outside_of_any_repository_there_is_no_remote_by_name()
    {
        await tool.BuildAsync();
        tool.Variable("GIT_CEILING_DIRECTORIES", tool.Folder);
        tool.Host = tool.Host with { WorkingFolder = Directory.CreateDirectory(Path.Join(tool.Folder, "outside")).FullName };
        Assert.Equal(2, await tool.RunAsync("deploy", "--output", "../_site"));
        Assert.StartsWith("error PD1005: this folder is in no git repository, so there is no remote \"origin\"\n", tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_remote_that_does_not_answer_exits_3_and_shows_no_password()
    {
        await tool.BuildAsync();
        Assert.Equal(3, await tool.RunAsync("deploy", "--remote", "http://user:secret@127.0.0.1:1/x.git"));
        Assert.StartsWith("error PD1007: the remote \"http://***@127.0.0.1:1/x.git\" cannot be read\n    What stood before still stands. Git says:\n    fatal: ", tool.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_remote_that_refuses_is_quoted_without_what_a_terminal_would_obey()
    {
        await tool.PublishAsync();
        var before = tool.Tip();
        tool.Hook("pre-receive", "printf 'No \\033[31mpushes on Sundays\\n' >&2; exit 1");
        await tool.BuildMoreAsync();
        Assert.Equal(3, await tool.RunAsync("deploy"));
        Assert.StartsWith("error PD1007: origin did not take the site\n    What stood before still stands. Git says:\n    remote: No ␛[31mpushes on Sundays", tool.Error, StringComparison.Ordinal);
        Assert.Equal(before, tool.Tip());
    }

    [Fact]
    public async Task A_remote_that_vanishes_while_pushing_leaves_open_what_it_holds()
    {
        await tool.PublishAsync();
        tool.Hook("pre-receive", $"mv '{tool.Remote}/HEAD' '{tool.Remote}/gone'; exit 1");
        await tool.BuildMoreAsync();
        Assert.Equal(3, await tool.RunAsync("deploy"));
        Assert.StartsWith(
            "error PD1007: the connection to origin broke off while pushing\n    The branch holds the site of before or the new one, whole; deploy again to be sure. Git says:\n",
            tool.Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_push_that_arrives_although_its_answer_does_not_counts()
    {
        await tool.PublishAsync();
        await tool.BuildMoreAsync();
        DeployTool.Program(Path.Join(tool.Folder, "receive"), "git-receive-pack \"$@\"; exit 1");
        tool.Git("config", "remote.origin.receivepack", Path.Join(tool.Folder, "receive"));
        Assert.Equal(0, await tool.RunAsync("deploy"));
        tool.HoldsSite();
        Assert.Equal(2, tool.Commits());
    }

    [Fact]
    public async Task Without_an_identity_commits_are_the_tools_and_else_the_users()
    {
        await tool.PublishAsync();
        Assert.Equal("PaperDigest <paperdigest@deploy.invalid>", tool.Git("-C", tool.Remote, "log", "-1", "--format=%an <%ae>", "gh-pages"));
        tool.Git("config", "user.name", "김하나");
        tool.Git("config", "user.email", "hana@example.org");
        tool.Variable("GIT_COMMITTER_NAME", "CI");
        await tool.BuildMoreAsync();
        await tool.PublishAsync();
        Assert.Equal("김하나 <hana@example.org>, CI <hana@example.org>", tool.Git("-C", tool.Remote, "log", "-1", "--format=%an <%ae>, %cn <%ce>", "gh-pages"));
    }

    [Fact]
    public async Task Settings_and_variables_of_the_user_change_nothing_of_what_is_published()
    {
        tool.Write("hooks/pre-push", "");
        DeployTool.Program(Path.Join(tool.Folder, "hooks/pre-push"), "exit 1");
        DeployTool.Program(Path.Join(tool.Folder, "hooks/reference-transaction"), "exit 1");
        tool.Write("attributes", "* filter=shout eol=crlf text working-tree-encoding=UTF-16\n");
        tool.Write("template/hooks/reference-transaction", "");
        tool.Write(".gitattributes", "* text eol=crlf ident\n");
        tool.Write(".gitignore", "*\n");
        tool.Write(
            "gitconfig",
            $"""
            [core]
                autocrlf = true
                hooksPath = {tool.Folder}/hooks
                attributesFile = {tool.Folder}/attributes
                excludesFile = {tool.Folder}/.gitignore
                quotePath = true
                bare = true
            [commit]
                gpgSign = true
            [push]
                gpgSign = true
                followTags = true
                recurseSubmodules = check
            [gpg]
                program = false
            [init]
                templateDir = {tool.Folder}/template
                defaultObjectFormat = sha256
                defaultRefFormat = reftable
            [filter "shout"]
                clean = tr a-z A-Z
                required = true
            [fetch]
                prune = true
            [log]
                showSignature = true
            [i18n]
                commitEncoding = EUC-KR
                logOutputEncoding = EUC-KR
            [alias]
                push = !false
            """);
        tool.Variable("GIT_CONFIG_GLOBAL", Path.Join(tool.Folder, "gitconfig"));
        foreach (var name in new[] { "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_NAMESPACE", "GIT_COMMON_DIR", "GIT_QUARANTINE_PATH" })
        {
            tool.Variable(name, Path.Join(tool.Folder, "nowhere"));
        }

        await tool.PublishAsync();
        await tool.BuildMoreAsync();
        await tool.PublishAsync();
        tool.HoldsSite();
    }

    [Fact]
    public async Task What_a_connection_needs_is_taken_from_the_users_settings()
    {
        // As tokens of CI and keys of a company are: by the repository, and by a file that it includes for this folder alone.
        tool.Write("work", $"[url \"{tool.Folder}/\"]\n\tinsteadOf = work:\n");
        tool.Write("gitconfig", $"[includeIf \"gitdir:{tool.Folder}/\"]\n\tpath = work\n");
        tool.Variable("GIT_CONFIG_GLOBAL", Path.Join(tool.Folder, "gitconfig"));
        tool.Git("remote", "set-url", "origin", "work:remote.git");
        await tool.PublishAsync();
        tool.HoldsSite();
    }

    [Fact]
    public async Task Without_git_it_says_what_to_install()
    {
        await tool.BuildAsync();
        tool.Variable("PATH", "");
        Assert.Equal(2, await tool.RunAsync("deploy"));
        Assert.Equal("error PD1004: git was not found, and deploy needs it\n    Install git 2.32 or later, from https://git-scm.com, so that PATH leads to it.\n", tool.Error);
    }

    [Theory]
    [InlineData("echo git version 2.20.1", "error PD1004: git 2.20.1 is too old\n")]
    [InlineData("echo xcrun: error >&2; exit 1", "    Install git anew, from https://git-scm.com. Git says:\n    xcrun: error\n")]
    public async Task A_git_that_cannot_be_used_is_told(string script, string message)
    {
        await tool.BuildAsync();
        DeployTool.Program(Path.Join(tool.Folder, "git"), script);
        tool.Variable("PATH", $".{Path.PathSeparator}{tool.Folder}");
        Assert.Equal(2, await tool.RunAsync("deploy"));
        Assert.Contains(message, tool.Error, StringComparison.Ordinal);
    }

    private IEnumerable<string> Repository() =>
        Directory.EnumerateFileSystemEntries(Path.Join(tool.Folder, ".git"), "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(entry => $"{entry} {File.GetLastWriteTimeUtc(entry).Ticks}");
}
