using CsCheck;
using PaperDigest.Core.Configuration;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Site.Rendering;

namespace PaperDigest.Site.Tests.Rendering;

public sealed class TextsTests
{
    private const string BuiltIn = """
        greeting: { ko: "안녕, {0}", en: "Hello, {0}" }
        papers: { ko: "논문 {0:n}편", en: ["{0} paper", "{0:n} papers"] }
        empty: { ko: "", en: "" }
        """;

    [Fact]
    public void Words_come_in_the_language_of_the_site()
    {
        Assert.Equal("안녕, {0}", Load(BuiltIn, language: SiteLanguage.Korean).Get("greeting"));
        Assert.Equal("Hello, Ada", Load(BuiltIn).Format("greeting", "Ada"));
        Assert.Equal("", Load(BuiltIn).Get("empty"));
    }

    [Theory]
    [InlineData(0, "0 papers")]
    [InlineData(1, "1 paper")]
    [InlineData(2, "2 papers")]
    [InlineData(12345, "12,345 papers")]
    public void One_has_words_of_its_own(int count, string text) => Assert.Equal(text, Load(BuiltIn).Format("papers", count));

    [Fact]
    public void The_first_number_decides_wherever_it_stands() =>
        Assert.Equal("Jan 15: 1 paper", Load("k: { en: ['{0}: {1} paper', '{0}: {1} papers'] }").Format("k", "Jan 15", 1));

    [Theory]
    [InlineData("{} {a} {0:x} {-1} {{0}} } {", "{} {a} {0:x} {-1} {v} } {")]
    [InlineData("{1} {99}", "{1} {99}")]
    [InlineData("{0:n}", "v")]
    public void Braces_that_are_no_places_stay(string words, string text) => Assert.Equal(text, TextPattern.Parse(words).Format(["v"]));

    [Fact]
    public void Formatting_never_throws() =>
        Gen.Select(Gen.String["{}:n012 a"], Gen.Int.Array[0, 3]).Sample((words, numbers) => TextPattern.Parse(words).Format([.. numbers]));

    [Fact]
    public void A_sites_own_table_need_not_hold_every_word()
    {
        var texts = Load(BuiltIn, "greeting: { en: 'Hi, {0}', ko: '반가워요, {0}' }\nmine: { en: Mine }");

        Assert.Equal(["Hi, Ada", "1 paper", "Mine"], [texts.Format("greeting", "Ada"), texts.Format("papers", 1), texts.Get("mine")]);
        Assert.Equal("안녕, {0}", Load(BuiltIn, "greeting: { en: Hi }", SiteLanguage.Korean).Get("greeting"));
    }

    [Theory]
    [InlineData("papers: 5", 1, 9)]
    [InlineData("papers: { fr: x }", 1, 11)]
    [InlineData("\npapers: { en: [a] }", 2, 15)]
    [InlineData("papers: { en: [a, b, c] }", 1, 15)]
    [InlineData("papers: { en: { a: b } }", 1, 15)]
    [InlineData("papers: { en: }", 1, 15)]
    [InlineData("[a]: { en: x }", 1, 1)]
    [InlineData("- a", 1, 1)]
    [InlineData("a: { en: x }\na: { en: y }", 2, 1)]
    [InlineData("a: \"", 1, 4)]
    public void A_wrong_form_is_reported_in_its_place_and_the_built_in_words_stay(string own, int line, int column)
    {
        var diagnostics = new DiagnosticBag();
        var texts = Load(BuiltIn, own, diagnostics: diagnostics);
        var found = Assert.Single(diagnostics.ToSorted());

        Assert.Equal((Codes.TextsBroken, "templates/strings.yml", line, column), (found.Code, found.File, found.Line, found.Column));
        Assert.Equal(own.Split('\n')[line - 1], found.Excerpt);
        Assert.Equal("1 paper", texts.Format("papers", 1));
    }

    [Theory]
    [InlineData("paperz: { en: x }", "no template asks for the words of \"paperz\"; did you mean \"papers\"?", 1)]
    [InlineData("elsewhere: { en: x }", "no template asks for the words of \"elsewhere\"", 1)]
    [InlineData("papers: { en: '{0} {5}' }", "nothing fills {5} in the words of \"papers\"", 15)]
    [InlineData("papers: { ko: ['{0}', '{1:n}'] }", "nothing fills {1} in the words of \"papers\"", 23)]
    [InlineData("empty: { en: '{0}' }", "nothing fills {0} in the words of \"empty\"", 14)]
    public void A_slip_in_a_sites_own_table_is_a_warning(string own, string message, int column)
    {
        var diagnostics = new DiagnosticBag();
        Load(BuiltIn, own, diagnostics: diagnostics);
        var found = Assert.Single(diagnostics.ToSorted());

        Assert.Equal(
            (Codes.TextsBroken, Severity.Warning, message, "templates/strings.yml", 1, column, own),
            (found.Code, found.Severity, found.Message, found.File!, found.Line, found.Column, found.Excerpt!));
    }

    [Theory]
    [InlineData("mine: { en: '{7}' }")]
    [InlineData("papers: { en: 'papers' }")]
    [InlineData("date.short: { en: '{6}' }")]
    public void Words_that_a_template_asks_for_and_places_that_are_filled_are_no_slips(string own)
    {
        var diagnostics = new DiagnosticBag();
        var theme = new Templates().With("strings.yml", BuiltIn + "\ndate.short: { en: '{1}' }\ndate.long: { ko: '{6}' }").WithOwn("pages/a.html", "{{ t 'mine' }}")
            .WithOwn("strings.yml", own).Theme();
        Texts.Load(theme, SiteLanguage.English, diagnostics);

        Assert.Empty(diagnostics.ToSorted());
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    public void An_empty_table_is_fine(string own)
    {
        var diagnostics = new DiagnosticBag();
        Load(BuiltIn, own, diagnostics: diagnostics);

        Assert.Empty(diagnostics.ToSorted());
    }

    [Fact]
    public void Any_table_is_read_or_reported() =>
        Gen.String["ab:{}[]-,'\"\n &*!|>%@#"].Sample(own => Load(BuiltIn, own, diagnostics: new DiagnosticBag()), iter: 2000);

    private static Texts Load(
        string builtIn, string? own = null, SiteLanguage language = SiteLanguage.English, DiagnosticBag? diagnostics = null)
    {
        var templates = new Templates().With("strings.yml", builtIn);
        var theme = (own is null ? templates : templates.WithOwn("strings.yml", own)).Theme();
        return Texts.Load(theme, language, diagnostics ?? new DiagnosticBag());
    }
}
