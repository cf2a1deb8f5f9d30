using PaperDigest.Core.Diagnostics;
using PaperDigest.Site.Rendering;

namespace PaperDigest.Site.Tests.Rendering;

public sealed class PageRendererTests
{
    [Fact]
    public void A_page_sets_what_the_layout_reads() =>
        Assert.Equal(
            "<body class=\"p-day\">x",
            Templates.Page("{{ body_class = 'p-day' }}x")
                .With("layouts/page.html", "<body class=\"{{ body_class }}\">{{ content }}")
                .Render());

    [Fact]
    public void Nothing_of_a_page_is_left_for_the_next()
    {
        var renderer = Templates.Page("{{ body_class = 'a'; $local = 1; func f; end; array.cycle ['x', 'y'] }}")
            .With("pages/after.html", "{{ body_class ?? 'none' }} {{ f ?? 'none' }} {{ array.cycle ['x', 'y'] }}")
            .Renderer();

        Assert.Equal("x", Templates.Render(renderer));
        Assert.Equal("none none x", Templates.Render(renderer, "after"));
        Assert.Equal("x", Templates.Render(renderer));
    }

    [Fact]
    public void Nothing_of_a_page_that_failed_is_left_for_the_next()
    {
        var renderer = Templates
            .Page("{{ left = 1 }}a{{ for x in [1]; capture c }}b{{ include 'partials/fail.html' 1 | string.upcase }}{{ end; end }}")
            .With("partials/fail.html", "{{ with {y: 1} }}{{ nothing }}{{ end }}")
            .With("pages/after.html", "{{ left ?? 'none' }} {{ x ?? 'none' }} {{ y ?? 'none' }} {{ $1 ?? 'none' }} {{ string.upcase 'a' }}")
            .Renderer();

        for (var i = 0; i < 3; i++)
        {
            var error = Assert.Throws<TemplateException>(() => Templates.Render(renderer)).Diagnostic;
            Assert.Equal("there is no variable or function \"nothing\"", error.Message);
            Assert.Equal("Found while rendering /2025/01/15/, included by templates/pages/test.html (built-in)(1,49). See templates/README.md.", error.Hint);
            Assert.Equal("none none none none A", Templates.Render(renderer, "after"));
        }
    }

    [Fact]
    public void Partials_have_arguments_and_variables_of_their_own() =>
        Assert.Equal(
            "[a 1 ][b  partial] none",
            Templates.Page("{{ include 'partials/x.html' 'a' 1 }}{{ include 'partials/x.html' 'b' null 'partial' }} {{ $mine ?? 'none' }}")
                .With("partials/x.html", "{{ $mine = $3 }}[{{ $1 }} {{ $2 }} {{ $mine }}]")
                .Render());

    [Fact]
    public void A_partial_may_return_early() =>
        Assert.Equal("a-b", Templates.Page("{{ include 'partials/x.html' }}-b").With("partials/x.html", "a{{ ret }}never").Render());

    [Fact]
    public void Including_gives_the_same_as_a_value_and_in_its_place() =>
        Assert.Equal(
            "<b>1</b> <b>1</b> <b>1</b>",
            Templates
                .Page(
                    "{{ include 'partials/x.html' }} {{ x = include 'partials/x.html'; x }} "
                    + "{{ capture y; include 'partials/x.html'; end; y }}")
                .With("partials/x.html", "<b>{{ it.one }}</b>")
                .Render(("one", 1)));

    [Fact]
    public void Loops_over_lists_of_views_know_their_place() =>
        Assert.Equal(
            "0 a first|1 b |2 c last|3 a ab",
            Templates.Render(
                "{{ for x in it.list }}{{ for.index }} {{ x.name }} "
                + "{{ if for.first }}first{{ end }}{{ if for.last }}last{{ end }}|{{ end }}"
                + "{{ it.list.size }} {{ (it.list | array.first).name }} {{ for x in it.list | array.limit 2; x.name; end }}",
                ("list", (TestView[])[new(("name", "a")), new(("name", "b")), new(("name", "c"))])));

    [Fact]
    public void A_loop_over_nothing_is_no_error() =>
        Assert.Equal("", Templates.Render("{{ for x in it.none }}x{{ end }}", ("none", null)));

    [Fact]
    public void Addresses_come_from_one_place() =>
        Assert.Equal(
            "/base/about/ /base/assets/icon.11e8160e8b.svg /base/%EA%B0%80/",
            Templates.Page("{{ link '/about/' }} {{ asset 'icon.svg' }} {{ link '/가/' }}").With("assets/icon.svg", "<svg/>").Render());

