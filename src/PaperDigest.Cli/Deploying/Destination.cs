using System.Text.RegularExpressions;
using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Cli.Deploying;

/// <summary>Where a site goes.</summary>
/// <param name="Name">The remote as the user names it, without secrets.</param>
/// <param name="Address">Its address, as it stands in the settings or on the command line.</param>
/// <param name="Folder">The folder that a relative address starts from, absolute.</param>
/// <param name="Settings">What git needs to reach it as the remote <see cref="Alias"/>.</param>
internal sealed partial record Destination(string Name, string Address, string Folder, IReadOnlyList<GitSetting> Settings)
{
    /// <summary>What the remote is called in a repository of ours.</summary>
    public const string Alias = "site";

    // Of a remote's own settings, those of the connection; where it keeps its branches is no matter here.
    private static readonly string[] OfRemote = ["proxy", "proxyauthmethod", "uploadpack", "receivepack"];

    /// <summary>Finds the remote: a name of the user's repository, an address, or a path.</summary>
    /// <param name="remote">As typed.</param>
    /// <param name="git">Runs in the working folder, with the user's settings.</param>
    /// <param name="settings">These.</param>
    public static async Task<Destination> FindAsync(string remote, Git git, GitSettings settings)
    {
        var (top, whyNot) = await TopAsync(git);
        var connection = settings.OfConnections();
        if (settings.Remotes().Contains(remote))
        {
            connection = connection.Concat(
                from name in OfRemote
                from value in settings.Values($"remote.{remote}.{name}")
                select new GitSetting($"remote.{Alias}.{name}", value));
            return new Destination(remote, AddressOf(remote, settings), top ?? git.Folder, WithAddress(connection, AddressOf(remote, settings)));
        }

        var address = IsAddress(remote) ? remote : PathOf(remote, git.Folder, top) ?? throw Unknown(remote, settings, top is null, whyNot);
        return new Destination(GitWords.WithoutSecrets(remote), address, git.Folder, WithAddress(connection, address));
    }

    private static List<GitSetting> WithAddress(IEnumerable<GitSetting> settings, string address) => [.. settings, new GitSetting($"remote.{Alias}.url", address)];

    private static string AddressOf(string remote, GitSettings settings)
    {
        // As git does: an empty address takes those before it back.
        var toPush = settings.Values($"remote.{remote}.pushurl").ToList();
        var addresses = toPush.Count > 0 ? toPush : [.. settings.Values($"remote.{remote}.url")];
        addresses.RemoveRange(0, addresses.LastIndexOf("") + 1);
        return addresses switch
        {
            [var only] => only,
            [] => throw DeployException.Refusal(Codes.NoRemote, $"the remote \"{remote}\" has no address", $"Give it one: git remote set-url {remote} ADDRESS."),
            _ => throw DeployException.Refusal(
                Codes.NoRemote,
                $"the remote \"{remote}\" has {addresses.Count} addresses to push to, and a site goes to one",
                "Pass that one with --remote."),
        };
    }

    // The top of the user's repository, from which git takes relative addresses; or why there is none.
    private static async Task<(string? Top, string WhyNot)> TopAsync(Git git)
    {
        var answer = await git.AskAsync(["rev-parse", "--show-toplevel"]);
        if (answer.IsDone)
        {
            return (answer.Text, "");
        }

        var bare = await git.AskAsync(["rev-parse", "--path-format=absolute", "--git-dir"]);
        return bare.IsDone ? (bare.Text, "") : (null, bare.Error);
    }

    // "https://host/path", or "host:path" as ssh has it; the single letter before a colon is a disk of Windows.
    private static bool IsAddress(string remote) => remote.Contains("://", StringComparison.Ordinal) || OfSsh().IsMatch(remote);

    [GeneratedRegex("^[^/\\\\:-][^/\\\\:]+:")]
    private static partial Regex OfSsh();

    private static string? PathOf(string remote, string folder, string? top) =>
        remote.Length == 0 ? null : new[] { folder, top ?? folder }.Select(start => Path.GetFullPath(Path.Combine(start, remote))).FirstOrDefault(Directory.Exists);

    private static DeployException Unknown(string remote, GitSettings settings, bool isOutside, string whyOutside)
    {
        var name = GitWords.WithoutSecrets(remote);
        if (isOutside && !whyOutside.Contains("not a git repository", StringComparison.Ordinal))
        {
            return DeployException.Refusal(Codes.NoRemote, "git cannot use the repository of this folder", GitWords.After("Mend it, or pass an address with --remote.", whyOutside));
        }

        if (remote.Contains('/', StringComparison.Ordinal))
        {
            return DeployException.Refusal(Codes.NoRemote, $"there is no folder \"{name}\"", "Pass a remote's name, an address or the path of a repository with --remote.");
        }

        const string Pass = "pass an address or a path with --remote.";
        return isOutside
            ? DeployException.Refusal(Codes.NoRemote, $"this folder is in no git repository, so there is no remote \"{name}\"", "Run deploy in your repository, or " + Pass)
            : DeployException.Refusal(
                Codes.NoRemote,
                $"there is no remote \"{name}\"{Suggestion.For(remote, settings.Remotes())}",
                $"Add it with git remote add, or {Pass}");
    }
}
