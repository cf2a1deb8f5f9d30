using PaperDigest.Core.Configuration;
using PaperDigest.Core.Model;
using PaperDigest.Site.Rendering.Views;
using static PaperDigest.Site.Tests.Rendering.Views.Sample;

namespace PaperDigest.Site.Tests.Rendering.Views;

public sealed class PaperViewTests
{
    [Fact]
    public void A_title_is_HTML_and_its_text_is_read()
    {
        var formula = new Tex("$\\nabla^2$", "\\nabla^2", "∇²", false, new SourceLocation("a.md", 1, 1));
        var paper = View(Entry("2025-01-15", 1) with { Title = "A <b> $\\nabla^2$", TitleInlines = [new TextRun("A <b> "), formula] });
        Assert.Equal("A &lt;b&gt; ∇²", Html(paper.See("title")));
        Assert.Equal("A <b> ∇²", paper.See("title_text"));
        Assert.Equal("en", paper.See("title_language"));
    }

    [Fact]
    public void A_paper_has_its_addresses()
    {
        var paper = View(Entry("2025-01-15", 1, id: "cs/9901001"));
        Assert.Equal(
            ["cs/9901001", "cs-9901001", "/digest/papers/cs-9901001/", "https://example.org/digest/papers/cs-9901001/"],
            new[] { "id", "slug", "url", "full_url" }.Select(paper.See));
        Assert.Equal(CountingRods.Path(new PaperId("cs/9901001")), paper.See("rods"));
    }

    [Theory]
    [InlineData("2501.08313", "abstract arxiv.org/abs, pdf arxiv.org/pdf, html arxiv.org/html, huggingface huggingface.co/papers")]
    [InlineData("cs/9901001", "abstract arxiv.org/abs, pdf arxiv.org/pdf, html arxiv.org/html")]
    public void A_paper_on_arXiv_has_the_places_where_it_can_be_read(string id, string places)
    {
        var paper = View(Entry("2025-01-15", 1, id: id));
        Assert.Equal(true, paper.See("is_arxiv"));
        var expected = places.Split(", ").Select(place => place.Split(' ')).Select(place => $"{place[0]} https://{place[1]}/{id}");
        Assert.Equal(expected, paper.SeeAll("sources").Select(source => $"{source.See("kind")} {source.See("url")}"));
        Assert.Equal(
            ["arXiv 초록 ko", "PDF en"],
            paper.SeeAll("sources").Take(2).Select(source => $"{source.See("name")} {source.See("name_language")}"));
    }

    [Fact]
    public void Any_other_paper_has_the_link_of_its_digest_with_the_host_as_name()
    {
        var paper = View(Entry("2025-01-15", 1, id: "x-0123456789ab") with { Url = "https://www.nature.com/articles/s1" });
        var source = Assert.Single(paper.SeeAll("sources"));
        Assert.Equal(["link", "nature.com", "https://www.nature.com/articles/s1"], new[] { "kind", "name", "url" }.Select(source.See));
        Assert.Equal(false, paper.See("is_arxiv"));
    }

    [Theory]
    [InlineData("https://github.com/MiniMax-AI/MiniMax-01", "github.com/MiniMax-AI/MiniMax-01", "code")]
    [InlineData("http://www.github.com/a/b/?tab=readme#top", "github.com/a/b/?tab=readme", "code")]
    [InlineData("https://gitee.com/mindspore/models/tree/main/research/cv/TinySAM", "gitee.com/mindspore/mode…ain/research/cv/TinySAM", "code")]
    [InlineData("https://huggingface.co/nvidia/NV-Embed-v1", "huggingface.co/nvidia/NV-Embed-v1", "page")]
    [InlineData("https://huggingface.co/datasets/a/b", "huggingface.co/datasets/a/b", "page")]
    [InlineData("https://huggingface.co/papers/2501.08313", "huggingface.co/papers/2501.08313", "page")]
    [InlineData("https://huggingface.co/sensenova", "huggingface.co/sensenova", "page")]
    [InlineData("https://github.com/", "github.com", "page")]
    [InlineData("https://github.com@evil.example/a/b", "github.com@evil.example/a/b", "page")]
    [InlineData("https://github.com.evil.example/a/b", "github.com.evil.example/a/b", "page")]
    [InlineData("https://magic-research.github.io/x/", "magic-research.github.io/x", "page")]
    public void A_link_of_a_summary_has_a_short_name_and_a_kind(string url, string name, string kind)
    {
        var link = Assert.Single(View(Entry("2025-01-15", 1) with { Links = [url] }).SeeAll("links"));
        Assert.Equal([url, name, kind], new[] { "url", "name", "kind" }.Select(link.See));
        Assert.True(name.Length <= 48);
    }

    [Fact]
    public void Only_links_of_the_web_are_shown() =>
        Assert.Empty(View(Entry("2025-01-15", 1) with { Links = ["mailto:a@example.org", "javascript:alert(1)"] }).SeeAll("links"));

    [Fact]
    public void Sections_have_the_heading_of_the_interface_or_their_own()
    {
        var paper = View(Entry("2025-01-15", 1) with
        {
            Sections =
            [
                Section("하나", SectionKind.Other, "한계"),
                Section("둘", SectionKind.New, "What's New"),
                Section("셋", SectionKind.Technical, "Technical Details"),
                Section("넷", SectionKind.Performance, "Performance Highlights"),
                Section("다섯"),
            ],
        });
        Assert.Equal(
            [
                "한계 ko 한계 other other", "What's New en 새로운 점 new new", "Technical Details en section.technical technical technical",
                "Performance Highlights en section.performance performance performance", "  요약 plain other",
            ],
            paper.SeeAll("sections").Select(section =>
                string.Join(' ', new[] { "label", "label_language", "heading", "kind", "view" }.Select(section.See))));
        Assert.Equal("하나", paper.SeeAll("sections")[0].See("text"));
        Assert.Equal("하나", Html(paper.SeeAll("sections")[0].See("html")));
    }

