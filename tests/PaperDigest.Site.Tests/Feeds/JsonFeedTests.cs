using PaperDigest.Site.Feeds;
using PaperDigest.Site.Graph;
using static PaperDigest.Site.Tests.Feeds.FeedFixture;

namespace PaperDigest.Site.Tests.Feeds;

public class JsonFeedTests
{
    private static readonly Feed Feed = SiteFeeds.OfSite(SiteOf(Paper(Entry("2501.00001", "2025-01-15"))), Context());

    [Fact]
    public void A_feed_has_the_members_of_json_feed_1_1()
    {
        var feed = Json(output => JsonFeed.Write(output, Feed));

        Assert.Equal("https://jsonfeed.org/version/1.1", feed.GetProperty("version").GetString());
        Assert.Equal("매일의 논문", feed.GetProperty("title").GetString());
        Assert.Equal("https://example.org/digest/", feed.GetProperty("home_page_url").GetString());
        Assert.Equal("https://example.org/digest/feed.json", feed.GetProperty("feed_url").GetString());
        Assert.Equal("https://example.org/digest/assets/icon-512.4567.png", feed.GetProperty("icon").GetString());
        Assert.Equal("ko", feed.GetProperty("language").GetString());
    }

    [Fact]
    public void An_item_is_the_entry_of_the_atom_feed()
    {
        var item = Assert.Single(Json(output => JsonFeed.Write(output, Feed)).GetProperty("items").EnumerateArray());

        Assert.Equal(
            [
                "id", "url", "external_url", "title", "content_html", "summary", "image",
                "date_published", "date_modified", "authors", "language",
            ],
            item.Names());
        Assert.Equal(Feed.Entries[0].Id, item.GetProperty("id").GetString());
        Assert.Equal(Feed.Entries[0].Html, item.GetProperty("content_html").GetString());
        Assert.Equal("https://cdn.example/p.png?a=1&b=2", item.GetProperty("image").GetString());
        Assert.Equal(["Kim, A.", "이순신"], item.GetProperty("authors").EnumerateArray().Select(a => a.GetProperty("name").GetString()));
    }

    [Fact]
    public void What_is_missing_is_left_out()
    {
        var bare = new Paper([Entry("2501.00001", "2025-01-15") with { Media = null, Sections = [] }], []);
        var item = Json(output => JsonFeed.Write(output, SiteFeeds.OfSite(SiteOf(bare), Context()))).GetProperty("items")[0];

        Assert.Equal(["id", "url", "external_url", "title", "content_html", "date_published", "date_modified", "language"], item.Names());
    }

    [Fact]
    public void An_empty_feed_has_an_empty_list() => Assert.Equal(
        0, Json(output => JsonFeed.Write(output, SiteFeeds.OfSite(SiteOf(), Context()))).GetProperty("items").GetArrayLength());
}
