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
    /// <summary>The file of a site that tells where it will be seen.</summary>
    public const string Robots = "robots.txt";

    private const string Sitemap = "Sitemap: ";

    /// <summary>Reads what the site says of itself: the settings of now need not be those that it was built with.</summary>
    public static SiteAddress Of(BuiltSite site, string remote, string? domain)
    {
        var robots = site.Files.FirstOrDefault(file => file.Path == Robots);
        var built = robots is null ? null : BuiltFor(site.Read(robots));
        return new SiteAddress(built, domain is not null ? new Uri($"https://{domain}/") : GitHubPages.AddressOf(remote) ?? (built is { IsLoopback: false } ? built : null));
    }

    /// <summary>The address that a site was built for, by its <c>robots.txt</c>; null when that does not tell.</summary>
    public static Uri? BuiltFor(byte[] robots)
    {
        var sitemap = Encoding.UTF8.GetString(robots).Split('\n').FirstOrDefault(line => line.StartsWith(Sitemap, StringComparison.Ordinal))?[Sitemap.Length..].Trim();
        return Uri.TryCreate(sitemap, UriKind.Absolute, out var address) ? new Uri(address, ".") : null;
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

    /// <summary>Warns of links that would lead nowhere, the commonest mistake; where the site that is published has an address, one without is refused.</summary>
    /// <param name="before">What the site that is published was built for; null when there is none or it does not tell.</param>
    /// <param name="force">Whether to warn only.</param>
    public Diagnostic? Mismatch(Uri? before, bool force)
    {
        if (Built is null)
        {
            return null;
        }

        var isSlip = Built.IsLoopback && before is { IsLoopback: false } && !force;
        var severity = isSlip ? Severity.Error : Severity.Warning;
        var after = "then build and deploy again" + (isSlip ? "; --force publishes it all the same." : ".");
        if (Seen is not null && Built.AbsolutePath != Seen.AbsolutePath)
        {
            return new Diagnostic(
                Codes.AddressMismatch,
                severity,
                $"the site was built for the path {Built.AbsolutePath} and will be seen at {Seen}, so its links and styles will be dead",
                Hint: $"Set base_url to {Seen} in the settings, by PAPERDIGEST_BASE_URL or by --base-url, {after}");
        }

        if (before is { IsLoopback: false } && before != Built)
        {
            return new Diagnostic(
                Codes.AddressMismatch,
                severity,
                $"the branch holds a site that was built for {before}, and this one was built {(Built.IsLoopback ? "without a base_url" : $"for {Built}")}",
                Hint: $"Unless the site has moved, set base_url to {before} in the settings, {after}");
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