    [Fact]
    public void The_first_section_stands_for_what_is_new_where_none_says_so()
    {
        Section[] sections = [Section("하나"), Section("둘", SectionKind.Technical, "Technical Details")];
        var paper = View(Entry("2025-01-15", 1) with { Sections = [.. sections] });
        Assert.Equal(["new", "technical"], paper.SeeAll("sections").Select(section => section.See("view")));
        Assert.Equal("하나", paper.See("lead"));
        Assert.Equal("", View(Entry("2025-01-15", 1)).See("lead"));
    }

    [Fact]
    public void A_section_is_plain_if_it_is_one_paragraph()
    {
        var paragraph = new Paragraph([new TextRun("글")]);
        Section[] sections =
        [
            Section("하나"),
            new(null, SectionKind.Plain, [paragraph, paragraph], ""),
            new(null, SectionKind.Plain, [new ListBlock(1, [new ListEntry([paragraph])])], ""),
        ];
        Assert.Equal(
            [true, false, false],
            View(Entry("2025-01-15", 1) with { Sections = [.. sections] }).SeeAll("sections").Select(section => section.See("is_plain")));
    }

    [Fact]
    public void A_day_tells_of_a_paper_as_its_digest_did_and_the_paper_as_all_did()
    {
        var old = Entry("2025-01-10", 2, 3, "2501.00001", "Old title") with { Sections = [Section("옛 글")], Links = ["https://a.example/"] };
        var middle = old with { Date = Date("2025-01-12"), Rank = 3, Votes = 20 };
        var newest = Entry("2025-01-15", 1, null, "2501.00001", "New title") with
        {
            Sections = [Section("새 글")],
            Links = ["https://b.example/"],
        };
        var context = Context(old, middle, newest);
        var paper = new PaperView(context, context.Graph.Papers[0]);
        Assert.Equal(["New title", 20, 1, "2025-01-15"], new[] { "title_text", "votes", "rank", "date.iso" }.Select(paper.See));
        Assert.Equal(["2025-01-10", "2025-01-12", "2025-01-15"], paper.SeeAll("dates").Select(date => date.See("iso")));
        Assert.Equal(["https://b.example/", "https://a.example/"], paper.SeeAll("links").Select(link => link.See("url")));
        Assert.Equal(["2025-01-12", "2025-01-10"], paper.SeeAll("earlier").Select(earlier => earlier.See("date.iso")));
        Assert.Equal("옛 글", paper.SeeAll("earlier")[0].SeeAll("sections")[0].See("text"));

        var then = new PaperView(context, context.Graph.Days[0].Entries[0]);
        Assert.Equal(["Old title", 3, 2, "2025-01-10"], new[] { "title_text", "votes", "rank", "date.iso" }.Select(then.See));
        Assert.Equal(["https://a.example/"], then.SeeAll("links").Select(link => link.See("url")));
        Assert.Empty(then.SeeAll("earlier"));
        Assert.Null(new PaperView(context, context.Graph.Days[2].Entries[0]).See("votes"));
    }

    [Fact]
    public void A_paper_knows_its_neighbours_of_the_day()
    {
        var context = Context(Entry("2025-01-14", 1), Entry("2025-01-15", 1), Entry("2025-01-15", 2), Entry("2025-01-15", 3));
        var papers = context.Graph.Days[1].Entries.Select(entry => new PaperView(context, entry.Paper)).ToArray();
        Assert.Equal([null, 1, 2], papers.Select(paper => paper.See("previous") is View other ? other.See("rank") : null));
        Assert.Equal([2, 3, null], papers.Select(paper => paper.See("next") is View other ? other.See("rank") : null));
        Assert.Equal(3, papers[0].See("day_count"));
        Assert.Equal(papers[0].See("date.url"), papers[0].See("day.url"));
    }

    [Fact]
    public void Pictures_and_videos_are_shown_unless_the_site_wants_none()
    {
        var entry = Entry("2025-01-15", 1) with { Media = new Media(MediaKind.Video, "https://cdn.example/a.mp4") };
        Assert.Equal("video", View(entry).See("media.kind"));
        Assert.Equal("https://cdn.example/a.mp4", View(entry).See("media.url"));
        Assert.Null(View(entry, new SiteConfig { Thumbnails = false }).See("media"));
        Assert.Null(View(Entry("2025-01-15", 1)).See("media"));
    }

    [Fact]
    public void Authors_lead_to_their_pages_where_they_have_one()
    {
        var entry = Entry("2025-01-15", 1) with { Authors = ["Ada Lovelace", "홍길동"], AuthorsTruncated = true };
        var context = Context(entry, Entry("2025-01-15", 2) with { Authors = ["홍길동"] });
        var paper = new PaperView(context, context.Graph.Days[0].Entries[0]);
        Assert.Equal(
            ["Ada Lovelace en ", "홍길동 ko /digest/authors/%ED%99%8D%EA%B8%B8%EB%8F%99/"],
            paper.SeeAll("authors").Select(author => $"{author.See("name")} {author.See("language")} {author.See("url")}"));
        Assert.Equal([2, true], new[] { paper.See("author_count"), paper.See("authors_truncated") });
    }

    private static PaperView View(PaperEntry entry, SiteConfig? config = null)
    {
        var context = Context(GraphOf(entry), config: config);
        return new PaperView(context, context.Graph.Papers[0]);
    }
}
