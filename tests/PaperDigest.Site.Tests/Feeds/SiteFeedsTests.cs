using PaperDigest.Core.Model;
using PaperDigest.Site.Feeds;
using PaperDigest.Site.Graph;
using static PaperDigest.Site.Tests.Feeds.FeedFixture;

namespace PaperDigest.Site.Tests.Feeds;

public class SiteFeedsTests
{
    private static readonly Paper[] Papers =
    [
        Paper(Entry("2501.00005", "2025-01-17")),
        Paper(Entry("2501.00004", "2025-01-16")),
        Paper(Entry("2501.00003", "2025-01-16")),
        Paper(Entry("2501.00002", "2025-01-16")),
        Paper(Entry("2501.00001", "2025-01-15")),
    ];

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 4)]
    [InlineData(4, 4)]
    [InlineData(5, 5)]
    [InlineData(50, 5)]
    public void The_feed_of_the_site_never_cuts_a_day(int least, int shown) =>
        Assert.Equal(shown, SiteFeeds.OfSite(SiteOf(Papers), Context(Config with { FeedPapers = least })).Entries.Length);

    [Fact]
    public void The_feed_of_an_author_holds_the_newest_papers()
    {
        var author = new Author("김 A", "김-a");
        author.PaperList.AddRange(Papers);
        var feed = SiteFeeds.OfAuthor(author, Context(Config with { FeedAuthorPapers = 2 }));

        Assert.Equal("김 A · 매일의 논문", feed.Title);
        Assert.Equal("https://example.org/digest/authors/%EA%B9%80-a/feed.xml", feed.AtomUrl);
        Assert.Equal(["https://arxiv.org/abs/2501.00005", "https://arxiv.org/abs/2501.00004"], feed.Entries.Select(e => e.SourceUrl));
        Assert.Equal("https://example.org/digest/authors/%EA%B9%80-a/", feed.HomeUrl);
        Assert.Null(feed.JsonUrl);
    }

    [Fact]
    public void Identifiers_stay_when_the_site_moves_and_its_settings_change()
    {
        var here = SiteFeeds.OfSite(SiteOf(Papers), Context());
        var moved = Config with { Origin = "https://other.example", BasePath = "/", FeedPapers = 1 };
        var there = SiteFeeds.OfSite(SiteOf(Papers), Context(moved));

        Assert.Equal(here.Id, there.Id);
        Assert.Equal(here.Entries[0].Id, there.Entries[0].Id);
    }

    [Fact]
    public void Identifiers_that_were_once_published_never_change()
    {
        Assert.Equal("urn:uuid:1b7ba5fc-8ac6-5451-9f5d-3b8f375dee0e", FeedId.OfPaper(new PaperId("2501.08313")));
        Assert.Equal("urn:uuid:86252d07-821a-5c3f-9884-e5d8f5112bf3", FeedId.OfFeed("PaperDigest", SiteUrl.AtomFeed));
    }

    // RFC 9562, appendix A.4.
    [Fact]
    public void Name_based_identifiers_are_those_of_the_standard() => Assert.Equal(
        new Guid("2ed6657d-e927-568b-95e1-2665a8aea6a2"),
        FeedId.NameBased(new Guid("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "www.example.com"));

    [Fact]
    public void Without_thumbnails_no_picture_of_another_host_is_in_a_feed()
    {
        var paper = Paper(Entry("2501.00001", "2025-01-15"));
        var entry = Assert.Single(SiteFeeds.OfSite(SiteOf(paper), Context(Config with { Thumbnails = false })).Entries);

        Assert.Null(entry.ImageUrl);
        Assert.DoesNotContain("<img", entry.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_video_is_played_not_shown_as_a_picture()
    {
        var paper = Paper(Entry("2501.00001", "2025-01-15") with { Media = new Media(MediaKind.Video, "https://v.example/a.mp4") });
        var entry = Assert.Single(SiteFeeds.OfSite(SiteOf(paper), Context()).Entries);

        Assert.Null(entry.ImageUrl);
        Assert.StartsWith("<p><video controls preload=\"none\" src=\"https://v.example/a.mp4\"></video></p>", entry.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_that_a_browser_would_run_is_left_out()
    {
        var paper = Paper(Entry("2501.00001", "2025-01-15") with { Media = new Media(MediaKind.Image, "javascript:alert(1)") });
        var entry = Assert.Single(SiteFeeds.OfSite(SiteOf(paper), Context()).Entries);

        Assert.Null(entry.ImageUrl);
        Assert.DoesNotContain("javascript", entry.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Bullets_without_a_label_have_no_heading_and_formulas_are_read_as_text()
    {
        var formula = new Tex("$10^7$", "10^7", "10⁷", IsText: false, new SourceLocation("2025/01/15.md", 3, 1));
        var section = new Section(null, SectionKind.Plain, [new Paragraph([formula])], "- $10^7$");
        var paper = Paper(Entry("2501.00001", "2025-01-15") with { TitleInlines = [formula], Media = null, Sections = [section] });
        var entry = Assert.Single(SiteFeeds.OfSite(SiteOf(paper), Context()).Entries);

        Assert.Equal("10⁷", entry.Title);
        Assert.StartsWith("<p>10⁷</p>\n<p>기계가", entry.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-01-15", 9, "2025-01-15T00:00:00+09:00")]
    [InlineData("2025-01-15", -3.5, "2025-01-15T00:00:00-03:30")]
    [InlineData("2025-01-15", 0, "2025-01-15T00:00:00Z")]
    [InlineData("0001-01-01", 9, "0001-01-01T00:00:00+09:00")]
    [InlineData("9999-12-31", -9, "9999-12-31T00:00:00-09:00")]
    public void A_day_begins_at_midnight_of_the_site(string date, double hours, string start)
    {
        var zone = TimeZoneInfo.CreateCustomTimeZone("zone", TimeSpan.FromHours(hours), "zone", "zone");
        Assert.Equal(start, SiteFeeds.DayStart(DateOnly.ParseExact(date, "yyyy-MM-dd"), zone));
    }

    [Fact]
    public void An_address_that_is_not_arxivs_is_the_source()
    {
        var paper = Paper(Entry("x-0123456789ab", "2025-01-15") with { Url = "https://example.org/paper" });
        Assert.Equal("https://example.org/paper", SiteFeeds.OfSite(SiteOf(paper), Context()).Entries[0].SourceUrl);
    }
}
