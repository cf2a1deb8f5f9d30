using PaperDigest.Core.Diagnostics;
using PaperDigest.Core.Model;

namespace PaperDigest.Core.Tests.Parsing;

public sealed class TextTests
{
    private static string Shape(Section section) => string.Concat(Assert.IsType<Paragraph>(Assert.Single(section.Blocks)).Inlines.Select(Shape));

    private static string Shape(Inline inline) => inline switch
    {
        TextRun t => t.Text,
        Strong s => $"<b>{string.Concat(s.Inlines.Select(Shape))}</b>",
        Emphasis e => $"<i>{string.Concat(e.Inlines.Select(Shape))}</i>",
        CodeSpan c => $"<code>{c.Text}</code>",
        Link l => $"<a {l.Url}>{string.Concat(l.Inlines.Select(Shape))}</a>",
        Tex x => $"<tex>{x.Formula}</tex>",
        LineBreak => "<br>",
        _ => "?",
    };

    [Theory]
    [InlineData("<think> 태그와 <image>, </UN>, <<<이미지, 소개>>>")]
    [InlineData("A* 탐색은 AtP*를, V*Bench와 V*Bench를 V* 벤치마크에서")]
    [InlineData("3~4%와 1~2%, 10^7, 5×10^{-5}, snake_case와 __init__")]
    [InlineData("GPT-[n] and o-[n], [EoT](End of Text), [EoT](End)")]
    [InlineData("1.84 * Na의 파라미터, pass@1, a_b_c")]
    [InlineData("가격은 $5와 $10 사이, $100~$200, 100$ 이하")]
    [InlineData("[링크](javascript:alert(1))와 [상대](../a.html)")]
    [InlineData("[foo]: https와 [bar]")]
    [InlineData("A*와 AtP*를, 파일_이름_목록과 D_A")]
    [InlineData("\\method와 {ϵθn}n=1N, {FasterDiffusion}")]
    public void Text_that_only_looks_like_markup_is_shown_as_typed(string text)
    {
        Assert.Equal(text, Shape(Reading.Section(text)));
        Assert.Equal(text, Reading.Section(text).Text);
    }

    [Theory]
    [InlineData("**데이터셋(Dataset)**의", "<b>데이터셋(Dataset)</b>의")]
    [InlineData("애니메이션에서 *Generative AI*의 통합, 컬러링(*Inbetweening*)", "애니메이션에서 <i>Generative AI</i>의 통합, 컬러링(<i>Inbetweening</i>)")]
    [InlineData("`슈퍼바이즈드(SFT)` 기법, `a_b`와 `pass@1`", "<code>슈퍼바이즈드(SFT)</code> 기법, <code>a_b</code>와 <code>pass@1</code>")]
    [InlineData("_14%_ 이상의 향상과 _6.92%_의 개선", "<i>14%</i> 이상의 향상과 <i>6.92%</i>의 개선")]
    [InlineData("이것은 **중요**", "이것은 <b>중요</b>")]
    [InlineData("*기울임* 뒤 V*Bench와 V*Bench에서", "<i>기울임</i> 뒤 V*Bench와 V*Bench에서")]
    [InlineData("***굵게*** 뒤 A*와 AtP*를", "<i><b>굵게</b></i> 뒤 A*와 AtP*를")]
    [InlineData("_기울임_ 뒤 파일_이름_목록과 __init__", "<i>기울임</i> 뒤 파일_이름_목록과 __init__")]
    [InlineData("(*가*)와 (*나*)는 '*다*'와 '*라*'이다", "(<i>가</i>)와 (<i>나</i>)는 '<i>다</i>'와 '<i>라</i>'이다")]
    [InlineData("3.6\\%의 향상", "3.6%의 향상")]
    [InlineData("a &lt; b &amp; c", "a < b & c")]
    [InlineData("가\u00A0나\uFEFF다\u2062라", "가 나다라")]
    public void Markup_is_read_beside_Korean(string text, string shape) => Assert.Equal(shape, Shape(Reading.Section(text)));

    [Theory]
    [InlineData("코드는 https://github.com/a/b에서 공개", "코드는 <a https://github.com/a/b>https://github.com/a/b</a>에서 공개")]
    [InlineData("제공되며(https://github.com/facebookresearch/pearl),", "제공되며(<a https://github.com/facebookresearch/pearl>https://github.com/facebookresearch/pearl</a>),")]
    [InlineData("https://a.org/x_(y). 끝", "<a https://a.org/x_(y)>https://a.org/x_(y)</a>. 끝")]
    [InlineData("https://a.org/Diffusion{Faster}", "<a https://a.org/Diffusion>https://a.org/Diffusion</a>{Faster}")]
    [InlineData("[이 링크](https://github.com/x)에서", "<a https://github.com/x>이 링크</a>에서")]
    [InlineData("[https://a.org/](https://b.org/).", "<a https://b.org/>https://a.org/</a>.")]
    [InlineData("<https://a.org/>", "<a https://a.org/>https://a.org/</a>")]
    [InlineData("![그림](https://a.org/b.png)", "<a https://a.org/b.png>그림</a>")]
    [InlineData("xhttps://a.org/", "xhttps://a.org/")]
    public void Addresses_are_links_without_the_particle_that_follows(string text, string shape) => Assert.Equal(shape, Shape(Reading.Section(text)));

    [Fact]
    public void The_links_of_a_paper_are_listed_once_each_in_order() => Assert.Equal(
        ["https://a.org/1", "https://a.org/2"], Reading.Of("- https://a.org/1 https://a.org/2", "- **끝**: [다시](https://a.org/1), [편지](mailto:a@b.org)").Paper.Links);

    [Fact]
    public void Raw_HTML_in_a_summary_is_text_and_reported()
    {
        var reading = Reading.Of("- 앞 <img src=x onerror=alert(1)> 뒤", "<script>alert(1)</script>");

        Assert.Equal("앞 <img src=x onerror=alert(1)> 뒤 <script>alert(1)</script>", Assert.Single(reading.Paper.Sections).Text);
        Assert.Equal([Codes.RawHtml], reading.Codes);
    }

    [Fact]
    public void Characters_that_pages_cannot_hold_never_get_through_by_entity_or_escape()
    {
        var text = Reading.Section("&#1;가&#x202E;나&#x2066;&#x2069;&#xFFFE;다['\\ud800']").Text + Reading.Section("['라\\ud800\\u0007\\ufdd0마']").Text;

        Assert.DoesNotContain(text, c => char.IsControl(c) || char.IsSurrogate(c) || c is '\u202E' or '\u2066' or '\u2069' or '\uFFFE' or '\uFDD0');
    }

    [Fact]
    public void Decomposed_Hangul_is_composed()
    {
        var paper = Reading.OfFile("### [\u1100\u1161\u11A8](https://arxiv.org/abs/2501.08313)\nAuthors: Jose\u0301, Nguye\u0302\u0303n\n- \u1112\u1161\u11AB\uAE00 값").Paper;

        Assert.Equal(("각", "한글 값"), (paper.Title, paper.Sections[0].Text));
        Assert.Equal(["José", "Nguyễn"], paper.Authors);
    }
}
