using PaperDigest.Core.Diagnostics;
using PaperDigest.Core.Model;

namespace PaperDigest.Core.Tests.Parsing;

public sealed class FieldTests
{
    [Fact]
    public void Votes_without_a_colon_are_read_and_reported()
    {
        var reading = Reading.Of("Vote 12", "- 요약");

        Assert.Equal(12, reading.Paper.Votes);
        Assert.Equal([Codes.OddVotes], reading.Codes);
        Assert.Contains("Vote 3", Reading.Of("- 요약", "Vote 3").Paper.Sections[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_vote_of_dash_is_unknown_not_zero()
    {
        var reading = Reading.Of("Vote: -", "- 요약");

        Assert.Null(reading.Paper.Votes);
        Assert.Empty(reading.Diagnostics);
    }

    [Fact]
    public void A_vote_that_is_no_number_is_reported_where_it_stands()
    {
        var reading = Reading.Of("Vote: 12O", "- 요약");

        Assert.Null(reading.Paper.Votes);
        var finding = Assert.Single(reading.Diagnostics);
        Assert.Equal(
            "content/2025/01/15.md(5,6): warning PD0203: vote count \"12O\" is not a number; the paper is shown without votes", finding.ToString());
        Assert.NotNull(finding.Hint);
        Assert.Equal("Vote: 12O", finding.Excerpt);
    }

    [Fact]
    public void A_field_that_stands_in_is_reported_where_its_value_stands() =>
        Assert.Equal((5, 9), Reading.Of("   Vote: 12O", "- 요약").Diagnostics.Select(d => (d.Line, d.Column)).Single());

    [Fact]
    public void Metadata_may_stand_on_adjacent_lines_and_after_the_summary()
    {
        var paper = Reading.Of("Vote: 3", "![](https://example.org/a.png)", "- 요약", "Authors: Kim").Paper;

        Assert.Equal(3, paper.Votes);
        Assert.Equal("https://example.org/a.png", paper.Media?.Url);
        Assert.Equal(["Kim"], paper.Authors);
        Assert.Equal("요약", Assert.Single(paper.Sections).Text);
    }

    [Fact]
    public void Authors_may_be_a_Python_list_with_either_quote()
    {
        var paper = Reading.Of("""Authors: ['Brando Miranda', "Danny O'Brien", 'Li \'Max\' Wei']""", "- 요약").Paper;

        Assert.Equal(["Brando Miranda", "Danny O'Brien", "Li 'Max' Wei"], paper.Authors);
    }

    [Fact]
    public void A_Python_list_that_breaks_off_is_parted_at_its_commas_and_reported()
    {
        var reading = Reading.Of("Authors: ['Brando Miranda', 'Kim", "- 요약");

        Assert.Equal(["Brando Miranda", "Kim"], reading.Paper.Authors);
        Assert.Contains(Codes.OddAuthors, reading.Codes);
    }

    [Fact]
    public void An_author_named_twice_is_one_whatever_the_case_dots_and_spaces() =>
        Assert.Equal(["J. Kim", "Yi-Fan Li"], Reading.Of("Authors: J. Kim, j kim, Yi-Fan Li, JKim, Yi-fan Li", "- 요약").Paper.Authors);

    [Theory]
    [InlineData("Ada Kim, Bo Li, and Anders And", "Ada Kim|Bo Li|Anders And", false)]
    [InlineData("Ada Kim, Bo Li, +", "Ada Kim|Bo Li", true)]
    [InlineData("Ada Kim, et al.", "Ada Kim", true)]
    [InlineData("Ada Kim et al", "Ada Kim", true)]
    [InlineData("Ada Kim, and others", "Ada Kim", true)]
    [InlineData("Ada Kim, Jo Metal", "Ada Kim|Jo Metal", false)]
    public void The_words_that_end_a_list_are_no_names(string written, string names, bool isCut)
    {
        var paper = Reading.Of("Authors: " + written, "- 요약").Paper;

        Assert.Equal(names.Split('|'), paper.Authors);
        Assert.Equal(isCut, paper.AuthorsTruncated);
    }

    [Theory]
    [InlineData("[Watch Video](https://example.org/a.mp4)", MediaKind.Video)]
    [InlineData("[Watch Video]https://example.org/a.mp4", MediaKind.Video)]
    [InlineData("<div><video controls src=\"https://example.org/a.mp4\" muted=\"false\"></video></div>", MediaKind.Video)]
    [InlineData("<video src='https://example.org/a.mp4'></video>", MediaKind.Video)]
    [InlineData("![](https://example.org/a.mp4)", MediaKind.Image)]
    [InlineData("![그림](https://example.org/a.mp4 \"제목\")", MediaKind.Image)]
    public void A_picture_or_video_is_read_in_every_form_that_digests_have(string line, MediaKind kind)
    {
        var reading = Reading.Of(line, "- 요약");

        Assert.Equal(new Media(kind, "https://example.org/a.mp4"), reading.Paper.Media);
        Assert.Empty(reading.Diagnostics);
        Assert.Equal("요약", Assert.Single(reading.Paper.Sections).Text);
    }

    [Theory]
    [InlineData("![](javascript:alert(1))")]
    [InlineData("<video src='data:text/html,x'></video>")]
    public void A_picture_with_no_address_on_the_web_is_left_out_and_reported(string line)
    {
        var reading = Reading.Of(line, "- 요약");

        Assert.Null(reading.Paper.Media);
        Assert.Contains(Codes.OddMedia, reading.Codes);
    }

    [Fact]
    public void An_avatar_that_is_a_path_is_kept_in_the_record_but_has_no_host()
    {
        var reading = Reading.Of("![](/avatars/e4f630616a16.svg)", "- 요약");

        Assert.Equal("/avatars/e4f630616a16.svg", reading.Paper.Media?.Url);
        Assert.False(reading.Paper.Media?.HasHost);
        Assert.Contains(Codes.OddMedia, reading.Codes);
    }

    [Theory]
    [InlineData("1,234", 1234)]
    [InlineData("1,2", null)]
    [InlineData("007", 7)]
    [InlineData("-5", null)]
    [InlineData("99999999999", null)]
    public void Votes_are_whole_numbers(string text, int? votes) => Assert.Equal(votes, Reading.Of("Vote: " + text, "- 요약").Paper.Votes);

    [Fact]
    public void A_picture_goes_before_a_video()
    {
        var paper = Reading.Of("[Watch Video](https://example.org/a.mp4)", "![](https://example.org/a.png)", "- 요약").Paper;

        Assert.Equal(MediaKind.Image, paper.Media?.Kind);
    }

    [Fact]
    public void A_picture_with_a_host_goes_before_one_without() =>
        Assert.Equal("https://a.org/c.png", Reading.Of("![](/avatars/x.png)", "![](https://a.org/c.png)", "- 요약").Paper.Media?.Url);

    [Fact]
    public void A_sentence_about_authors_is_text()
    {
        var paper = Reading.Of("- 요약", "Authors: 이 논문의 저자들은 아주 새롭고 놀라운 방법을 하나 제안하고 그 효과를 여러 실험으로 보인다").Paper;

        Assert.Empty(paper.Authors);
        Assert.Contains("놀라운 방법", paper.Sections[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_beside_a_picture_or_video_is_text()
    {
        var paper = Reading.Of("- 요약", "![](https://example.org/a.png) 설명 (중요)").Paper;

        Assert.Null(paper.Media);
        Assert.Contains("설명 (중요)", paper.Sections[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_of_many_papers_and_a_paper_of_many_authors_are_read()
    {
        var names = Enumerable.Range(0, 663).Select(i => $"Author {i}").ToList();
        var papers = Reading.OfFile(string.Concat(Enumerable.Range(0, 68).Select(i => $"### [T](https://arxiv.org/abs/2501.{i:00000})\nAuthors: {string.Join(", ", names)}\n- 요약\n"))).Papers.ToList();

        Assert.Equal([.. Enumerable.Range(1, 68)], papers.Select(p => p.Rank));
        Assert.All(papers, p => Assert.Equal(names, p.Authors));
    }

    [Fact]
    public void A_second_vote_line_inside_the_summary_is_text() =>
        Assert.Contains("Vote: 9", Reading.Of("Vote: 3", "- 요약", "Vote: 9").Paper.Sections[0].Text, StringComparison.Ordinal);
}
