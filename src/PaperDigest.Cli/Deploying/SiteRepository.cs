using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace PaperDigest.Cli.Deploying;

/// <summary>
/// A repository of our own in a temporary folder, where the next commit of the branch is made: the user's gets no object, branch, index
/// or setting of it. Of the branch it holds the newest commit and its folders, and no files; so it takes seconds for a site of any size.
/// </summary>
internal sealed class SiteRepository : IDisposable
{
    // Nobody sees it: the tree is taken from that commit, and a commit with the user's words made of it.
    private const string Committer = "committer PaperDigest <paperdigest@localhost> 0 +0000";

    private readonly string folder;
    private readonly Git git;
    private readonly string remote;
    private readonly string reference;
    private int imports;

    private SiteRepository(string folder, Git git, string remote, string branch)
    {
        this.folder = folder;
        this.git = git;
        this.remote = remote;
        reference = "refs/heads/" + branch;
    }

    /// <summary>Makes the folder; <see cref="Dispose"/> removes it.</summary>
    public static SiteRepository Make(
        Git ofUser, ImmutableDictionary<string, string> environment, Destination destination, GitSettings settings, string branch, CancellationToken interrupted)
    {
        var folder = Temporary();
        settings.WriteSafeFolders(folder);
        GitSetting[] ours =
        [
            .. destination.Settings,
            new("core.ignorecase", "false"),
            new("core.hookspath", Path.Join(folder, "no-hooks")),
            new("gc.auto", "0"),
            new("maintenance.auto", "false"),
        ];
        var git = new Git(ofUser.Program, destination.Folder, GitEnvironment.OfRepository(environment, folder, ours), interrupted);
        return new SiteRepository(folder, git, destination.Name, branch);
    }

    private static string Temporary()
    {
        try
        {
            return Directory.CreateTempSubdirectory("paperdigest-deploy-").FullName;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"there is no folder for temporary files at \"{Path.GetTempPath()}\", or you may not write to it", e);
        }
    }

    /// <summary>What the branch of the remote points to; null when there is no such branch.</summary>
    /// <exception cref="DeployException">The remote cannot be read.</exception>
    public async Task<string?> ReadTipAsync()
    {
        var answer = await git.AskAsync(["ls-remote", "--", Destination.Alias, reference]);
        return answer.IsDone
            ? answer.Text.Split('\n').Select(line => line.Split('\t')).FirstOrDefault(parts => parts.ElementAtOrDefault(1) == reference)?[0]
            : throw Unreadable(answer);
    }

    /// <summary>Begins to hold objects; only now is known how the remote names them.</summary>
    public Task BeginAsync(string? tip) => File.Exists(Path.Join(folder, "HEAD"))
        ? Task.CompletedTask
        : git.DoAsync(["init", "--quiet", "--bare", "--template=", tip?.Length == 64 ? "--object-format=sha256" : "--object-format=sha1"]);

    /// <summary>Gets the newest commits of the branch with their folders.</summary>
    /// <param name="depth">How many commits.</param>
    /// <returns>The newest.</returns>
    public async Task<string> FetchAsync(int depth)
    {
        const string Fetched = "refs/fetched";
        var answer = await git.AskAsync(
        [
            "fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--update-shallow", "--filter=blob:none",
            string.Create(CultureInfo.InvariantCulture, $"--depth={depth}"), "--", Destination.Alias, $"+{reference}:{Fetched}",
        ]);
        return answer.IsDone ? (await git.DoAsync(["rev-parse", "--verify", Fetched])).Text : throw Unreadable(answer);
    }

    /// <summary>Asks about what was fetched or made.</summary>
    public async Task<byte[]> AskAsync(params string[] arguments) => (await git.DoAsync(arguments)).Output;

    /// <summary>The content of a file of the branch; it alone is fetched.</summary>
    public async Task<byte[]> ReadFileAsync(string name)
    {
        var answer = await git.With([new("GIT_NO_LAZY_FETCH", "0")]).AskAsync(["cat-file", "blob", name]);
        return answer.IsDone ? answer.Output : throw Unreadable(answer);
    }

    /// <summary>Takes in the files that differ, and gives the tree of the whole site.</summary>
    public async Task<string> ImportAsync(string? parent, SiteChanges changes, Func<PublishedFile, byte[]> read)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"refs/made/{++imports}");
        await git.DoAsync(["fast-import", "--quiet", "--done"], async stream =>
        {
            await TellAsync(stream, $"commit {name}\n{Committer}\ndata 0\n\n{(parent is null ? "" : $"from {parent}\n")}");
            foreach (var path in changes.Removed)
            {
                await TellAsync(stream, $"D {Quoted(path)}\n");
            }

            foreach (var file in changes.Added.Concat(changes.Changed))
            {
                var content = read(file);
                await TellAsync(stream, string.Create(CultureInfo.InvariantCulture, $"M 100644 inline {Quoted(file.Path)}\ndata {content.Length}\n"));
                await stream.WriteAsync(content);
                await TellAsync(stream, "\n");
            }

            await TellAsync(stream, "done\n");
        });
        return (await git.DoAsync(["rev-parse", "--verify", name + "^{tree}"])).Text;
    }

    /// <summary>Makes the commit.</summary>
    public async Task<string> CommitAsync(string tree, string? parent, string message, GitIdentity identity)
    {
        string[] parents = parent is null ? [] : ["-p", parent];
        return (await identity.Of(git).DoAsync(["commit-tree", tree, .. parents, "-F", "-"], stream => TellAsync(stream, message))).Text;
    }

    /// <summary>Moves the branch of the remote to a commit, if it is still where it was.</summary>
    public Task<GitAnswer> PushAsync(string commit, string? expected) => git.AskAsync(
    [
        // Without "--no-thin" git would look for files that were not fetched, to send differences to them.
        "push", "--quiet", "--no-verify", "--no-thin", $"--force-with-lease={reference}:{expected}", "--", Destination.Alias, $"{commit}:{reference}",
    ]);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (OperatingSystem.IsWindows())
        {
            // Git's objects are read-only, and Windows keeps such files.
            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            {
                File.SetAttributes(file, FileAttributes.Normal);
            }
        }

        Directory.Delete(folder, recursive: true);
    }

    private DeployException Unreadable(GitAnswer answer) => DeployException.Remote($"the remote \"{remote}\" cannot be read", answer.Error);

    private static async Task TellAsync(Stream stream, string text) => await stream.WriteAsync(Encoding.UTF8.GetBytes(text));

    private static string Quoted(string path) =>
        "\"" + path.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal) + "\"";
}
