using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;
using CsCheck;
using PaperDigest.Core.Model;
using PaperDigest.Site.Rendering;

namespace PaperDigest.Site.Tests.Rendering;

public class RichTextHtmlTests
{
    private static readonly SourceLocation Nowhere = new("2025/01/15.md", 1, 1);

    [Fact]
    public void Text_that_looks_like_markup_is_shown_as_typed() =>
        Assert.Equal("<p>&lt;think&gt; &amp; &quot;&#39;&lt;/script&gt;</p>", Blocks(new Paragraph([new TextRun("<think> & \"'</script>")])));

    [Fact]
    public void A_list_of_single_paragraphs_is_tight_and_an_item_of_several_blocks_is_not() => Assert.Equal(
        "<ul><li>one</li><li><p>two</p><ol start=\"3\"><li>three</li></ol></li></ul>",
        Blocks(new ListBlock(null,
        [
            new ListEntry([Text("one")]),
            new ListEntry([Text("two"), new ListBlock(3, [new ListEntry([Text("three")])])]),
        ])));

    [Fact]
    public void A_list_from_one_needs_no_start() =>
        Assert.Equal("<ol><li>a</li></ol>", Blocks(new ListBlock(1, [new ListEntry([Text("a")])])));

    [Fact]
    public void A_heading_is_a_strong_paragraph_outside_the_outline_of_the_page() =>
        Assert.Equal("<p><strong>결과</strong></p>", Blocks(new HeadingBlock([new TextRun("결과")])));

    [Fact]
    public void Quotes_code_and_rules_are_themselves() => Assert.Equal(
        "<blockquote><p>q</p></blockquote><pre tabindex=\"0\"><code>a &lt; b\n  c</code></pre><hr>",
        Blocks(new QuoteBlock([Text("q")]), new CodeBlock("a < b\n  c"), new RuleBlock()));

    [Fact]
    public void A_table_names_its_columns_and_may_have_short_rows() => Assert.Equal(
        "<div class=\"scroll\" tabindex=\"0\"><table><thead><tr><th scope=\"col\">모델</th><th scope=\"col\">점수</th></tr></thead>"
        + "<tbody><tr><td>A*</td></tr></tbody></table></div>",
        Blocks(new TableBlock([Row("모델", "점수"), Row("A*")], HasHead: true)));

    [Fact]
    public void A_table_without_a_head_has_a_body_only() => Assert.Equal(
        "<div class=\"scroll\" tabindex=\"0\"><table><tbody><tr><td>a</td></tr></tbody></table></div>",
        Blocks(new TableBlock([Row("a")], HasHead: false)));

    [Fact]
    public void Running_text_nests() => Assert.Equal(
        "<strong>데이터셋<em>(Dataset)</em></strong>의<br><code>a&lt;b</code>",
        Inlines(
            new Strong([new TextRun("데이터셋"), new Emphasis([new TextRun("(Dataset)")])]),
            new TextRun("의"),
            new LineBreak(),
            new CodeSpan("a<b")));

