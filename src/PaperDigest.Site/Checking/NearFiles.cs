using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Site.Checking;

/// <summary>Tells which file was probably meant by an address that leads to none.</summary>
internal static class NearFiles
{
    /// <summary>The end of a message; empty when no file is near.</summary>
    public static string Of(string sought, SiteFolder site, Addresses addresses)
    {
        if (site.Has(sought + "/index.html"))
        {
            return Meant(sought + "/index.html");
        }

        if (site.Has(sought + ".html"))
        {
            return Meant(sought + ".html");
        }

        if (site.Alike(sought) is { } alike)
        {
            return $"; did you mean \"{addresses.Of(alike)}\", which differs only in case or in how letters are composed?";
        }

        // A page is known by its folder.
        var isPage = sought.EndsWith("/index.html", StringComparison.Ordinal);
        var named = isPage ? sought[..^"/index.html".Length] : sought;
        var name = named[(named.LastIndexOf('/') + 1)..];
        var folder = named[..^name.Length];
        return Suggestion.Closest(name, site.Beside(named)) is { } near && site.Has(folder + near + (isPage ? "/index.html" : ""))
            ? Meant(folder + near + (isPage ? "/index.html" : ""))
            : "";

        string Meant(string file) => Suggestion.Of(addresses.Of(file));
    }
}
