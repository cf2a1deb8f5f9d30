using System.Text.RegularExpressions;

namespace PaperDigest.Cli.Deploying;

/// <summary>What GitHub does with a repository that holds a site: https://docs.github.com/pages.</summary>
internal static partial class GitHubPages
{
    /// <summary>The largest file that GitHub takes, in bytes.</summary>
    public const long LargestFile = 100 * 1024 * 1024;

    /// <summary>The largest site, in bytes.</summary>
    public const long LargestSite = 1_000_000_000;

    /// <summary>Where a site of a repository is seen when it has no domain of its own; null when the remote is not GitHub's.</summary>
    public static Uri? AddressOf(string remote)
    {
        if (Repository().Match(remote) is not { Success: true } match)
        {
            return null;
        }

        var host = match.Groups["owner"].Value.ToLowerInvariant() + ".github.io";
        var name = match.Groups["name"].Value;
        return new Uri(name.Equals(host, StringComparison.OrdinalIgnoreCase) ? $"https://{host}/" : $"https://{host}/{name}/");
    }

    // https://github.com/o/n.git, git@github.com:o/n.git, ssh://git@ssh.github.com:443/o/n.git
    [GeneratedRegex(
        @"^(?:https?://(?:[^@/]*@)?(?:www\.)?github\.com/|(?:ssh|git)://(?:[^@/]*@)?(?:ssh\.)?github\.com(?::\d+)?/|(?:[^@/:]*@)?github\.com:/?)(?<owner>[A-Za-z0-9-]+)/(?<name>[A-Za-z0-9._-]+?)(?:\.git)?/?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Repository();
}
