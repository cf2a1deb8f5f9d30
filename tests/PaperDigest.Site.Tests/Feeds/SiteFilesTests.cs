using System.Xml.Linq;
using PaperDigest.Site.Feeds;
using static PaperDigest.Site.Tests.Feeds.FeedFixture;

namespace PaperDigest.Site.Tests.Feeds;

public class SiteFilesTests
{
    private static readonly XNamespace Search = "http://a9.com/-/spec/opensearch/1.1/";

    [Fact]
    public void Crawlers_may_read_everything_and_find_the_sitemap() => Assert.Equal(
        "User-agent: *\nAllow: /\n\nSitemap: https://example.org/digest/sitemap.xml\n",
        Text(output => SiteFiles.WriteRobots(output, new SiteUrl(Config))));

    [Fact]
    public void A_browser_can_add_the_search()
    {
        var root = OpenSearch("PaperDigest");

        Assert.Equal("PaperDigest", root.Element(Search + "ShortName")?.Value);
        Assert.Equal("논문을 한국어로.", root.Element(Search + "Description")?.Value);
        Assert.Equal("ko", root.Element(Search + "Language")?.Value);
        Assert.Equal(
            ["https://example.org/digest/search/?q={searchTerms}", "https://example.org/digest/opensearch.xml"],
            root.Elements(Search + "Url").Select(url => url.Attribute("template")?.Value));
        Assert.Equal(
            ["192 https://example.org/digest/assets/icon-192.0123.png", "512 https://example.org/digest/assets/icon-512.4567.png"],
            root.Elements(Search + "Image").Select(image => $"{image.Attribute("width")?.Value} {image.Value}"));
    }

    [Theory]
    [InlineData("The Daily Papers of Today", "The Daily Papers")]
    [InlineData("A short name of x", "A short name of")]
    [InlineData("fifteen letters🙂", "fifteen letters")]
    [InlineData("sixteen letters!", "sixteen letters!")]
    public void A_long_title_is_cut_between_characters_for_browsers(string title, string shortName) =>
        Assert.Equal(shortName, OpenSearch(title).Element(Search + "ShortName")?.Value);

    [Fact]
    public void The_manifest_is_addressed_by_path() => Assert.Equal(
        """
        {"name":"매일의 논문","short_name":"매일의 논문","description":"논문을 한국어로.","lang":"ko","id":"/digest/","start_url":"/digest/","scope":"/digest/","display":"standalone","background_color":"#fafbf9","theme_color":"#fafbf9","icons":[{"src":"/digest/assets/icon-192.0123.png","type":"image/png","sizes":"192x192","purpose":"any maskable"},{"src":"/digest/assets/icon-512.4567.png","type":"image/png","sizes":"512x512","purpose":"any maskable"}]}

        """,
        Text(output => SiteFiles.WriteManifest(output, Context())));

    [Fact]
    public void Without_an_icon_the_manifest_names_none() => Assert.Equal(
        0, Json(output => SiteFiles.WriteManifest(output, Context() with { Icons = [] })).GetProperty("icons").GetArrayLength());

    private static XElement OpenSearch(string title) =>
        XElement.Parse(Text(output => SiteFiles.WriteOpenSearch(output, Context(Config with { Title = title }))));
}
