using System.Collections.Immutable;
using System.Text;
using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Cli.Deploying;

/// <summary>One setting of git.</summary>
/// <param name="Key">Such as <c>remote.origin.url</c>; only what stands between the first and the last dot may be in capitals.</param>
/// <param name="Value">Its value.</param>
internal sealed record GitSetting(string Key, string Value);

/// <summary>The user's settings of git, as they are in force in a folder: of system, user, repository and environment, with all that they include.</summary>
internal sealed class GitSettings(ImmutableArray<GitSetting> all)
{
    private static readonly string[] Sections = ["credential.", "http.", "url.", "protocol."];

    /// <summary>Reads them.</summary>
    public static async Task<GitSettings> ReadAsync(Git git)
    {
        var answer = await git.AskAsync(["config", "--list", "--includes", "-z"]);
        if (!answer.IsDone)
        {
            throw DeployException.Refusal(Codes.NoGit, "git cannot read its settings", GitWords.After("Mend them first.", answer.Error));
        }

        // A key without a value means true.
        var entries = Encoding.UTF8.GetString(answer.Output).Split('\0', StringSplitOptions.RemoveEmptyEntries);
        return new GitSettings([.. entries.Select(entry => entry.Split('\n', 2)).Select(parts => new GitSetting(parts[0], parts.Length == 2 ? parts[1] : "true"))]);
    }

    /// <summary>The value that is in force; null when there is none, or an empty one.</summary>
    public string? Value(string key) => Values(key).LastOrDefault() is { Length: > 0 } value ? value : null;

    /// <summary>All values of a key.</summary>
    public IEnumerable<string> Values(string key) => all.Where(setting => setting.Key == key).Select(setting => setting.Value);

    /// <summary>The names of remotes that have an address.</summary>
    public IEnumerable<string> Remotes() =>
        all.Select(setting => setting.Key)
            .Where(key => key.StartsWith("remote.", StringComparison.Ordinal) && (key.EndsWith(".url", StringComparison.Ordinal) || key.EndsWith(".pushurl", StringComparison.Ordinal)))
            .Select(key => key[7..key.LastIndexOf('.')])
            .Distinct();

    /// <summary>What a remote's connection needs: proxies, keys, helpers of credentials, headers (CI puts its token there), rewritten addresses.</summary>
    public IEnumerable<GitSetting> OfConnections() => all.Where(setting =>
        setting.Key is "core.sshcommand" or "core.askpass" or "core.gitproxy" or "ssh.variant" or "transfer.credentialsinurl"
        || Sections.Any(section => setting.Key.StartsWith(section, StringComparison.Ordinal)));

    /// <summary>Where a repository of ours has its settings of <see cref="WriteSafeFolders"/>.</summary>
    public static string SafeFoldersFile(string repository) => Path.Join(repository, "safe-folders");

    /// <summary>
    /// Writes which repositories of other owners the user trusts. Git takes that from files only, and a remote on the same disk may be one.
    /// </summary>
    public void WriteSafeFolders(string repository) => File.WriteAllText(
        SafeFoldersFile(repository),
        string.Concat(Values("safe.directory").Select(folder => $"[safe]\n\tdirectory = \"{Escaped(folder)}\"\n")));

    private static string Escaped(string value) => value
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal);
}
