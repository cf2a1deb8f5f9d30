using PaperDigest.Core.Diagnostics;
using PaperDigest.Core.Model;

namespace PaperDigest.Core.Tests.Parsing;

public sealed class SectionTests
{
    [Theory]
    [InlineData("- **What’s New**: 글", "What’s New", SectionKind.New)]
    [InlineData("- **What's New:** 글", "What's New", SectionKind.New)]
    [InlineData("- ***Technical Details*: 글", "Technical Details", SectionKind.Technical)]
    [InlineData("- ***Technical Details***：글", "Technical Details", SectionKind.Technical)]
    [InlineData("***Performance Highlights***: 글", "Performance Highlights", SectionKind.Performance)]
    [InlineData("- What's New: 글", "What's New", SectionKind.New)]
    [InlineData("* **Memory Pruning Details**: 글", "Memory Pruning Details", SectionKind.Other)]
    [InlineData("- **고찰**: 글", "고찰", SectionKind.Other)]
    public void A_label_is_read_however_it_is_marked(string line, string label, SectionKind kind)
    {
        var section = Assert.Single(Reading.Of(line).Paper.Sections);

        Assert.Equal(label, section.Label);
        Assert.Equal(kind, section.Kind);
        Assert.Equal("글", section.Text);
        Assert.Equal(line, section.Markdown);
    }

    [Fact]
    public void A_label_whose_asterisks_do_not_match_is_reported() =>
        Assert.Equal([Codes.OddLabel], Reading.Of("- ***Technical Details*: 글").Codes);

    [Fact]
    public void What_closes_the_asterisks_of_a_label_later_is_no_text() =>
        Assert.Equal("IMM은 학습합니다.: 3.2", Assert.Single(Reading.Of("- ***Technical Details*: IMM은 학습합니다.**: 3.2").Paper.Sections).Text);

    [Fact]
    public void A_lone_star_after_an_unbalanced_label_is_text() =>
        Assert.Equal("A* 탐색은 2 * 3", Assert.Single(Reading.Of("- ***What's New**: A* 탐색은 2 * 3").Paper.Sections).Text);

    [Theory]
    [InlineData("\t")]
    [InlineData("  ")]
    [InlineData("    ")]
    [InlineData("      ")]
    public void Bullets_nested_under_a_label_are_a_list_whatever_their_indent(string indent)
    {
        var section = Assert.Single(Reading.Of("- **What's New**: 하나", $"{indent}- 안", $"{indent}- 또 안").Paper.Sections);

        Assert.Equal([typeof(Paragraph), typeof(ListBlock)], section.Blocks.Select(b => b.GetType()));
        Assert.Equal("하나\n안\n또 안", section.Text);
    }

    [Fact]
    public void A_summary_may_stand_a_few_spaces_in()
    {
        var paper = Reading.Of("  Vote: 3", "  ![](https://example.org/a.png)", "", " - ***What's New***: 하나", " - ***Technical Details***: 둘", " 새 문단", "   - 안").Paper;

        Assert.Equal((3, "https://example.org/a.png"), (paper.Votes, paper.Media?.Url));
        Assert.Equal(["하나", "둘\n새 문단\n안"], paper.Sections.Select(s => s.Text));
    }

    [Fact]
    public void Code_under_a_label_keeps_its_indent() =>
        Assert.Equal("앞\ndef f():\n    return 1", Assert.Single(Reading.Of("- **A**: 앞", "```python", "def f():", "    return 1", "```").Paper.Sections).Text);

    [Theory]
    [InlineData("- **A**: ```결과는 좋다", "결과는 좋다")]
    [InlineData("- ~~~ 결과는 좋다", "결과는 좋다")]
    public void Words_behind_a_fence_that_is_none_are_shown(string line, string text) =>
        Assert.Contains(text, Assert.Single(Reading.Of(line).Paper.Sections).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("", " ")]
    [InlineData("\t", "\t")]
    [InlineData("    ", "    ")]
    public void Labels_of_one_depth_are_siblings(string first, string second) =>
        Assert.Equal(["하나", "둘"], Reading.Of(first + "- **A**: 하나", second + "- **B**: 둘").Paper.Sections.Select(s => s.Text));

    [Fact]
    public void Bullets_that_are_each_a_literal_are_lists() =>
        Assert.Equal("가\n나\n다", Assert.Single(Reading.Of("  - ['가', '나']", "  - 다").Paper.Sections).Text);

    [Fact]
    public void A_break_that_the_writer_asked_for_keeps_a_bullet_in_one_line() => Assert.Equal("하나 둘", Reading.Section("하나\\\n  둘").Text);

