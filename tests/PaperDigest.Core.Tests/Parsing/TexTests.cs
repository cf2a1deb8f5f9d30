using PaperDigest.Core.Diagnostics;
using PaperDigest.Core.Model;

namespace PaperDigest.Core.Tests.Parsing;

public sealed class TexTests
{
    private static Tex TexOf(string text) => Assert.Single(RichText.Inlines(Reading.Section(text).Blocks).OfType<Tex>());

    [Theory]
    [InlineData("기울기 $\\nabla^2$는", "\\nabla^2", "∇²")]
    [InlineData("M$^{2}$UGen", "^{2}", "²")]
    [InlineData("SOTOPIA-$π$를", "π", "π")]
    [InlineData("$μ$LO", "μ", "μ")]
    [InlineData("$n$-gram", "n", "n")]
    [InlineData("$L_2$ Norm", "L_2", "L₂")]
    [InlineData("LLM$\\times$MapReduce", "\\times", "×")]
    [InlineData("모델인 \\\\(*X\\\\)를", "*X", "*X")]
    [InlineData("모델 \\(x^2\\)는", "x^2", "x²")]
    [InlineData("LiPO-{\\lambda}가", "\\lambda", "λ")]
    [InlineData("비율 \\mathcal{R}^{4}은", "\\mathcal{R}^{4}", "R⁴")]
    [InlineData("$$\\frac{a}{b}$$", "\\frac{a}{b}", null)]
    public void A_formula_is_found_whatever_stands_beside_it(string text, string formula, string? plain)
    {
        var tex = TexOf(text);

        Assert.Equal((formula, plain, false), (tex.Formula, tex.Plain, tex.IsText));
        Assert.Equal(text, Reading.Section(text).Text);
    }

    [Theory]
    [InlineData("벤치마크({\\sc MwpBench})를", "MwpBench")]
    [InlineData("(\\textit{HR-ED})라는", "HR-ED")]
    [InlineData("ℬ4\\textsuperscript{4} 전략", "⁴")]
    [InlineData("5\\textsuperscript{th}", "th")]
    [InlineData("\\textsc{Small \\textbf{Caps}}", "Small Caps")]
    [InlineData("\\texttt{\\textbackslash modelname}는", "\\modelname")]
    [InlineData("$\\textit{Trans-LoRA}$: towards", "Trans-LoRA")]
    public void A_word_set_by_a_command_is_read_as_that_word(string text, string plain)
    {
        var tex = TexOf(text);

        Assert.True(tex.IsText);
        Assert.Equal(plain, tex.Plain);
    }

    [Fact]
    public void The_address_in_a_url_command_is_a_link() =>
        Assert.Equal("https://a.org/b", Assert.Single(RichText.Inlines(Reading.Section("\\url{https://a.org/b}에서").Blocks).OfType<Link>()).Url);

    [Fact]
    public void A_title_holds_TeX_and_no_other_markup()
    {
        var paper = Reading.OfFile("## Daily Papers (2025-01-15)\n### [SL$^{2}$A-INR: *not* `code` [n] _x_](https://arxiv.org/abs/2409.10836)\n- 요약").Paper;

        Assert.Equal("SL$^{2}$A-INR: *not* `code` [n] _x_", paper.Title);
        Assert.Equal("SL²A-INR: *not* `code` [n] _x_", PlainText.Read(paper.TitleInlines));
    }

    [Fact]
    public void A_formula_knows_where_it_stands() =>
        Assert.Equal(("2025/01/15.md", 5, 23), (TexOf("가 $x^2$").Source.File, TexOf("가 $x^2$").Source.Line, TexOf("가 $x^2$").Source.Column));

    [Fact]
    public void A_formula_of_a_later_line_knows_that_line()
    {
        var reading = Reading.Of("- **What's New**: 하나", "  - 둘", "  - 값 $x^2$", "  <b>굵게</b>");

        Assert.Equal((7, 7), (Assert.Single(RichText.Inlines(reading.Paper.Sections[0].Blocks).OfType<Tex>()).Source.Line, RichText.Inlines(reading.Paper.Sections[0].Blocks).OfType<Tex>().Single().Source.Column));
        Assert.Equal((8, 3), (reading.Diagnostics.Single().Line, reading.Diagnostics.Single().Column));
    }

    [Theory]
    [InlineData("\textit{HR-ED}는", "\\textit{HR-ED}는")]
    [InlineData("제안된 \framework를", "제안된 framework를")]
    [InlineData("계수 \frac{1}{2}와", "계수 \\frac{1}{2}와")]
    [InlineData("값 $\beta$와", "값 $\\beta$와")]
    [InlineData("\bench에서", "bench에서")]
    public void An_escape_that_was_eaten_is_repaired_and_reported(string text, string repaired)
    {
        var reading = Reading.Of("- **What's New**: " + text);

        Assert.Equal(repaired, Assert.Single(reading.Paper.Sections).Text);
        Assert.Contains(Codes.RepairedEscape, reading.Codes);
    }

    [Fact]
    public void A_tab_before_an_ordinary_word_is_a_space() => Assert.Equal("가 나 table", Reading.Section("가\t나\ttable").Text);

    [Fact]
    public void Dropped_control_characters_are_reported_once_a_file()
    {
        var reading = Reading.Of("- 가\u0001나\u0002다", "- 라\u0003마");

        Assert.Equal("가나다\n라마", reading.Paper.Sections[0].Text);
        var finding = Assert.Single(reading.Diagnostics);
        Assert.Equal((Codes.ControlCharacters, 5, 4), (finding.Code, finding.Line, finding.Column));
        Assert.StartsWith("3 control characters", finding.Message, StringComparison.Ordinal);
    }
}
