using System.Globalization;
using PaperDigest.Site.Rendering;

namespace PaperDigest.Site.Feeds;

/// <summary>The small files by which crawlers and browsers learn what the site offers.</summary>
public static class SiteFiles
{
    // The colour of paper in the light theme.
    private const string Paper = "#fafbf9";

    /// <summary>Writes <c>robots.txt</c> (RFC 9309): everything may be read, and where the sitemap is.</summary>
    public static void WriteRobots(Utf8Buffer output, SiteUrl urls) =>
        output.Write($"User-agent: *\nAllow: /\n\nSitemap: {urls.Full(SiteUrl.Sitemap)}\n");

    /// <summary>
    /// Writes <c>opensearch.xml</c>, by which a browser adds the site's search to its own (OpenSearch 1.1 draft 6:
    /// a short name has 16 characters at most, a description 1,024).
    /// </summary>
    public static void WriteOpenSearch(Utf8Buffer output, FeedContext context) => XmlFile.Write(output, xml =>
    {
        xml.WriteStartElement("OpenSearchDescription", "http://a9.com/-/spec/opensearch/1.1/");
        xml.Element("ShortName", FileText.Shorten(context.Config.Title, 16));
        xml.Element("Description", FileText.Shorten(context.Texts.Description, 1024));
        xml.Element("Language", context.Language);
        xml.Element("InputEncoding", "UTF-8");
        xml.Element("OutputEncoding", "UTF-8");
        foreach (var icon in context.Icons)
        {
            var size = icon.Size.ToString(CultureInfo.InvariantCulture);
            xml.Element("Image", context.Urls.Full(icon.Route), ("type", "image/png"), ("width", size), ("height", size));
        }

        xml.Empty("Url", ("type", "text/html"), ("template", context.Urls.Full(SiteUrl.Search) + "?q={searchTerms}"));
        xml.Empty(
            "Url",
            ("type", "application/opensearchdescription+xml"),
            ("rel", "self"),
            ("template", context.Urls.Full(SiteUrl.OpenSearch)));
        xml.WriteEndElement();
    });

    /// <summary>Writes <c>manifest.webmanifest</c> (W3C Web Application Manifest); addresses are by path.</summary>
    public static void WriteManifest(Utf8Buffer output, FeedContext context) => JsonFile.Write(output, json =>
    {
        var home = context.Urls.Path(SiteUrl.Home);
        json.Text("name", context.Config.Title);
        json.Text("short_name", FileText.Shorten(context.Config.Title, 12));
        json.TextIfAny("description", context.Texts.Description);
        json.Text("lang", context.Language);
        json.Text("id", home);
        json.Text("start_url", home);
        json.Text("scope", home);
        json.Text("display", "standalone");
        json.Text("background_color", Paper);
        json.Text("theme_color", Paper);
        json.Objects("icons", context.Icons, icon =>
        {
            json.Text("src", context.Urls.Path(icon.Route));
            json.Text("type", "image/png");
            json.Text("sizes", $"{icon.Size}x{icon.Size}");

            // They keep clear of the edges, which some systems cut round.
            json.Text("purpose", "any maskable");
        });
    });
}