    [Fact]
    public void Bullets_that_carry_their_own_numbers_keep_them()
    {
        var section = Assert.Single(Reading.Of("- 세 가지이다. 1) 첫째", "- 2) 둘째", "- 3) 셋째").Paper.Sections);

        Assert.Equal("세 가지이다. 1) 첫째\n2) 둘째\n3) 셋째", section.Text);
        Assert.Equal(3, Assert.IsType<ListBlock>(Assert.Single(section.Blocks)).Items.Length);
    }

    [Fact]
    public void Consecutive_bullets_without_label_are_one_section_and_a_label_ends_it()
    {
        var sections = Reading.Of("- 하나", "- 둘", "- **고찰**: 셋", "- 넷").Paper.Sections;

        Assert.Equal([null, "고찰", null], sections.Select(s => s.Label));
        Assert.Equal(["하나\n둘", "셋", "넷"], sections.Select(s => s.Text));
    }

    [Fact]
    public void Lists_and_plain_lines_after_a_section_belong_to_it()
    {
        var section = Assert.Single(Reading.Of("- **Technical Details**: 함수는 다음과 같다.", "x=log10(memory-size), y=log10(error-rate)", "1) 하나", "2) 둘", "  - 안쪽").Paper.Sections);

        Assert.Equal("함수는 다음과 같다.\nx=log10(memory-size), y=log10(error-rate)\n하나\n둘\n안쪽", section.Text);
        Assert.Equal([typeof(Paragraph), typeof(Paragraph), typeof(ListBlock), typeof(ListBlock)], section.Blocks.Select(b => b.GetType()));
    }

    [Fact]
    public void A_numbered_list_in_one_line_becomes_a_list()
    {
        var section = Reading.Section("1. 다양한 비디오를 선택하였습니다. 2. 캡션을 생성합니다. 3. 16가지 질문 유형");

        var list = Assert.IsType<ListBlock>(Assert.Single(section.Blocks));
        Assert.Equal(1, list.Start);
        Assert.Equal("다양한 비디오를 선택하였습니다.\n캡션을 생성합니다.\n16가지 질문 유형", section.Text);
    }

    [Fact]
    public void Numbers_in_running_text_make_no_list() =>
        Assert.IsType<Paragraph>(Assert.Single(Reading.Section("방법론은 1) 구성 요소를 평가하고 2) 사용 사례를 분류합니다.").Blocks));

    [Theory]
    [InlineData("['하나, 둘', \"셋's\"]", "하나, 둘\n셋's")]
    [InlineData("[{'Finding 1': '가'}, {'Finding 2': '나'}]", "Finding 1: 가\nFinding 2: 나")]
    [InlineData("{'GPT-4o': '가', 'Scores': ['나', 3, True]}", "GPT-4o: 가\nScores: \n나\n3\nTrue")]
    [InlineData("{\"a\": \"b\\u2062c\", \"d\": null,}", "a: bc\nd: null")]
    [InlineData("('튜플', '둘')", "('튜플', '둘')")]
    public void A_literal_of_Python_or_JSON_is_shown_as_a_list(string literal, string text) => Assert.Equal(text, Reading.Section(literal).Text);

    [Fact]
    public void A_literal_that_breaks_off_is_shown_as_typed_and_reported()
    {
        var reading = Reading.Of("- **What's New**: ['하나', '둘");

        Assert.Equal("['하나', '둘", Assert.Single(reading.Paper.Sections).Text);
        Assert.Equal([Codes.OddLiteral], reading.Codes);
    }

    [Fact]
    public void Words_in_brackets_are_no_literal() =>
        Assert.Empty(Reading.Of("- **What's New**: [논문] 이 글은 {중괄호}로 시작하지 않는다.").Diagnostics);

    [Fact]
    public void Headings_tables_fences_and_quotes_inside_a_summary_are_kept()
    {
        var section = Reading.Section("앞\n\n  #### 소제목\n\n  | 가 | 나 |\n  |---|---|\n  | 다 | 라 |\n\n  ```python\n  ### [x](https://example.org) 코드\n  ```\n\n  > 인용");

        Assert.Equal(
            [typeof(Paragraph), typeof(HeadingBlock), typeof(TableBlock), typeof(CodeBlock), typeof(QuoteBlock)], section.Blocks.Select(b => b.GetType()));
        Assert.Equal("앞\n소제목\n가 나\n다 라\n### [x](https://example.org) 코드\n인용", section.Text);
    }

    [Fact]
    public void What_is_nested_too_deeply_is_shown_as_text_and_reported()
    {
        var reading = Reading.Of("- **What's New**: 앞", string.Concat(Enumerable.Repeat("> ", 3000)) + "끝");

        Assert.Contains("끝", Assert.Single(reading.Paper.Sections).Text, StringComparison.Ordinal);
        Assert.Contains(Codes.TooDeep, reading.Codes);
    }
}
