using PaperDigest.Core.Model;

namespace PaperDigest.Core.Tests.Parsing;

public sealed class EraTests
{
    [Fact]
    public void A_paper_of_November_2023_is_plain_bullets_without_votes()
    {
        var paper = Reading.OfFile("""
            ## Daily Papers (2023-11-20)

            ### [Video-LLaVA: Learning United Visual Representation by Alignment Before Projection](https://arxiv.org/abs/2311.10122)

            - 대규모 비전-언어 모델 (LVLM)은 시각-언어 이해 작업의 성능을 향상시켰다.
            - UnifiedVisionGPT는 네 가지 주요 특징을 통해 자신을 차별화한다:
              - (1) 범용 멀티모달 프레임워크를 제공한다.
              - (2) 최첨단 비전 모델을 통합한다.
            - 이 논문은 구조와 능력을 설명한다.
            """, "2023/11/20.md").Paper;

        Assert.Equal("2311.10122", paper.Id.Value);
        Assert.Null(paper.Votes);
        Assert.Null(paper.Media);
        Assert.Empty(paper.Authors);
        var section = Assert.Single(paper.Sections);
        Assert.Null(section.Label);
        Assert.Equal(SectionKind.Plain, section.Kind);
        Assert.Equal(5, section.Text.Split('\n').Length);
        var list = Assert.IsType<ListBlock>(Assert.Single(section.Blocks));
        Assert.Equal(3, list.Items.Length);
        Assert.Equal(2, Assert.IsType<ListBlock>(list.Items[1].Blocks[1]).Items.Length);
    }

    [Fact]
    public void A_paper_of_winter_2023_has_video_votes_and_authors_on_lines_of_their_own()
    {
        var paper = Reading.Of(
            "[Watch Video]https://example.org/a.mp4",
            "<div><video controls src=\"https://example.org/a.mp4\" muted=\"false\"></video></div>",
            "",
            "Vote: 12",
            "",
            "Authors: Arthur Zucker, +, Yang Liu",
            "",
            "- 코드는 공개되어 있다.").Paper;

        Assert.Equal(new Media(MediaKind.Video, "https://example.org/a.mp4"), paper.Media);
        Assert.Equal(12, paper.Votes);
        Assert.Equal(["Arthur Zucker", "Yang Liu"], paper.Authors);
        Assert.True(paper.AuthorsTruncated);
        Assert.Equal("코드는 공개되어 있다.", Assert.Single(paper.Sections).Text);
    }

    [Theory]
    [InlineData("- **What's New**: 새로움", "- **Technical Details**: 상세", "- **Performance Highlights**: 성능")]
    [InlineData("- ***What's New***: 새로움", "- ***Technical Details***: 상세", "- ***Performance Highlights***: 성능")]
    public void Labels_of_2024_and_after_part_a_summary_into_sections(string a, string b, string c)
    {
        var sections = Reading.Of(a, b, c).Paper.Sections;

        Assert.Equal([SectionKind.New, SectionKind.Technical, SectionKind.Performance], sections.Select(s => s.Kind));
        Assert.Equal(["What's New", "Technical Details", "Performance Highlights"], sections.Select(s => s.Label));
        Assert.Equal(["새로움", "상세", "성능"], sections.Select(s => s.Text));
    }

    [Fact]
    public void The_digest_of_this_repository_is_read_whole_and_without_a_finding()
    {
        var reading = Reading.OfFile(File.ReadAllText(Repository.File("content/2025/01/15.md")));

        Assert.Empty(reading.Diagnostics);
        Assert.Equal(18, reading.Papers.Count());
        Assert.All(reading.Papers, p => Assert.Equal(3, p.Sections.Length));
        Assert.All(reading.Papers, p => Assert.Equal(MediaKind.Image, p.Media?.Kind));
        Assert.Equal(193, reading.Papers.First().Votes);
        Assert.Equal(90, reading.Papers.First().Authors.Length);
        Assert.Equal([.. Enumerable.Range(1, 18)], reading.Papers.Select(p => p.Rank));
    }
}
