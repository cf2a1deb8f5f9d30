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
    public void A_heading_dates_a_digest(string heading) =>
        Assert.Equal(new DateOnly(2024, 3, 1), Assert.Single(Reading.OfFile(heading + "\n" + Paper, "notes.md").Digests).Date);

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
        Assert.Equal([Severity.Notice], reading.Diagnostics.Select(d => d.Severity));
    }

    [Fact]
    public void Links_of_a_README_are_no_papers() => Assert.Equal(
        [Codes.NoDigest], Reading.OfFile("# Tool\n### [Demo](https://demo.org)\n글\n## Citation\n### [Our paper](https://arxiv.org/abs/2401.00001)\n글", "README.md").Codes);

    [Fact]
    public void A_heading_in_fenced_code_is_code()
    {
        var paper = Reading.OfFile("### [T](https://arxiv.org/abs/2501.08313)\n- 요약\n\n~~~\n### [U](https://arxiv.org/abs/2401.00001)\n글\n~~~\n\n~~~\nVote: 5\n~~~\n- 뒤\n").Paper;

        Assert.Null(paper.Votes);
        Assert.Contains("Vote: 5", paper.Sections[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fence_left_open_in_plain_bullets_swallows_no_paper() => Assert.Equal(
        3, Reading.OfFile("### [T](https://arxiv.org/abs/2501.00001)\n- a\n```\n### [U](https://arxiv.org/abs/2501.00002)\n- b\n### [V](https://arxiv.org/abs/2501.00003)\n- c\n```\n").Papers.Count());

    [Fact]
    public void A_fence_that_is_never_closed_swallows_no_paper() => Assert.Equal(
        2, Reading.OfFile(Paper + "```\n코드\n" + "### [U](https://arxiv.org/abs/2401.00001)\nVote: 5\n\n```\n- 뒤\n").Papers.Count());

    [Fact]
    public void A_heading_and_a_path_that_disagree_are_reported_and_the_heading_is_taken()
    {
        var reading = Reading.OfFile("## Daily Papers (2025-01-16)\n" + Paper);

        Assert.Equal(new DateOnly(2025, 1, 16), Assert.Single(reading.Digests).Date);
        Assert.Equal([Codes.OddDate], reading.Codes);
    }

    [Fact]
    public void Two_headings_of_one_date_are_two_digests_that_each_rank_from_one() =>
        Assert.Equal([1, 1], Reading.OfFile("## Daily Papers (2025-01-15)\n" + Paper + "## Daily Papers (2025-01-15)\n" + Paper).Papers.Select(p => p.Rank));

    [Fact]
    public void A_heading_straight_after_a_bullet_begins_the_next_paper() => Assert.Equal(2, Reading.OfFile(Paper + Paper).Papers.Count());

    [Theory]
    [InlineData("### [GPT-[n] and o-[n]](https://arxiv.org/abs/2501.08313)", "GPT-[n] and o-[n]", "2501.08313")]
    [InlineData("### [T](http://arxiv.org/abs/2501.08313v2)", "T", "2501.08313")]
    [InlineData("### [T](https://arxiv.org/pdf/2501.08313v2.pdf)", "T", "2501.08313")]
    [InlineData("### [T](https://arxiv.org/abs/cs/9901001)", "T", "cs/9901001")]
    [InlineData("### [T](https://ArXiv.org/abs/2501.08313)", "T", "2501.08313")]
    [InlineData("### [T](https://arxiv.org/abs/2501.08313 \"its title\")", "T", "2501.08313")]
    [InlineData(" ###[T](<https://arxiv.org/abs/2501.08313>) ###", "T", "2501.08313")]
    [InlineData("### [A \\method of $x$](https://arxiv.org/abs/2501.08313)", "A \\method of $x$", "2501.08313")]
    [InlineData("### [T](https://openreview.net/forum?id=a)", "T", "x-57e259639623")]
    public void A_paper_is_known_by_its_link(string heading, string title, string id)
    {
        var reading = Reading.OfFile(heading + "\n- 요약\n");

        Assert.Equal(title, reading.Paper.Title);
        Assert.Equal(id, reading.Paper.Id.Value);
        Assert.Equal(id.StartsWith("x-", StringComparison.Ordinal) ? [Codes.NotArxiv] : [], reading.Codes);
    }

    [Theory]
    [InlineData("https://arxiv.org/abs/2501.08313x")]
    [InlineData("https://arxiv.org/abs/2501.08313/../../x")]
    [InlineData("https://arxiv.org/list/2501.08313")]
    [InlineData("https://arxiv.org.evil.example/abs/2501.08313")]
    public void What_only_looks_like_an_arXiv_link_has_no_arXiv_identifier(string url) => Assert.False(Core.Model.PaperId.FromUrl(url).IsArxiv);

    [Fact]
    public void The_identifier_of_another_link_is_the_hash_of_its_address() =>
        Assert.Equal("x-50d7a905e304", Core.Model.PaperId.FromUrl("https://example.org").Value);

    [Theory]
    [InlineData("### [T](https://arxiv.org/abs/2501.08313")]
    [InlineData("### [T] https://arxiv.org/abs/2501.08313")]
    [InlineData("### T (https://arxiv.org/abs/2501.08313)")]
    [InlineData("### [T](arxiv.org/abs/2501.08313)")]
    [InlineData("### **[T](https://arxiv.org/abs/2501.08313)**")]
    [InlineData("### 1. [T](https://arxiv.org/abs/2501.08313)")]
    [InlineData("### [T](https://arxiv.org/abs/2501.08313) [code](https://github.com/a/b)")]
    [InlineData("### [T](https://huggingface.co/a/b) | [arXiv](https://arxiv.org/abs/2501.08313)")]
    [InlineData("### [T](https\uFF1A//arxiv.org/abs/2501.08313?x=1#y")]
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

    [Theory]
    [InlineData("### [T](ftp://example.org/a)")]
    [InlineData("### [T]()")]
    [InlineData("### [T](https://arxiv.org/abs/٢٥٠١.٠٨٣١٣ x)")]
    public void What_has_the_form_of_a_papers_heading_never_becomes_part_of_the_paper_before(string heading)
    {
        var reading = Reading.OfFile(Paper + heading + "\n- 남의 요약\n");

        Assert.Equal("요약", Assert.Single(reading.Papers).Sections[0].Text);
        Assert.Equal([Codes.OddHeading], reading.Codes);
    }

    [Theory]
    [InlineData("## 2023-11-20 발표된 논문을 다시 소개")]
    [InlineData("### 기여")]
    [InlineData("### 결과 요약")]
    [InlineData("# 방법")]
    [InlineData("## 기여")]
    [InlineData("#### [Prior work](https://arxiv.org/abs/2401.00002)")]
    [InlineData("### Results\n![](https://a.org/fig.png)")]
    public void A_heading_inside_a_summary_stays_in_it_and_is_reported(string heading)
    {
        var reading = Reading.OfFile(Paper + heading + "\n\n뒤의 글\n");

        Assert.Contains("뒤의 글", reading.Paper.Sections[^1].Text, StringComparison.Ordinal);
        Assert.Equal([Codes.HeadingInSummary], reading.Codes);
    }

    [Fact]
    public void A_draft_is_not_told_that_it_lacks_what_is_still_to_be_written()
    {
        Assert.Equal([Codes.OddVotes], Reading.OfFile("---\ndraft: true\n---\n## Daily Papers (2025-01-15)\n\n### [](https://arxiv.org/abs/)\n\nVote: many\n").Codes);
        Assert.Contains(Codes.NoSummary, Reading.OfFile("## Daily Papers (2025-01-15)\n\n### [](https://arxiv.org/abs/)\n\nVote: many\n").Codes);
    }

    [Fact]
    public void Only_draft_has_a_meaning_in_front_matter()
    {
        Assert.True(Assert.Single(Reading.OfFile("---\ntitle: x\ndraft: true\n---\n" + Paper).Digests).IsDraft);
        Assert.False(Assert.Single(Reading.OfFile("---\ndraft: false\n---\n" + Paper).Digests).IsDraft);
        Assert.True(Assert.Single(Reading.OfFile("\uFEFF\n---\r\ntitle: A: b\r\nDraft: TRUE # not yet\r\n---\r\n" + Paper).Digests).IsDraft);
        Assert.True(Assert.Single(Reading.OfFile("---\n## note\n  draft: true\n---\n" + Paper).Digests).IsDraft);
        Assert.True(Assert.Single(Reading.OfFile("---\n{draft: true}\n---\n" + Paper).Digests).IsDraft);
        Assert.Equal([Codes.OddFrontMatter], Reading.OfFile("---\ndraft: maybe\n---\n" + Paper).Codes);
    }

    [Theory]
    [InlineData("---\ndarft: true\n---\n", 2)]
    [InlineData("---\ndrafts: yes\n---\n", 2)]
    [InlineData("---\ndraft: true\n\n", 1)]
    [InlineData("---\ntitle: x\ndraft: true\n", 1)]
    public void A_slip_in_front_matter_publishes_no_draft(string front, int line)
    {
        var reading = Reading.OfFile(front + Paper);

        Assert.True(Assert.Single(reading.Digests).IsDraft);
        var finding = Assert.Single(reading.Diagnostics);
        Assert.Equal((Codes.OddFrontMatter, Severity.Warning, line), (finding.Code, finding.Severity, finding.Line));
    }

    [Fact]
    public void What_is_odd_in_a_draft_is_a_notice() =>
        Assert.All(Reading.OfFile("---\ndraft: true\n---\n" + Paper + "Vote: x\n\n" + Paper).Diagnostics, finding => Assert.Equal(Severity.Notice, finding.Severity));

    [Theory]
    [InlineData("---\n")]
    [InlineData("---\n- 글\n---\n")]
    [InlineData("---\n## Daily Papers (2024-01-01)\n### [U](https://arxiv.org/abs/2401.00001)\n- 글\n\n---\n")]
    public void A_line_across_before_a_digest_is_no_front_matter(string before)
    {
        Assert.Contains(Reading.OfFile(before + Paper).Papers, p => p.Id.Value == "2501.08313");
        Assert.Equal(before.Contains("U]", StringComparison.Ordinal), Reading.OfFile(before + Paper).Papers.Any(p => p.Id.Value == "2401.00001"));
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

    [Theory]
    [InlineData("")]
    [InlineData("- ***What's New***:\n- ***Technical Details***:\n")]
    public void A_paper_without_summary_is_shown_and_reported(string summary) =>
        Assert.Equal([Codes.NoSummary], Reading.OfFile("### [T](https://arxiv.org/abs/2501.08313)\nVote: 3\n\n" + summary).Codes);
}