    [Theory]
    [InlineData("{{ asset 'icon.png' }}", Codes.TemplateMissing,
        "there is no file \"icon.png\" in assets; did you mean \"icon.svg\"?")]
    [InlineData("{{ t 'day.previos' }}", Codes.TemplateMissing,
        "there is no text \"day.previos\" in strings.yml; did you mean \"day.previous\"?")]
    [InlineData("{{ t_html 'x' }}", Codes.TemplateMissing, "there is no text \"x\" in strings.yml")]
    [InlineData("{{ include 'partials/rwo.html' }}", Codes.TemplateMissing,
        "there is no template \"partials/rwo.html\"; did you mean \"partials/row.html\"?")]
    [InlineData("{{ include '../secret.html' }}", Codes.TemplateMissing, "there is no template \"../secret.html\"")]
    [InlineData("{{ link 'about' }}", Codes.TemplateRuntime, "\"about\" is no route: it does not start with a slash")]
    [InlineData("{{ t 5 }}", Codes.TemplateRuntime, "the first argument of t must be text")]
    public void What_is_asked_for_and_does_not_exist_is_an_error_in_its_place(string template, string code, string message)
    {
        var error = Templates.Page("\n" + template).With("assets/icon.svg", "").With("partials/row.html", "")
            .With("strings.yml", "day.previous: { ko: a, en: b }").Error();

        Assert.Equal((code, message, 2, 4), (error.Code, error.Message, error.Line, error.Column));
        Assert.Equal("Found while rendering /2025/01/15/. See templates/README.md.", error.Hint);
    }

    [Fact]
    public void An_error_names_every_template_that_included_the_failing_one()
    {
        var error = Templates.Page("a\n{{ include 'partials/row.html' }}")
            .With("partials/row.html", "  {{ include 'partials/cell.html' }}")
            .With("partials/cell.html", "<td>\n{{ it.x }}")
            .Error();

        Assert.Equal(
            ("templates/partials/cell.html (built-in)", 2, 7, "{{ it.x }}"), (error.File, error.Line, error.Column, error.Excerpt));
        Assert.Equal(
            "Found while rendering /2025/01/15/, included by templates/partials/row.html (built-in)(1,6), templates/pages/test.html (built-in)(2,4). "
            + "See templates/README.md.",
            error.Hint);
    }

    [Fact]
    public void A_template_that_includes_itself_is_an_error()
    {
        var error = Templates.Page("{{ include 'partials/x.html' }}").With("partials/x.html", "{{ include 'partials/x.html' }}").Error();

        Assert.Equal("templates include each other more than 50 deep, perhaps in a circle", error.Message);
        Assert.Contains(" and 45 more. See", error.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_function_that_calls_itself_forever_is_an_error() =>
        Assert.Contains("recursive", Templates.Error("{{ func f; f; end; f }}").Message, StringComparison.Ordinal);

    [Fact]
    public void A_syntax_error_is_reported_once_parsed_and_again_when_rendered()
    {
        var templates = Templates.Page("a\n{{ if x }}").With("partials/fine.html", "");
        var renderer = templates.Renderer();
        var found = Assert.Single(templates.Diagnostics.ToSorted());

        Assert.Equal(
            (Codes.TemplateSyntax, Severity.Error, "templates/pages/test.html (built-in)", 2),
            (found.Code, found.Severity, found.File, found.Line));
        Assert.Equal("{{ if x }}", found.Excerpt);
        Assert.Equal(found.Message, Assert.Throws<TemplateException>(() => Templates.Render(renderer)).Diagnostic.Message);
    }

    [Fact]
    public void Of_many_syntax_errors_in_a_file_the_first_is_told_of()
    {
        var templates = Templates.Page("{{ foo( }} {{ [1 }}").With("partials/other.html", "{{ for }}");
        TemplateSet.Parse(templates.Theme(), templates.Diagnostics);

        Assert.Equal(
            [("templates/pages/test.html (built-in)", 9), ("templates/partials/other.html (built-in)", 8)],
            templates.Diagnostics.ToSorted().Select(found => (found.File!, found.Column)));
        Assert.All(templates.Diagnostics.ToSorted(), found => Assert.Equal("See templates/README.md.", found.Hint));
    }

    [Fact]
    public void A_missing_page_template_is_an_error()
    {
        var renderer = new Templates().With("pages/day.html", "").Renderer();
        var error = Assert.Throws<TemplateException>(() => Templates.Render(renderer, "dai")).Diagnostic;

        Assert.Equal(
            (Codes.TemplateMissing, "there is no template \"pages/dai.html\"; did you mean \"pages/day.html\"?"), (error.Code, error.Message));
    }

    [Fact]
    public void Renderers_on_many_threads_make_the_same_bytes()
    {
        var templates = Templates
            .Page("{{ for x in it.list }}{{ include 'partials/x.html' x }}{{ x | string.upcase }}{{ t 'n' for.index }}{{ end }}")
            .With("partials/x.html", "{{ $mine = $1 }}{{ for y in [1, 2]; $mine; y; end }}")
            .With("strings.yml", "n: { en: ['{0} day', '{0} days'] }");
        var members = ("list", (object)Enumerable.Range(0, 50).Select(i => $"<{i}>").ToArray());
        var theme = templates.Theme();
        var expected = templates.Render(members!);
        var set = TemplateSet.Parse(theme, templates.Diagnostics);
        var texts = Texts.Load(theme, Core.Configuration.SiteLanguage.English, templates.Diagnostics);

        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 4 }, _ =>
        {
            var renderer = new PageRenderer(
                set, texts, Site.Assets.AssetBundle.From(theme, templates.Diagnostics), new SiteUrl(new Core.Configuration.SiteConfig()), new TestView());
            for (var i = 0; i < 25; i++)
            {
                Assert.Equal(expected, Templates.Render(renderer, members!));
            }
        });
    }
}
