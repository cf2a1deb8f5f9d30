using System.Xml.Linq;
using CsCheck;
using PaperDigest.Core.Model;
using PaperDigest.Site.Feeds;
using PaperDigest.Site.Graph;
using static PaperDigest.Site.Tests.Feeds.FeedFixture;

namespace PaperDigest.Site.Tests.Feeds;

public class AtomFeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public void A_feed_has_what_rfc_4287_demands_each_once()
    {
        var site = SiteOf(Paper(Entry("2501.00002", "2025-01-16")), Paper(Entry("2501.00001", "2025-01-15")));
        var feed = Read(SiteFeeds.OfSite(site, Context()));

        FeedRules.CheckAtom(feed);
        Assert.Equal("매일의 논문", feed.Element(Atom + "title")?.Value);
        Assert.Equal("2025-01-16T00:00:00+09:00", feed.Element(Atom + "updated")?.Value);
        Assert.Equal("https://example.org/digest/feed.xml", Link(feed, "self"));
        Assert.Equal("https://example.org/digest/", Link(feed, "alternate"));
        Assert.Equal("a/b, https://example.org/a/b, CC BY-NC-ND 4.0", feed.Element(Atom + "rights")?.Value);
        Assert.Equal("ko", feed.Attribute(XNamespace.Xml + "lang")?.Value);
        Assert.Equal(2, feed.Elements(Atom + "entry").Count());
    }

    [Fact]
    public void An_entry_tells_the_paper_whole()
    {
        var entry = Read(SiteFeeds.OfSite(SiteOf(Paper(Entry("2501.00001", "2025-01-15"))), Context())).Element(Atom + "entry")!;

        Assert.Equal("https://example.org/digest/papers/2501.00001/", Link(entry, "alternate"));
        Assert.Equal("https://arxiv.org/abs/2501.00001", Link(entry, "related"));
        Assert.Equal(["Kim, A.", "이순신"], entry.Elements(Atom + "author").Select(a => a.Element(Atom + "name")!.Value));
        Assert.Equal("en", entry.Element(Atom + "title")?.Attribute(XNamespace.Xml + "lang")?.Value);
        Assert.Equal("모델을 <think> 제안합니다.", entry.Element(Atom + "summary")?.Value);
        Assert.Equal(
            """
            <p><img alt="" src="https://cdn.example/p.png?a=1&amp;b=2"></p>
            <h3>새로운 점</h3>
            <p>모델을 &lt;think&gt; 제안합니다.</p>
            <p>기계가 쓴 요약입니다. <a href="https://arxiv.org/abs/2501.00001" rel="external noopener">https://arxiv.org/abs/2501.00001</a></p>
            """,
            entry.Element(Atom + "content")?.Value);
    }

    [Fact]
    public void A_paper_in_two_digests_is_one_entry_published_with_the_first_and_updated_with_the_newest()
    {
        var paper = Paper(Entry("2501.00001", "2025-02-01"), Entry("2501.00001", "2025-01-15"));
        var entry = Assert.Single(Read(SiteFeeds.OfSite(SiteOf(paper), Context())).Elements(Atom + "entry"));

        Assert.Equal("2025-01-15T00:00:00+09:00", entry.Element(Atom + "published")?.Value);
        Assert.Equal("2025-02-01T00:00:00+09:00", entry.Element(Atom + "updated")?.Value);
    }

    [Fact]
    public void An_empty_feed_is_still_valid()
    {
        var feed = Read(SiteFeeds.OfSite(SiteOf(), Context()));

        FeedRules.CheckAtom(feed);
        Assert.Equal("1970-01-01T00:00:00Z", feed.Element(Atom + "updated")?.Value);
    }

    [Fact]
    public void A_paper_without_authors_is_valid_by_the_author_of_the_feed()
    {
        var feed = Read(SiteFeeds.OfSite(SiteOf(new Paper([Entry("2311.00001", "2023-11-03")], [])), Context()));

        FeedRules.CheckAtom(feed);
        Assert.Empty(feed.Element(Atom + "entry")!.Elements(Atom + "author"));
        Assert.Equal("매일의 논문", feed.Element(Atom + "author")?.Element(Atom + "name")?.Value);
    }

    [Theory]
    [InlineData("]]></title><script>alert(1)</script>&amp;")]
    [InlineData("\u202Egnp.exe\u2066 bidi")]
    [InlineData("<![CDATA[x]]> & \"quoted\" 'too'")]
    public void A_hostile_title_stays_text(string title)
    {
        var feed = Read(SiteFeeds.OfSite(SiteOf(Paper(Entry("2501.00001", "2025-01-15", title))), Context()));

        Assert.Equal(title, feed.Element(Atom + "entry")?.Element(Atom + "title")?.Value);
        Assert.Empty(feed.Descendants("script"));
    }

    [Fact]
    public void Control_characters_go_and_broken_characters_are_marked()
    {
        var title = "a\0\u0001\u000B\u001B\u0085b \uD800 \uFFFE\uFFFF 🙂";
        var feed = Read(SiteFeeds.OfSite(SiteOf(Paper(Entry("2501.00001", "2025-01-15", title))), Context()));

        Assert.Equal("ab \uFFFD \uFFFD\uFFFD 🙂", feed.Element(Atom + "entry")?.Element(Atom + "title")?.Value);
    }

    [Fact]
    public void Any_text_at_all_gives_a_feed_that_can_be_read() => Gen.String[Gen.Char, 0, 30].Sample(text =>
    {
        var entry = Entry("2501.00001", "2025-01-15", text) with
        {
            Sections = [Section(text, SectionKind.Other, text)],
            Media = new Media(MediaKind.Video, "https://example.org/" + text),
        };
        var site = SiteOf(new Paper([entry], [new Author(text, "x")]));
        FeedRules.CheckAtom(Read(SiteFeeds.OfSite(site, Context(Config with { Title = text }))));
    });

    private static string? Link(XElement element, string rel) =>
        element.Elements(Atom + "link").Single(link => link.Attribute("rel")?.Value == rel).Attribute("href")?.Value;

    private static XElement Read(Feed feed) => XDocument.Parse(Text(output => AtomFeed.Write(output, feed))).Root!;
}
