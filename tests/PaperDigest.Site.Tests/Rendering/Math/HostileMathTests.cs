using System.Text;
using System.Xml;
using System.Xml.Linq;
using CsCheck;
using PaperDigest.Site.Rendering;

namespace PaperDigest.Site.Tests.Rendering;

public sealed class HostileMathTests
{
    private static readonly MathRenderer Renderer = new();

    // Written out again, so that a careless change of the filter's own list is seen here.
    private static readonly Dictionary<string, string> Allowed = new()
    {
        ["math"] = "display",
        ["mfrac"] = "linethickness",
        ["mi"] = "mathvariant",
        ["mmultiscripts"] = "",
        ["mn"] = "",
        ["mo"] = "fence form largeop lspace maxsize minsize movablelimits rspace separator stretchy symmetric",
        ["mover"] = "accent",
        ["mpadded"] = "depth height lspace voffset width",
        ["mphantom"] = "",
        ["mprescripts"] = "",
        ["mroot"] = "",
        ["mrow"] = "",
        ["mspace"] = "depth height width",
        ["msqrt"] = "",
        ["mstyle"] = "displaystyle mathsize scriptlevel",
        ["msub"] = "",
        ["msubsup"] = "",
        ["msup"] = "",
        ["mtable"] = "displaystyle",
        ["mtd"] = "class",
        ["mtext"] = "",
        ["mtr"] = "",
        ["munder"] = "accentunder",
        ["munderover"] = "accent accentunder",
    };

    private static readonly Gen<string> Tex = Gen.OneOf(
        Gen.String,
        Gen.String[@"\{}^_&%$#~'""<>/=ax19 ()[]|-+"],
        Gen.OneOf(
            @"\frac", @"\sqrt", @"\text{", @"\left(", @"\right)", @"\begin{align}", @"\end{align}", @"\\", "&", "{", "}", "^", "_", "x", "1",
            @"\def\a", @"#1", @"\a", @"\hat", @"\overline", @"\cancel", @"\color{red}", @"\href{javascript:a}", @"\class{a}", @"\style{b}",
            @"\mathbb", @"\sum", @"\limits", @"\verb|<b>|", @"\char""", "D800", @"\kern-9em", @"\raise9em", @"\tag{1}", @"\label{a}", @"\ref{a}",
            @"\not", @"\mathrm", @"\mathop{", @"\mathord{", @"\mathrel{", @"\Large", @"\begin{cases}", @"\end{cases}", @"\prescript{1}{2}{X}", "가", "𝔘", "\u2062", "\0", " ")
            .Array[0, 20].Select(parts => string.Concat(parts)));

    [Fact]
    public void Any_text_becomes_safe_MathML_or_a_problem() =>
        Gen.Select(Tex, Gen.Bool).Sample((tex, display) => Check(Renderer.Render(tex, display)), iter: 1500, threads: 1);

    [Theory]
    [InlineData(@"\href{javascript:alert(1)}{x}")]
    [InlineData(@"\url{javascript:alert(1)}")]
    [InlineData(@"\includegraphics{http://a.example/x.png}")]
    [InlineData(@"\class{a}{x}")]
    [InlineData(@"\id{a}{x}")]
    [InlineData(@"\style{position:fixed}{x}")]
    [InlineData(@"\data{onclick=alert(1)}{x}")]
    [InlineData(@"\htmlData{onclick=alert(1)}{x}")]
    [InlineData(@"\htmlStyle{color:red}{x}")]
    [InlineData(@"\toggle{x}{y}\endtoggle")]
    public void Commands_that_reach_out_of_the_formula_are_refused(string tex)
    {
        var result = Renderer.Render(tex, display: false);
        Assert.Null(result.MathMl);
        Assert.NotEmpty(result.Problem!);
    }

    [Theory]
    [InlineData(@"\text{<script>alert(1)</script>}", "<script>alert(1)</script>")]
    [InlineData(@"\text{</math><img src=x onerror=alert(1)>}", "</math><img\u00A0src=x\u00A0onerror=alert(1)>")]
    [InlineData(@"\verb|<!--|", "<!--")]
    [InlineData(@"\text{&lt;&#0;}", null)]
    public void Markup_in_text_stays_text(string tex, string? text)
    {
        var result = Renderer.Render(tex, display: false);
        Check(result);
        Assert.Equal(text, result.MathMl is null ? null : XElement.Parse(result.MathMl).Value);
    }

