using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;

namespace PaperDigest.Site.Tests.Feeds;

/// <summary>What the standards of feeds demand.</summary>
internal static class FeedRules
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <summary>RFC 4287 §4.1.1 and §4.1.2, and the same identifier twice only for versions of one entry, of which there are none here.</summary>
    public static void CheckAtom(XElement feed)
    {
        Assert.Equal(Atom + "feed", feed.Name);
        Assert.Single(feed.Elements(Atom + "author"));
        Assert.Single(feed.Elements(Atom + "link"), link => link.Attribute("rel")?.Value == "self");
        foreach (var element in feed.Elements(Atom + "entry").Prepend(feed))
        {
            Assert.Single(element.Elements(Atom + "id"));
            Assert.Single(element.Elements(Atom + "title"));
            CheckTime(Assert.Single(element.Elements(Atom + "updated")).Value);
            Assert.Single(element.Elements(Atom + "link"), link => link.Attribute("rel")?.Value == "alternate");
            Assert.StartsWith("urn:uuid:", element.Element(Atom + "id")!.Value, StringComparison.Ordinal);
            Assert.All(element.Elements(Atom + "author"), author => Assert.Single(author.Elements(Atom + "name")));
        }

        Assert.All(feed.Descendants(Atom + "published"), published => CheckTime(published.Value));
        Assert.All(feed.Descendants(Atom + "link"), link => CheckAddress(link.Attribute("href")!.Value));
        Assert.All(feed.Descendants(Atom + "content"), content => Assert.Equal("html", content.Attribute("type")?.Value));
        Assert.Distinct(feed.Descendants(Atom + "id").Select(id => id.Value));
    }

    /// <summary>What <see href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</see> demands of the members that there are.</summary>
    public static void CheckJson(JsonElement feed)
    {
        Assert.Equal("https://jsonfeed.org/version/1.1", feed.GetProperty("version").GetString());
        Assert.NotEqual("", feed.GetProperty("title").GetString());
        var items = feed.GetProperty("items").EnumerateArray().ToList();
        foreach (var element in items.Prepend(feed))
        {
            foreach (var member in element.EnumerateObject())
            {
                switch (member.Name)
                {
                    case "home_page_url" or "feed_url" or "next_url" or "url" or "external_url" or "icon" or "favicon" or "image" or "banner_image":
                        CheckAddress(member.Value.GetString()!);
                        break;
                    case "date_published" or "date_modified":
                        CheckTime(member.Value.GetString()!);
                        break;
                    case "authors":
                        Assert.All(member.Value.EnumerateArray(), author => Assert.NotEqual("", author.GetProperty("name").GetString()));
                        break;
                    case "items":
                        break;
                    default:
                        Assert.Contains(member.Name, (string[])["version", "title", "description", "user_comment", "language", "id", "content_html", "content_text", "summary", "tags"]);
                        break;
                }
            }
        }

        Assert.Distinct(items.Select(item => item.GetProperty("id").GetString()));
        Assert.All(items, item => Assert.True(item.TryGetProperty("content_html", out _) || item.TryGetProperty("content_text", out _)));
    }

    // RFC 3339; a fraction of a second is allowed there, and never written here.
    private static void CheckTime(string time) => Assert.True(
        DateTimeOffset.TryParseExact(time, "yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), time);

    private static void CheckAddress(string address) => Assert.True(Uri.IsWellFormedUriString(address, UriKind.Absolute), address);
}
