using System.Net;
using System.Xml.Linq;
using CsCheck;
using PaperDigest.Site.Rendering;

namespace PaperDigest.Site.Tests.Rendering;

public sealed class EscapingTests
{
    private const string Hostile = "<script>alert(1)</script>\" onload='x' & {{ site.title }}";
    private const string Escaped = "&lt;script&gt;alert(1)&lt;/script&gt;&quot; onload=&#39;x&#39; &amp; {{ site.title }}";

    [Fact]
    public void Text_and_attributes_are_escaped_and_the_templates_own_markup_is_not() =>
        Assert.Equal(
            $"<a title=\"{Escaped}\">{Escaped}</a>",
            Templates.Render("<a title=\"{{ it.text }}\">{{ it.text }}</a>", ("text", Hostile)));

    [Theory]
    [InlineData("{{ it.text | string.append '!' | string.remove '!' }}")]
    [InlineData("{{ it.text + '' }}")]
    [InlineData("{{ x = it.text; x }}")]
    [InlineData("{{ func f(a); ret a; end; f it.text }}")]
    [InlineData("{{ for x in it.list; x; end }}")]
    [InlineData("{{ it.list | array.join '' }}")]
    [InlineData("{{ it.list[0] }}")]
    [InlineData("{{ capture x }}{{ it.text }}{{ end }}{{ x }}")]
    [InlineData("{{ include 'partials/echo.html' it.text }}")]
    [InlineData("{{ x = include 'partials/echo.html' it.text; x }}")]
    [InlineData("{{ t 'echo' it.text }}")]
    [InlineData("{{ t_html 'echo' it.text }}")]
    [InlineData("{{ case 1; when 1; it.text; end }}")]
    [InlineData("{{ if true; it.text; end }}")]
    [InlineData("{{ ret it.text }}")]
    [InlineData("{{ $'{it.text}' }}")]
    [InlineData("{{ include 'partials/return.html' it.text }}")]
    public void Hostile_text_is_escaped_once_whichever_way_it_takes(string template)
    {
        var templates = Templates.Page(template)
            .With("partials/echo.html", "{{ $1 }}")
            .With("partials/return.html", "{{ ret $1 }}")
            .With("strings.yml", "echo: { ko: '{0}', en: '{0}' }");

        Assert.Equal(Escaped, templates.Render(("text", Hostile), ("list", (string[])[Hostile])));
    }

    [Fact]
    public void Html_passes_as_it_is() =>
        Assert.Equal("<b>x</b><b>x</b>", Templates.Render("{{ it.html }}{{ x = it.html; x }}", ("html", new Html("<b>x</b>"))));

    [Fact]
    public void Html_that_a_function_of_text_touched_is_text() =>
        Assert.Equal("&lt;b&gt;x&lt;/b&gt;!", Templates.Render("{{ it.html + '!' }}", ("html", new Html("<b>x</b>"))));

    [Fact]
    public void What_was_captured_is_not_escaped_twice() =>
        Assert.Equal(
            "<i>&lt;</i><i>&lt;</i>", Templates.Render("{{ capture x }}<i>{{ it.text }}</i>{{ end }}{{ x }}{{ x }}", ("text", "<")));

    [Fact]
    public void What_was_captured_and_then_touched_is_escaped_again_rather_than_trusted() =>
        Assert.Equal("&lt;i&gt;", Templates.Render("{{ capture x }}<i>{{ end }}{{ x | string.strip }}"));

    [Fact]
    public void The_layout_gets_the_page_as_html() =>
        Assert.Equal(
            "<main><p>&lt;</p></main>",
            Templates.Page("<p>{{ '<' }}</p>").With("layouts/page.html", "<main>{{ content }}</main>").Render());

    [Fact]
    public void A_text_with_markup_takes_html_as_it_is_and_escapes_text() =>
        Assert.Equal(
            "<b><i>a</i> &lt;b&gt; 1,234</b>",
            Templates.Page("{{ t_html 'k' it.html it.text 1234 }}").With("strings.yml", "k: { en: '<b>{0} {1} {2:n}</b>' }")
                .Render(("html", new Html("<i>a</i>")), ("text", "<b>")));

    [Fact]
    public void Any_text_comes_back_from_the_page_as_it_was()
    {
        var renderer = Templates.Page("<p title=\"{{ it.text }}\">{{ it.text }}</p>").Renderer();
        Gen.String[Gen.Char[' ', '\uD7FF']].Sample(text =>
        {
            var page = Templates.Render(renderer, ("text", text));
            var paragraph = XElement.Parse(page, LoadOptions.PreserveWhitespace);
            Assert.Equal(text, WebUtility.HtmlDecode(page[(page.IndexOf('>', StringComparison.Ordinal) + 1)..^4]));
            Assert.Equal(text, paragraph.Attribute("title")!.Value);
        }, iter: 500, threads: 1);
    }
}
