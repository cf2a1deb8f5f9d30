namespace PaperDigest.Cli.Deploying;

/// <summary>What GitHub does with a repository that holds a site: https://docs.github.com/pages.</summary>
internal static class GitHubPages
{
    /// <summary>The largest file that GitHub takes, in bytes.</summary>
    public const long LargestFile = 100 * 1024 * 1024;

    /// <summary>The largest site, in bytes.</summary>
    public const long LargestSite = 1_000_000_000;

    /// <summary>Where a site of a repository is seen when it has no domain of its own; null when the remote is not GitHub's.</summary>
    public static Uri? AddressOf(string remote) => GitHubRepository.OfAddress(remote) is { } repository ? new Uri(repository.PagesAddress) : null;
}
