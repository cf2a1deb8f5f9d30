using System.ComponentModel;
using System.Text.RegularExpressions;
using PaperDigest.Cli.Terminal;

namespace PaperDigest.Cli.Deploying;

/// <summary>A repository on GitHub.</summary>
/// <param name="Owner">A user or an organisation.</param>
/// <param name="Name">Of the repository, without <c>.git</c>.</param>
internal sealed partial record GitHubRepository(string Owner, string Name)
{
    private bool IsOfOwner => Name.Equals(Owner + ".github.io", StringComparison.OrdinalIgnoreCase);

    /// <summary>Where GitHub Pages shows its site, unless it has a domain of its own.</summary>
    public string PagesAddress => $"https://{Owner.ToLowerInvariant()}.github.io/{(IsOfOwner ? "" : Name + "/")}";

    /// <summary>What a site of it may be called.</summary>
    public string Title => IsOfOwner ? Owner : Name;

    /// <summary>The repository that a folder is a checkout of, by its remote <c>origin</c>; null without git, a remote or GitHub.</summary>
    public static async Task<GitHubRepository?> OfAsync(string folder, Host host)
    {
        if (!Path.Exists(Path.Combine(folder, ".git")))
        {
            return null;
        }

        try
        {
            var program = GitProgram.Find(GitEnvironment.SearchPath(host.Environment));
            var git = new Git(program, folder, GitEnvironment.OfUser(host), host.Interrupted);

            // As it is written, or as the user's url.*.insteadOf makes it: either may be a mirror or an abbreviation of the other.
            var written = await git.AskAsync(["config", "--get", "remote.origin.url"]);
            var used = await git.AskAsync(["remote", "get-url", "origin"]);
            return new[] { written, used }.Where(answer => answer.IsDone).Select(answer => OfAddress(answer.Text)).FirstOrDefault(known => known is not null);
        }
        catch (Exception e) when (e is DeployException or Win32Exception)
        {
            // There is no git, or what is called so is no program that runs here; a site can begin without.
            return null;
        }
    }

    /// <summary>The repository of a remote's address, as HTTPS, SSH or <c>git@github.com:…</c>; null elsewhere. A password in it is left out.</summary>
    public static GitHubRepository? OfAddress(string address) =>
        Address().Match(address) is { Success: true } match ? new GitHubRepository(match.Groups["owner"].Value, match.Groups["name"].Value) : null;

    [GeneratedRegex(@"^(?:(?:https?|ssh|git)://(?:[^/@]*@)?(?:www\.|ssh\.)?github\.com(?::[0-9]+)?/|(?:[^/@:]+@)?github\.com:/?)(?<owner>[A-Za-z0-9-]+)/(?<name>(?!\.\.?(?:/|$))[A-Za-z0-9._-]+?)(?:\.git)?/?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Address();
}
