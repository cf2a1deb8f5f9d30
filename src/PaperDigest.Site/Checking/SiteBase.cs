using System.Text.Json;
using System.Text.RegularExpressions;
using PaperDigest.Core.Configuration;
using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Site.Checking;

/// <summary>Where a site lives.</summary>
/// <param name="Origin">Scheme and host, without a slash at the end.</param>
/// <param name="Path">The base path; starts and ends with a slash.</param>
internal sealed partial record SiteBase(string Origin, string Path)
{
    /// <summary>
    /// The address that a site was built for: that of its first page, where the web manifest agrees, else that of the settings. A build gets it from
    /// an option more often than not, so that it is a fault only when the settings name another.
    /// </summary>
    public static SiteBase Of(SiteFolder site, SiteConfig config, Faults faults)
    {
        var set = new SiteBase(config.Origin ?? "http://localhost:8080", config.BasePath);
        if (Canonical(site) is not { } built || StartOf(site) != built.Path || built == set)
        {
            return set;
        }

        if (config.Origin is not null || (config.BasePath != "/" && config.BasePath != built.Path))
        {
            faults.Add(
                Codes.SiteElsewhere, Severity.Warning, $"this site was built for {built.Origin}{built.Path}, and the settings say {set.Origin}{set.Path}",
                new Place("index.html", 0, 0), "Run \"paperdigest build\" again; what follows is checked against the address of the site as it is.");
        }

        return built;
    }

    private static SiteBase? Canonical(SiteFolder site) =>
        site.Has("index.html") && CanonicalLink().Match(File.ReadAllText(site.Full("index.html"))) is { Success: true } link
        && Uri.TryCreate(link.Groups["url"].Value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            ? new SiteBase(url.GetLeftPart(UriPartial.Authority), url.AbsolutePath)
            : null;

    private static string? StartOf(SiteFolder site)
    {
        try
        {
            using var json = site.Has("manifest.webmanifest") ? JsonDocument.Parse(File.ReadAllBytes(site.Full("manifest.webmanifest"))) : null;
            return json?.RootElement.GetProperty("start_url").GetString();
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // The manifest itself is checked later, and its fault told.
            return null;
        }
    }

    [GeneratedRegex(@"<link rel=""canonical"" href=""(?<url>[^""]*/)""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex CanonicalLink();
}
