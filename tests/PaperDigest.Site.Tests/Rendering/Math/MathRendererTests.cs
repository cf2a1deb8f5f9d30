using PaperDigest.Site.Rendering;

namespace PaperDigest.Site.Tests.Rendering;

public sealed class MathRendererTests
{
    private static readonly MathRenderer Renderer = new();

    [Theory]
    [InlineData(@"\pi", "<mi>π</mi>")]
    [InlineData(@"L_2", "<msub><mi>L</mi><mn>2</mn></msub>")]
    [InlineData(@"^{2}", "<msup><mrow /><mn>2</mn></msup>")]
    [InlineData(@"M^{2}", "<msup><mi>M</mi><mn>2</mn></msup>")]
    [InlineData(@"\nabla^2", """<msup><mo form="prefix" stretchy="false">∇</mo><mn>2</mn></msup>""")]
    [InlineData(@"\mathcal{R}^{4}", "<msup><mi>ℛ</mi><mn>4</mn></msup>")]
    [InlineData(@"\frac{a}{b}", "<mfrac><mi>a</mi><mi>b</mi></mfrac>")]
    [InlineData(@"\text{if }", "<mtext>if\u00A0</mtext>")]
    [InlineData(@"\textit{Trans-LoRA}", "<mtext>𝑇𝑟𝑎𝑛𝑠-𝐿𝑜𝑅𝐴</mtext>")]
    [InlineData(@"\text{그림 <b>}", "<mtext>그림\u00A0&lt;b&gt;</mtext>")]
    public void A_formula_of_a_digest_becomes_MathML(string tex, string expected) =>
        Assert.Equal(new MathResult($"<math>{expected}</math>", null), Renderer.Render(tex, display: false));

    [Fact]
    public void A_number_with_a_power_keeps_its_minus() =>
        Assert.Equal(
            """<math><mrow><mn>5</mn><mo>×</mo><msup><mn>10</mn><mrow><mo form="prefix" stretchy="false" lspace="0em" rspace="0em">−</mo><mn>5</mn></mrow></msup></mrow></math>""",
            Renderer.Render(@"5\times10^{-5}", display: false).MathMl);

    [Fact]
    public void Display_is_said_on_the_root_only() =>
        Assert.Equal("""<math display="block"><mi>x</mi></math>""", Renderer.Render("x", display: true).MathMl);

    [Theory]
    [InlineData(@"\hat{y}", """<mover accent="true"><mi>y</mi><mo stretchy="false">ˆ</mo></mover>""")]
    [InlineData(@"\overline{x}", """<mover accent="true"><mrow><mi>x</mi></mrow><mo stretchy="true">‾</mo></mover>""")]
    [InlineData(@"\underline{x}", """<munder accentunder="true"><mrow><mi>x</mi></mrow><mo stretchy="true">‾</mo></munder>""")]
    public void Accents_and_lines_need_no_style_sheet(string tex, string expected) =>
        Assert.Equal($"<math>{expected}</math>", Renderer.Render(tex, display: false).MathMl);

    [Theory]
    [InlineData(@"\mathop{\mathrm{KL}}", """<mo lspace="0em" rspace="0em">KL</mo>""")]
    [InlineData(@"\mathop{\frac{a}{b}}", "<mrow><mfrac><mi>a</mi><mi>b</mi></mfrac></mrow>")]
    public void No_elements_stand_in_a_token_where_HTML_would_read_them_as_its_own(string tex, string expected) =>
        Assert.Equal($"<math>{expected}</math>", Renderer.Render(tex, display: false).MathMl);

    [Fact]
    public void Colour_is_dropped_and_what_it_coloured_stays() =>
        Assert.Equal("<math><mrow><mi>x</mi></mrow></math>", Renderer.Render(@"{\color{red}x}", display: false).MathMl);

