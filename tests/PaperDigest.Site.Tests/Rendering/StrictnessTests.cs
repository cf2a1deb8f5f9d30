using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Site.Tests.Rendering;

public sealed class StrictnessTests
{
    [Theory]
    [InlineData("{{ it.titel }}", "it has no member \"titel\"; did you mean \"title\"?", 7)]
    [InlineData("{{ it.date.yaer }}", "it.date has no member \"yaer\"; did you mean \"year\"?", 12)]
    [InlineData("{{ it['titel'] }}", "the value has no member \"titel\"; did you mean \"title\"?", 7)]
    [InlineData("{{ it.list.length }}", "it.list has no member \"length\"", 12)]
    [InlineData("{{ sit.title }}", "there is no variable or function \"sit\"; did you mean \"it\"?", 4)]
    [InlineData("{{ inclde 'x' }}", "there is no variable or function \"inclde\"; did you mean \"include\"?", 4)]
    [InlineData("{{ nothing }}", "there is no variable or function \"nothing\"", 4)]
    [InlineData("{{ it.none.url }}", "Object \"it.none\" is null. Cannot access member: it.none.url", 12)]
    [InlineData("{{ it.date }}", "it.date has members but is no text; write one of its members", 4)]
    [InlineData("{{ x = {a: 1}; x.b }}", "x has no member \"b\"", 18)]
    public void What_does_not_exist_is_an_error_in_its_place(string template, string message, int column)
    {
        var error = Templates.Error(
            template, ("title", "x"), ("none", null), ("list", (int[])[1]), ("date", new TestView(("year", 2025))));

        Assert.Equal(
            (Codes.TemplateRuntime, message, "templates/pages/test.html (built-in)", 1, column, template),
            (error.Code, error.Message, error.File, error.Line, error.Column, error.Excerpt));
    }

    [Theory]
    [InlineData("{{ it.none?.url }}", "")]
    [InlineData("{{ if it.none }}a{{ else }}b{{ end }}", "b")]
    [InlineData("{{ unset ?? 'plain' }}", "plain")]
    [InlineData("{{ it.none ?? 'plain' }}", "plain")]
    [InlineData("{{ it.list[5] }}", "")]
    [InlineData("{{ $1 }}", "")]
    public void What_may_be_missing_can_be_asked_for(string template, string page) =>
        Assert.Equal(page, Templates.Render(template, ("none", null), ("list", (string[])["x"])));

    [Theory]
    [InlineData("{{ site = 1 }}")]
    [InlineData("{{ page = 1 }}")]
    [InlineData("{{ it = 1 }}")]
    [InlineData("{{ site.title = 'x' }}")]
    [InlineData("{{ it.new = 'x' }}")]
    [InlineData("{{ site.list[0] = 9 }}")]
    [InlineData("{{ site['title'] = 9 }}")]
    [InlineData("{{ capture site }}x{{ end }}")]
    [InlineData("{{ string.upcase = 9 }}")]
    [InlineData("{{ math.mine = 9 }}")]
    [InlineData("{{ capture site.title }}x{{ end }}")]
    public void Templates_cannot_change_what_they_are_given(string template)
    {
        var templates = Templates.Page(template).With("pages/after.html", "{{ site.title }} {{ site.list[0] }} {{ string.upcase 'a' }}");
        var renderer = templates.Renderer();

        Assert.Throws<PaperDigest.Site.Rendering.TemplateException>(() => Templates.Render(renderer, ("title", "x")));
        Assert.Equal("Site 1 A", Templates.Render(renderer, "after"));
    }

    [Theory]
    [InlineData("{{ object.eval '1' }}")]
    [InlineData("{{ object.eval_template '1' }}")]
    [InlineData("{{ include_join ['a'] '' '' '' }}")]
    [InlineData("{{ it.title | html.strip }}")]
    [InlineData("{{ html.escape 'x' }}")]
    [InlineData("{{ date.now }}")]
    [InlineData("{{ math.random 1 9 }}")]
    [InlineData("{{ math.uuid }}")]
    [InlineData("{{ timespan.zero }}")]
    public void Functions_that_are_unsafe_or_depend_on_the_time_are_not_there(string template) =>
        Assert.Contains(" no", Templates.Error(template, ("title", "x")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_function_that_is_left_out_says_why() =>
        Assert.Equal(
            "\"html\" is not for templates: text is escaped by itself, and HTML passes as it is",
            Templates.Error("{{ html.escape 'x' }}").Message);

    [Fact]
    public void An_endless_loop_is_an_error() =>
        Assert.Contains("iteration limit", Templates.Error("{{ while true; end }}").Message, StringComparison.Ordinal);

    [Fact]
    public void A_regular_expression_that_takes_forever_is_an_error()
    {
        var error = Templates.Error("{{ regex.match it.text '^(a+)+$' }}", ("text", new string('a', 40) + "!"));

        Assert.Equal(Codes.TemplateRuntime, error.Code);
    }

    [Fact]
    public void Objects_of_the_program_show_nothing_of_themselves() =>
        Assert.Contains("no member", Templates.Error("{{ capture x }}{{ end }}{{ x.builder }}").Message, StringComparison.Ordinal);
}
