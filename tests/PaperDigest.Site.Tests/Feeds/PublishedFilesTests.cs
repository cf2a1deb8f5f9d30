using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using PaperDigest.Site.Tests.Building;
using PaperDigest.Site.Tests.Pages;

namespace PaperDigest.Site.Tests.Feeds;

/// <summary>The files for programs, as sites of every sort publish them.</summary>
public sealed class PublishedFilesTests(BuiltSites sites)
{
    [Theory]
    [MemberData(nameof(BuiltSites.Names), MemberType = typeof(BuiltSites))]
    public void Every_feed_has_what_its_standard_demands(string name)
    {
        var site = sites.Of(name);

        Assert.All(site.Files("feed.xml"), file => FeedRules.CheckAtom(XElement.Parse(Encoding.UTF8.GetString(file.Value))));
        FeedRules.CheckJson(JsonDocument.Parse(Assert.Single(site.Files("feed.json")).Value).RootElement);
    }

    [Theory]
    [MemberData(nameof(BuiltSites.Names), MemberType = typeof(BuiltSites))]
    public void A_feed_holds_whole_papers_and_that_of_a_topic_ten_at_most_by_their_leads(string name)
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";
        Assert.All(sites.Of(name).Files("feed.xml"), file =>
        {
            var isTopic = file.Key.StartsWith("topics/", StringComparison.Ordinal);
            var entries = XElement.Parse(Encoding.UTF8.GetString(file.Value)).Elements(atom + "entry").ToList();
            Assert.All(entries, entry => Assert.Equal(!isTopic, entry.Element(atom + "content") is not null));
            Assert.True(!isTopic || entries.Count is > 0 and <= 10, file.Key);
        });
    }

    [Theory]
    [MemberData(nameof(BuiltSites.Names), MemberType = typeof(BuiltSites))]
    public void The_sitemap_is_valid_and_lists_the_pages_that_search_engines_may_keep(string name)
    {
        var site = sites.Of(name);
        var sitemap = Read(Assert.Single(site.Files("sitemap.xml")).Value);

        Assert.Equal(
            site.Pages.Select(page => page.Canonical?.AbsoluteUri).OfType<string>().Order(StringComparer.Ordinal),
            sitemap.Descendants().Where(element => element.Name.LocalName == "loc").Select(element => element.Value).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("<url><lastmod>2025-01-15</lastmod></url>")]
    [InlineData("<url><loc>https://site.example/</loc><lastmod>15 January 2025</lastmod></url>")]
    [InlineData("<page><loc>https://site.example/</loc></page>")]
    public void A_sitemap_that_is_not_valid_is_told(string inner) => Assert.Throws<XmlSchemaValidationException>(
        () => Read(Encoding.UTF8.GetBytes($"<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">{inner}</urlset>")));

    private static XDocument Read(byte[] sitemap)
    {
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, ValidationFlags = XmlSchemaValidationFlags.ReportValidationWarnings };
        settings.Schemas.Add(null, TestSite.Here("../Feeds/sitemap.xsd"));
        using var reader = XmlReader.Create(new MemoryStream(sitemap), settings);
        return XDocument.Load(reader);
    }
}