    [Theory]
    [InlineData("x\0")]
    [InlineData("\b\f\u001b[31m")]
    [InlineData("\u0080")]
    [InlineData("\uffff")]
    public void Characters_that_no_page_may_hold_are_refused(string tex) =>
        Assert.Equal("The formula holds control characters.", Renderer.Render(tex, display: false).Problem);

    // Not among the cases above, because metadata is UTF-8 and cannot hold them.
    [Fact]
    public void Half_a_surrogate_pair_is_refused() =>
        Assert.All(
            new[] { "\ud800", "x\udc00", "\udc00\ud800x" },
            tex => Assert.Equal("The formula holds control characters.", Renderer.Render(tex, display: false).Problem));

    [Theory]
    [InlineData(@"\char""0")]
    [InlineData(@"\char""8")]
    [InlineData(@"\char""D800")]
    [InlineData(@"\char""FFFF")]
    public void Such_characters_cannot_be_made_either(string tex) =>
        Assert.Equal("The formula makes characters that no page can hold.", Renderer.Render(tex, display: false).Problem);

    public static TheoryData<string, string> Bombs => new()
    {
        { @"\def\a{\a\a}\a", "The formula's macros expand without end." },
        { @"\def\a#1{#1#1}" + Repeat(@"\a{", 100) + "x" + Repeat("}", 100), "The formula's macros expand without end." },
        { @"\def\a{" + new string('x', 1800) + "}" + Repeat(@"\a", 90), "The formula takes too much work." },
        { Repeat("{", 1000) + Repeat("}", 1000), "The formula is nested too deeply." },
        { Repeat(@"\sqrt{", 280) + "x" + Repeat("}", 280), "The formula is nested too deeply." },
        { Repeat("x^{", 500) + Repeat("}", 500), "The formula is nested too deeply." },
        { Repeat(@"\left(", 330), "The formula is nested too deeply." },
        { new string('{', 100_000), "The formula is longer than 2000 characters." },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public void A_bomb_meets_a_limit_and_the_next_formula_is_read(string tex, string problem)
    {
        Assert.Equal(new MathResult(null, problem), Renderer.Render(tex, display: false));
        Assert.Equal("<math><mi>π</mi></math>", Renderer.Render(@"\pi ", display: false).MathMl);
    }

    [Theory]
    [InlineData(256)]
    [InlineData(8192)]
    public void Limits_do_not_depend_on_the_stack_of_the_caller(int kilobytes)
    {
        var results = new List<MathResult>();
        var thread = new Thread(
            () =>
            {
                var renderer = new MathRenderer();
                results.Add(renderer.Render(Repeat(@"\sqrt{", 30) + "x" + Repeat("}", 30), display: false));
                results.Add(renderer.Render(Repeat(@"\frac{1}{", 180) + "x" + Repeat("}", 180), display: false));
            },
            kilobytes << 10);
        thread.Start();
        thread.Join();

        Assert.NotNull(results[0].MathMl);
        Assert.Equal("The formula is nested too deeply.", results[1].Problem);
    }

    [Fact]
    public void The_longest_formula_is_read() =>
        Check(Assert.Single(new[] { Renderer.Render(Repeat("x^2+", 500), display: true) }, result => result.MathMl is not null));

    private static void Check(MathResult result)
    {
        Assert.NotEqual(result.MathMl is null, result.Problem is null);
        if (result.MathMl is null)
        {
            Assert.Matches(@"^.{1,100}[.…]$", result.Problem);
            Assert.True(MathRenderer.IsText(result.Problem));
            return;
        }

        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit };
        using var reader = XmlReader.Create(new StringReader(result.MathMl), settings);
        foreach (var element in XElement.Load(reader, LoadOptions.PreserveWhitespace).DescendantsAndSelf())
        {
            var attributes = Assert.Contains(element.Name.LocalName, (IDictionary<string, string>)Allowed).Split(' ');
            Assert.Equal("", element.Name.NamespaceName);
            Assert.Equal(element.Name == "math", element.Parent is null);
            // Elements inside a token would be read as HTML, and text outside of one is not valid.
            var isToken = element.Name.LocalName is "mi" or "mn" or "mo" or "mtext";
            Assert.All(element.Nodes(), node => Assert.True(isToken ? node is XText : node is XElement));
            Assert.All(element.Attributes(), attribute =>
            {
                Assert.Contains(attribute.Name.ToString(), attributes);
                Assert.Matches(@"^[a-z0-9+%.-]{1,12}$", attribute.Value);
            });
        }
    }

    private static string Repeat(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();
}
