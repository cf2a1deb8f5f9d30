using PaperDigest.Core.Model;
using PaperDigest.Search;
using PaperDigest.Site.Searching;
using static PaperDigest.Site.Tests.Rendering.Views.Sample;

namespace PaperDigest.Site.Tests.Searching;

public sealed class PaperDocumentsTests
{
    private const string Long = "이 글은 서른 자보다 긴 글이라서 검색 결과에서 논문을 대신하여 보일 수 있습니다.";

    [Fact]
    public void A_paper_is_found_by_all_that_its_page_shows()
    {
        var document = Of(Entry("2025-01-15", 1, 12, "2501.08313") with
        {
            Title = "Scaling $L_2$ **all**",
            TitleInlines = [new TextRun("Scaling "), new Tex("$L_2$", "L_2", "L₂", IsText: false, default), new TextRun(" **all**")],
            Authors = ["Ada Lovelace", "가람", "Éva", "Solo"],
            Sections = [Section(Long)],
        });

        Assert.Equal(("2501.08313", Date("2025-01-15"), 12), (document.Id, document.Date, document.Votes));
        Assert.Equal("Scaling L₂ **all**", document.Title);
        Assert.Equal(["Ada Lovelace", "가람", "Éva", "Solo"], document.Names);
        Assert.Equal([Long], document.Texts);
        Assert.Equal(Long, document.Summary);
        Assert.Empty(document.Marks);
    }

    [Fact]
    public void Unknown_votes_stay_unknown() => Assert.Null(Of(Entry("2025-01-15", 1)).Votes);

    [Fact]
    public void An_old_identifier_is_written_as_in_the_papers_address() =>
        Assert.Equal("math.gt/0309136", Of(Entry("2025-01-15", 1, id: "math.GT/0309136")).Id);

    [Fact]
    public void Only_an_unusual_label_stands_in_front_of_its_text() => Assert.Equal(
        ["하나", "둘", "셋", "Limitations\n넷", "다섯"],
        Of(Entry("2025-01-15", 1) with
        {
            Sections =
            [
                Section("하나", SectionKind.New, "What’s New"),
                Section("둘", SectionKind.Technical, "Technical Details"),
                Section("셋", SectionKind.Performance, "Performance Highlights"),
                Section("넷", SectionKind.Other, "Limitations"),
                Section("다섯"),
            ],
        }).Texts);

    [Fact]
    public void The_newest_summary_comes_first_and_of_earlier_ones_what_differs() => Assert.Equal(
        ["새 글", "같은 글", "옛 글"],
        Of(
            Entry("2025-01-15", 1, id: "2501.00001") with { Sections = [Section("새 글"), Section("같은 글")] },
            Entry("2025-01-14", 1, id: "2501.00001") with { Sections = [Section("옛 글"), Section("같은 글")] },
            Entry("2025-01-13", 1, id: "2501.00001") with { Sections = [Section("새 글"), Section("같은 글")] }).Texts);

    [Fact]
    public void A_card_shows_the_first_section_that_says_enough()
    {
        Assert.Equal(Long, Of(Entry("2025-01-15", 1) with { Sections = [Section("짧다."), Section(Long), Section(Long + Long)] }).Summary);
        Assert.Equal("짧다.", Of(Entry("2025-01-15", 1) with { Sections = [Section("짧다."), Section("더 짧다.")] }).Summary);
        Assert.Equal("", Of(Entry("2025-01-15", 1)).Summary);
    }

    [Theory]
    [InlineData("https://github.com/a/b", true)]
    [InlineData("https://www.github.com/a/b#c", true)]
    [InlineData("http://GitHub.com/a", true)]
    [InlineData("https://gitlab.com/a/b", true)]
    [InlineData("https://bitbucket.org/a/b", true)]
    [InlineData("https://huggingface.co/org/model", true)]
    [InlineData("https://huggingface.co/datasets/org/set", true)]
    [InlineData("https://huggingface.co/papers/2501.08313", false)]
    [InlineData("https://huggingface.co/papers", false)]
    [InlineData("https://a.github.io/b", false)]
    [InlineData("https://example.org/github.com/a", false)]
    [InlineData("https://github.com.example.org/a", false)]
    [InlineData("https://", false)]
    public void A_link_to_where_code_lies_is_a_mark(string link, bool isCode) =>
        Assert.Equal(isCode ? ["code"] : [], Of(Entry("2025-01-15", 1) with { Links = ["https://example.org/", link] }).Marks);

    [Fact]
    public void A_video_is_a_mark_and_a_picture_is_none()
    {
        Assert.Equal(["video"], Of(Entry("2025-01-15", 1) with { Media = new Media(MediaKind.Video, "https://example.org/a.mp4") }).Marks);
        Assert.Empty(Of(Entry("2025-01-15", 1) with { Media = new Media(MediaKind.Image, "https://example.org/a.png") }).Marks);
    }

    private static SearchDocument Of(params PaperEntry[] entries) => PaperDocuments.Of(Assert.Single(GraphOf(entries).Papers));
}