    [Theory]
    [InlineData("https://github.com/a/b?x=1&y=2", "https://github.com/a/b?x=1&amp;y=2")]
    [InlineData("HTTP://EXAMPLE.ORG/", "HTTP://EXAMPLE.ORG/")]
    [InlineData("mailto:a@example.org", "mailto:a@example.org")]
    [InlineData("https://example.org/?'onclick='x", "https://example.org/?&#39;onclick=&#39;x")]
    public void A_link_goes_where_it_says_and_nowhere_else(string url, string attribute) =>
        Assert.Equal($"<a href=\"{attribute}\" rel=\"external noopener\">글</a>", Inlines(new Link(url, [new TextRun("글")])));

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData(" javascript:alert(1)")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("vbscript:x")]
    [InlineData("//example.org/")]
    [InlineData("/saved/")]
    [InlineData("https://example.org/\" onclick=\"x")]
    [InlineData("")]
    public void An_address_that_a_browser_would_run_or_resolve_is_no_link(string url) =>
        Assert.Equal("글 <strong>b</strong>", Inlines(new Link(url, [new TextRun("글 "), new Strong([new TextRun("b")])])));

    [Fact]
    public void A_link_inside_a_link_is_its_text() => Assert.Equal(
        "<a href=\"https://a.example/\" rel=\"external noopener\">out <em>in</em></a>",
        Inlines(new Link("https://a.example/",
        [
            new TextRun("out "),
            new Emphasis([new Link("https://b.example/", [new TextRun("in")])]),
        ])));

    [Fact]
    public void A_formula_is_mathml_where_that_can_be_shown() =>
        Assert.Equal("<math>×</math>", Inlines(_ => "<math>×</math>", Formula("×")));

    [Fact]
    public void A_formula_without_mathml_is_its_plain_reading()
    {
        Assert.Equal("M²", Inlines(_ => null, Formula("M²")));
        Assert.Equal("M²", Inlines(Formula("M²")));
    }

    [Fact]
    public void A_formula_that_nothing_can_read_is_shown_as_typed() =>
        Assert.Equal("<code class=\"tex\">$\\x&lt;y$</code>", Inlines(Formula(null)));

    [Fact]
    public void A_word_set_by_a_command_is_a_word_even_where_there_is_mathml() =>
        Assert.Equal("HR-ED", Inlines(_ => "<math/>", new Tex("{\\sc HR-ED}", "\\sc HR-ED", "HR-ED", IsText: true, Nowhere)));

    [Fact]
    public void Any_text_comes_back_from_the_html_as_it_was() => AnyBlock().Array[0, 4].Sample(blocks =>
    {
        var html = Blocks(blocks);
        var closed = html.Replace("<br>", "<br/>", StringComparison.Ordinal).Replace("<hr>", "<hr/>", StringComparison.Ordinal);
        var xml = XElement.Parse($"<r>{closed}</r>", LoadOptions.PreserveWhitespace);
        Assert.Equal(Letters(PlainText.Read([.. blocks])), Letters(xml.Value));
        Assert.All(xml.Descendants("a"), a => Assert.StartsWith("http", (string)a.Attribute("href")!, StringComparison.Ordinal));
        Assert.Empty(xml.Descendants("script"));
        Assert.Empty(xml.Descendants("a").Descendants("a"));
    });

    // Blocks are parted by lines in plain text and by elements in HTML, so neither spaces nor line feeds count.
    private static string Letters(string text) =>
        text.Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);

    private static Gen<Block> AnyBlock()
    {
        var text = Gen.OneOf<string>(
            Gen.OneOf("<script>alert(1)</script>", "]]>", "&amp;", "<!--", "'\"", "A* 3~4%", "</p>", "한국어", "🙂", "\u202E뒤"),
            Gen.String[Gen.Char['!', '\uD7FF'].Where(c => !char.IsControl(c)), 0, 8]);
        var inlines = Gen.Recursive<ImmutableArray<Inline>>((depth, self) =>
        {
            var leaf = Gen.OneOf<Inline>(
                text.Select(t => new TextRun(t)),
                text.Select(t => new CodeSpan(t)),
                text.Select(t => new Tex(t, t, null, IsText: false, Nowhere)),
                Gen.Const(new LineBreak()));
            var any = depth > 3 ? leaf : Gen.OneOf<Inline>(
                leaf,
                self.Select(i => new Strong(i)),
                self.Select(i => new Emphasis(i)),
                Gen.Select(text, self, (t, i) => new Link("https://example.org/" + t, i)),
                Gen.Select(text, self, (t, i) => new Link("javascript:" + t, i)));
            return any.Array[0, 3].Select(a => a.ToImmutableArray());
        });
        return Gen.Recursive<Block>((depth, self) =>
        {
            var leaf = Gen.OneOf<Block>(
                inlines.Select(i => new Paragraph(i)),
                inlines.Select(i => new HeadingBlock(i)),
                text.Select(t => new CodeBlock(t)),
                inlines.Array[0, 3].Array[0, 3].Select(rows => new TableBlock(
                    [.. rows.Select(cells => new TableCells([.. cells]))], HasHead: true)),
                Gen.Const(new RuleBlock()));
            return depth > 2 ? leaf : Gen.OneOf<Block>(
                leaf,
                self.Array[0, 2].Select(b => new QuoteBlock([.. b])),
                self.Array[0, 2].Array[0, 2].Select(items => new ListBlock(2, [.. items.Select(b => new ListEntry([.. b]))])));
        });
    }

    private static Tex Formula(string? plain) => new("$\\x<y$", "\\x<y", plain, IsText: false, Nowhere);

    private static Paragraph Text(string text) => new([new TextRun(text)]);

    private static TableCells Row(params string[] cells) => new([.. cells.Select(c => ImmutableArray.Create<Inline>(new TextRun(c)))]);

    private static string Blocks(params Block[] blocks)
    {
        var output = new Utf8Buffer();
        RichTextHtml.Write(output, [.. blocks], mathMl: null);
        return Encoding.UTF8.GetString(output.Written);
    }

    private static string Inlines(params Inline[] inlines) => Inlines(null, inlines);

    private static string Inlines(Func<Tex, string?>? mathMl, params Inline[] inlines)
    {
        var output = new Utf8Buffer();
        RichTextHtml.Write(output, [.. inlines], mathMl);
        return Encoding.UTF8.GetString(output.Written);
    }
}