    [Fact]
    public void A_length_that_reaches_over_the_text_around_is_dropped()
    {
        Assert.Contains("voffset=\"1em\"", Renderer.Render(@"\raise1em{x}", display: false).MathMl, StringComparison.Ordinal);
        Assert.DoesNotContain("voffset", Renderer.Render(@"\raise-50em{x}", display: false).MathMl, StringComparison.Ordinal);
        Assert.DoesNotContain("50", Renderer.Render(@"\rule{50em}{50em}x\kern-50em y", display: false).MathMl, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbered_equations_keep_their_alignment_and_lose_their_number()
    {
        var result = Renderer.Render(@"\begin{align}a&=b\end{align}", display: true);
        Assert.Contains("""<mtd class="tml-right"><mi>a</mi></mtd><mtd class="tml-left"><mrow><mo>=</mo><mi>b</mi></mrow></mtd>""", result.MathMl, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(@"\method", @"Unsupported function name: \method.")]
    [InlineData(@"{\sc X}", @"Unsupported function name: \sc.")]
    [InlineData(@"\frac{a", "Unexpected end of input in a macro argument, expected '}'.")]
    [InlineData("x}", "Expected 'EOF', got '}'.")]
    [InlineData("#", "Expected 'EOF', got '#'.")]
    [InlineData("", "The formula is empty.")]
    [InlineData(" \t\n", "The formula is empty.")]
    [InlineData(@"\,", "The formula has nothing to show.")]
    [InlineData(@"\cancel{x}", "The formula is enclosed or struck out, which browsers do not show.")]
    [InlineData(@"\ref{x}", "The formula refers to another one.")]
    public void What_cannot_be_read_says_why(string tex, string problem) =>
        Assert.Equal(new MathResult(null, problem), Renderer.Render(tex, display: false));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_same_formula_gives_the_same_result_from_every_thread(bool display)
    {
        string[] formulas = [.. Enumerable.Range(0, 40).Select(i => i % 5 == 4 ? $@"\nosuch{{x_{{{i}}}}}" : $@"\sum_{{i={i}}}^n \frac{{x_i}}{{{i}}}")];
        var alone = new MathRenderer();
        MathResult[] expected = [.. formulas.Select(tex => alone.Render(tex, display))];

        var shared = new MathRenderer();
        Parallel.For(0, 8, thread =>
        {
            for (var i = 0; i < formulas.Length; i++)
            {
                var which = (i * 7 + thread * 5) % formulas.Length;
                Assert.Equal(expected[which], shared.Render(formulas[which], display));
            }
        });
    }

    [Theory]
    [InlineData(@"\gdef\leak{x}\leak")]
    [InlineData(@"\def\leak{x}\leak")]
    [InlineData(@"\newcommand{\leak}{x}\leak")]
    [InlineData(@"\global\let\leak=\pi\leak")]
    [InlineData(@"\definecolor{leak}{rgb}{1,0,0}\gdef\leak{x}\leak")]
    public void A_macro_ends_with_its_formula(string tex)
    {
        var renderer = new MathRenderer();
        Assert.NotNull(renderer.Render(tex, display: false).MathMl);
        Assert.Equal(@"Unsupported function name: \leak.", renderer.Render(@"\leak", display: false).Problem);
    }

    [Fact]
    public void A_formula_is_set_without_regard_to_those_before_it()
    {
        string[] formulas =
        [
            @"\sum_{i=0}^{n} i^2", @"\begin{align}a&=b\tag{3}\\c&=d\label{x}\end{align}", @"\widehat{xyz}\bar{y}", @"x\tag{1}", @"\frac{a",
            @"\definecolor{c}{rgb}{1,0,0}\color{c}x", @"\operatorname*{argmax}_{x}f", @"\not\in \overbrace{a}^{n}", @"\def\a{\a\a}\a",
            @"\begin{cases}x&\text{if }a\end{cases}", @"\left.\frac12\right|_x", @"\verb|a|", @"\lim_{x\to0}x'", @"{\rm X}\mathcal{O}(n)",
        ];
        var shared = new MathRenderer();
        Assert.All(formulas.Reverse(), tex => Assert.Equal(new MathRenderer().Render(tex, display: true), shared.Render(tex, display: true)));
    }

    [Fact]
    public void A_formula_may_not_change_what_built_in_commands_mean_to_the_next()
    {
        var renderer = new MathRenderer();
        var before = new MathRenderer().Render(@"\frac{a}{b}\pi\bar{x}", display: false);
        renderer.Render(@"\gdef\frac{x}\gdef\pi{x}\gdef\bar{x}\gdef~{x}\noexpand\pi \frac", display: false);
        Assert.Equal(before, renderer.Render(@"\frac{a}{b}\pi\bar{x}", display: false));
    }
}
