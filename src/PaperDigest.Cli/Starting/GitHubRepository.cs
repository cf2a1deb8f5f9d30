using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;
using PaperDigest.Cli.Terminal;

namespace PaperDigest.Cli.Starting;

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
        if (!Path.Exists(Path.Combine(folder, ".git")) || FindGit(host) is not { } git)
        {
            return null;
        }

        var start = new ProcessStartInfo(git, ["remote", "get-url", "origin"])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        foreach (var (name, value) in host.Environment)
        {
            start.Environment[name] = value;
        }

        try
        {
            using var process = Process.Start(start)!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            var address = await process.StandardOutput.ReadToEndAsync(host.Interrupted);
            await process.WaitForExitAsync(host.Interrupted);
            return process.ExitCode == 0 ? OfAddress(address.Trim()) : null;
        }
        catch (Win32Exception)
        {
            // What is called git is no program that runs here; a site can begin without.
            return null;
        }
    }

    /// <summary>The repository of a remote's address, as HTTPS, SSH or <c>git@github.com:…</c>; null elsewhere. A password in it is left out.</summary>
    public static GitHubRepository? OfAddress(string address) =>
        Address().Match(address) is { Success: true } match ? new GitHubRepository(match.Groups["owner"].Value, match.Groups["name"].Value) : null;

    // Searched for in the host's environment, so that no git is found where there is none.
    private static string? FindGit(Host host) =>
        host.Environment.GetValueOrDefault("PATH", "")
            .Split(Path.PathSeparator)
            .Where(Path.IsPathFullyQualified)
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "git.exe" : "git"))
            .FirstOrDefault(File.Exists);

    [GeneratedRegex(@"^(?:(?:https?|ssh|git)://(?:[^/@]*@)?(?:www\.|ssh\.)?github\.com(?::[0-9]+)?/|(?:[^/@:]+@)?github\.com:/?)(?<owner>[A-Za-z0-9-]+)/(?<name>(?!\.\.?(?:/|$))[A-Za-z0-9._-]+?)(?:\.git)?/?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Address();
}
