using System.Globalization;
using System.Text;
using PaperDigest.Cli.Terminal;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Site.Output;

namespace PaperDigest.Cli.Deploying;

/// <summary>Where a site will be seen, and whether it was built to be seen there.</summary>
/// <param name="Built">The address that its links and feeds were built with; null when the site does not tell.</param>
/// <param name="Seen">Where it will be seen; null when that is not known.</param>
internal sealed record SiteAddress(Uri? Built, Uri? Seen)
{
    private const string Robots = "robots.txt";
    private const string Sitemap = "Sitemap: ";

    /// <summary>Reads what the site says of itself: the settings of now need not be those that it was built with.</summary>
    public static SiteAddress Of(BuiltSite site, string remote, string? domain)
    {
        var robots = site.Files.FirstOrDefault(file => file.Path == Robots);
        var lines = robots is null ? [] : Encoding.UTF8.GetString(site.Read(robots)).Split('\n');
        var sitemap = lines.FirstOrDefault(line => line.StartsWith(Sitemap, StringComparison.Ordinal))?[Sitemap.Length..].Trim();
        var built = Uri.TryCreate(sitemap, UriKind.Absolute, out var address) ? new Uri(address, ".") : null;
        return new SiteAddress(built, domain is not null ? new Uri($"https://{domain}/") : GitHubPages.AddressOf(remote) ?? (built is { IsLoopback: false } ? built : null));
    }

    /// <summary>Whether <paramref name="domain"/> can be one: ASCII as in DNS; null when it cannot.</summary>
    public static string? DomainOf(string domain)
    {
        try
        {
            var name = new IdnMapping { UseStd3AsciiRules = true }.GetAscii(domain.TrimEnd('.')).ToLowerInvariant();
            return name.Contains('.', StringComparison.Ordinal) && Uri.CheckHostName(name) == UriHostNameType.Dns ? name : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Warns of links that would lead nowhere, the commonest mistake.</summary>
    public Diagnostic? Mismatch()
    {
        if (Built is null)
        {
            return null;
        }

        var after = "then build and deploy again.";
        if (Seen is not null && Built.AbsolutePath != Seen.AbsolutePath)
        {
            return new Diagnostic(
                Codes.AddressMismatch,
                Severity.Warning,
                $"the site was built for the path {Built.AbsolutePath} and will be seen at {Seen}, so its links and styles will be dead",
                Hint: $"Set base_url to {Seen} in the settings, by PAPERDIGEST_BASE_URL or by --base-url, {after}");
        }

        return !Built.IsLoopback ? null : new Diagnostic(
            Codes.AddressMismatch,
            Severity.Warning,
            $"the site was built without a base_url, so its feeds, sitemap and previews of links lead to {Built}",
            Hint: $"Set base_url{(Seen is null ? "" : $" to {Seen}")} in the settings, by PAPERDIGEST_BASE_URL or by --base-url, {after}");
    }

    /// <summary>Warns of, or refuses, what GitHub Pages would not take.</summary>
    public static Diagnostic? BeyondPages(IReadOnlyList<PublishedFile> files)
    {
        if (files.MaxBy(file => file.Size) is { Size: > GitHubPages.LargestFile } largest)
        {
            return new Diagnostic(
                Codes.BeyondPages,
                Severity.Error,
                $"this file has {Numbers.Bytes(largest.Size)}, and GitHub takes no file of more than {Numbers.Bytes(GitHubPages.LargestFile)}",
                largest.Path,
                Hint: "Nothing was published.");
        }

        var all = files.Sum(file => file.Size);
        return all <= GitHubPages.LargestSite ? null : new Diagnostic(
            Codes.BeyondPages,
            Severity.Warning,
            $"the site has {Numbers.Bytes(all)}, and GitHub Pages shows no more than {Numbers.Bytes(GitHubPages.LargestSite)}",
            Hint: "Build fewer digests, or publish to another host.");
    }
}
