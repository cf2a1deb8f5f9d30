using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Core.Tests.Parsing;

public sealed class OutlineTests
{
    private const string Paper = "### [T](https://arxiv.org/abs/2501.08313)\n- 요약\n";

    [Theory]
    [InlineData("## Daily Papers (2024-03-01)")]
    [InlineData("# Daily Papers (2024-03-01)")]
    [InlineData("## 2024-03-01")]
    [InlineData("## 2024.03.01 논문")]
    [InlineData("## 2024년 3월 1일")]
    public void A_heading_dates_a_digest_before_the_path_does(string heading) =>
        Assert.Equal(new DateOnly(2024, 3, 1), Assert.Single(Reading.OfFile(heading + "\n" + Paper).Digests).Date);

    [Theory]
    [InlineData("2025/01/15.md")]
    [InlineData("2025-01-15.md")]
    [InlineData("logs/20250115_papers.md")]
    public void A_path_dates_a_digest_without_heading(string path) =>
        Assert.Equal(new DateOnly(2025, 1, 15), Assert.Single(Reading.OfFile(Paper, path).Digests).Date);

    [Fact]
    public void A_digest_without_a_date_is_an_error_and_left_out()
    {
        var reading = Reading.OfFile(Paper + Paper, "notes.md");

        Assert.Empty(reading.Papers);
        var finding = Assert.Single(reading.Diagnostics);
        Assert.Equal((Codes.NoDate, Severity.Error, 1), (finding.Code, finding.Severity, finding.Line));
    }

    [Fact]
    public void A_date_that_does_not_exist_gives_way_to_the_path()
    {
        var reading = Reading.OfFile("## Daily Papers (2025-02-30)\n" + Paper);

        Assert.Equal(new DateOnly(2025, 1, 15), Assert.Single(reading.Digests).Date);
        Assert.Equal([Codes.OddDate], reading.Codes);
    }

    [Fact]
    public void One_file_may_hold_several_digests()
    {
        var reading = Reading.OfFile("# 논문 모음\n소개 글\n\n## Daily Papers (2025-01-14)\n" + Paper + "## Daily Papers (2025-01-13)\n" + Paper + "## License\nCC BY\n## Citation\n@misc{a}", "README.md");

        Assert.Equal([new DateOnly(2025, 1, 14), new DateOnly(2025, 1, 13)], reading.Digests.Select(d => d.Date));
        Assert.All(reading.Papers, p => Assert.Equal("요약", p.Sections[0].Text));
        Assert.Empty(reading.Diagnostics);
    }

    [Fact]
    public void A_heading_straight_after_a_bullet_begins_the_next_paper() => Assert.Equal(2, Reading.OfFile(Paper + Paper).Papers.Count());

    [Theory]
    [InlineData("### [GPT-[n] and o-[n]](https://arxiv.org/abs/2501.08313)", "GPT-[n] and o-[n]", "2501.08313")]
    [InlineData("### [T](http://arxiv.org/abs/2501.08313v2)", "T", "2501.08313")]
    [InlineData("### [T](https://arxiv.org/pdf/2501.08313v2.pdf)", "T", "2501.08313")]
    [InlineData("### [T](https://arxiv.org/abs/cs/9901001)", "T", "cs/9901001")]
    [InlineData("### [T](https://openreview.net/forum?id=a)", "T", "x-8adb2e2a2c2d")]
    public void A_paper_is_known_by_its_link(string heading, string title, string id)
    {
        var reading = Reading.OfFile(heading + "\n- 요약\n");

        Assert.Equal(title, reading.Paper.Title);
        if (id.StartsWith("x-", StringComparison.Ordinal))
        {
            Assert.Matches("^x-[0-9a-f]{12}$", reading.Paper.Id.Value);
            Assert.Equal([Codes.NotArxiv], reading.Codes);
        }
        else
        {
            Assert.Equal(id, reading.Paper.Id.Value);
        }
    }

    [Fact]
    public void The_identifier_of_another_link_is_the_hash_of_its_address() =>
        Assert.Equal("x-50d7a905e304", Core.Model.PaperId.FromUrl("https://example.org").Value);

    [Theory]
    [InlineData("### [T](https://arxiv.org/abs/2501.08313")]
    [InlineData("### [T] https://arxiv.org/abs/2501.08313")]
    [InlineData("### T (https://arxiv.org/abs/2501.08313)")]
    public void A_damaged_link_is_mended_and_reported(string heading)
    {
        var reading = Reading.OfFile(heading + "\n- 요약\n");

        Assert.Equal(("T", "2501.08313"), (reading.Paper.Title, reading.Paper.Id.Value));
        Assert.Equal([Codes.OddHeading], reading.Codes);
        Assert.Equal(Severity.Warning, reading.Diagnostics[0].Severity);
    }

    [Fact]
    public void A_paper_without_link_is_an_error_and_costs_no_other_paper()
    {
        var reading = Reading.OfFile("## Daily Papers (2025-01-15)\n" + Paper + "### No link\nVote: 3\n- 남의 요약\n" + Paper);

        Assert.Equal(2, reading.Papers.Count());
        Assert.All(reading.Papers, p => Assert.Equal("요약", p.Sections[0].Text));
        Assert.Equal((Codes.OddHeading, Severity.Error, 4), (reading.Diagnostics[0].Code, reading.Diagnostics[0].Severity, reading.Diagnostics[0].Line));
    }

    [Fact]
    public void A_heading_inside_a_summary_stays_in_it_and_is_reported()
    {
        var reading = Reading.OfFile(Paper + "## 다른 제목\n\n뒤의 글\n");

        Assert.Contains("뒤의 글", reading.Paper.Sections[^1].Text, StringComparison.Ordinal);
        Assert.Equal([Codes.HeadingInSummary], reading.Codes);
    }

    [Fact]
    public void Only_draft_has_a_meaning_in_front_matter()
    {
        Assert.True(Assert.Single(Reading.OfFile("---\ntitle: x\ndraft: true\n---\n" + Paper).Digests).IsDraft);
        Assert.False(Assert.Single(Reading.OfFile("---\ndraft: false\n---\n" + Paper).Digests).IsDraft);
        Assert.Equal([Codes.OddFrontMatter], Reading.OfFile("---\na: [\n---\n" + Paper).Codes);
        Assert.Single(Reading.OfFile("---\n" + Paper).Papers);
    }

    [Fact]
    public void A_file_without_a_digest_is_noticed() => Assert.Equal([Codes.NoDigest], Reading.OfFile("그냥 글", "notes.md").Codes);

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Line_ends_and_byte_order_marks_make_no_difference(string end)
    {
        var reading = Reading.OfFile(("\uFEFF## Daily Papers (2025-01-15)\n" + Paper).Replace("\n", end, StringComparison.Ordinal));

        Assert.Equal(3, 1 + reading.Paper.Source.Line);
        Assert.Equal("요약", reading.Paper.Sections[0].Text);
    }

    [Fact]
    public void A_paper_without_summary_is_shown_and_reported() =>
        Assert.Equal([Codes.NoSummary], Reading.OfFile("### [T](https://arxiv.org/abs/2501.08313)\nVote: 3\n").Codes);
}
