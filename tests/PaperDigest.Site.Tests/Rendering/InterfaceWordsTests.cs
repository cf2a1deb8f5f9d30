using System.Text.RegularExpressions;
using PaperDigest.Site.Tests.Building;
using YamlDotNet.RepresentationModel;

namespace PaperDigest.Site.Tests.Rendering;

/// <summary>The built-in table of words, and the templates and scripts that must hold none themselves.</summary>
public sealed partial class InterfaceWordsTests
{
    private static readonly string Templates = TestSite.Here("../../../templates");
    private static readonly string Source = TestSite.Here("../../../src/PaperDigest.Site");

    private static readonly (string Key, string[] Korean, string[] English)[] Words = [.. Read()];

    [Fact]
    public void Both_languages_say_something_under_every_key() =>
        Assert.All(Words, word => Assert.All([.. word.Korean, .. word.English], text => Assert.False(string.IsNullOrWhiteSpace(text), word.Key)));

    [Fact]
    public void Both_languages_have_the_same_places_to_fill_in() => Assert.All(
        // Words of dates are given all parts of a date, of which each language uses its own.
        Words.Where(word => !word.Key.StartsWith("date.", StringComparison.Ordinal) && word.Key != "calendar.cell_html"),
        word => Assert.Equal((word.Key, Places(word.Korean)), (word.Key, Places(word.English))));

    [Fact]
    public void Both_languages_have_the_same_markup_but_for_marks_of_language_and_what_only_some_read() => Assert.All(
        Words.Where(word => word.Key is not ("calendar.day" or "calendar.count" or "search.syntax_list")),
        word => Assert.Equal((word.Key, Elements(word.Korean)), (word.Key, Elements(word.English))));

    [Fact]
    public void Only_Korean_is_without_a_plural() => Assert.All(Words, word => Assert.Single(word.Korean));

    [Fact]
    public void English_holds_no_Hangul_but_in_examples_of_what_can_be_typed() => Assert.All(
        Words.Where(word => !word.Key.EndsWith("_examples", StringComparison.Ordinal)),
        word => Assert.All(word.English, text => Assert.DoesNotMatch(Hangul(), text)));

    [Fact]
    public void Quotation_marks_and_apostrophes_are_typographic() => Assert.All(
        Words.Where(word => !word.Key.EndsWith("_examples", StringComparison.Ordinal)),
        word => Assert.All([.. word.Korean, .. word.English], text => Assert.DoesNotMatch("['\"]", Markup().Replace(Code().Replace(text, ""), ""))));

    [Fact]
    public void Every_word_is_used_and_every_word_that_is_used_is_there()
    {
        var files = Files(Templates, "*.html").Concat(Files(Source, "*.cs")).Select(File.ReadAllText).ToArray();
        var kinds = Directory.EnumerateFiles(Path.Combine(Templates, "pages")).Select(page => Path.GetFileNameWithoutExtension(page).Replace('-', '_'));
        var made = kinds.SelectMany(kind => new[] { "page." + kind, "description." + kind })
            .Concat(["section.plain", "section.new", "section.technical", "section.performance"]).ToHashSet();
        var quoted = files.SelectMany(text => Quoted().Matches(text).Select(match => match.Groups["key"].Value)).ToHashSet();
        var asked = files.SelectMany(text => Asked().Matches(text).Select(match => match.Groups["key"].Value));

        Assert.Empty(Words.Select(word => word.Key).Except(quoted).Except(made));
        Assert.Empty(asked.Except(Words.Select(word => word.Key)));
    }

    [Fact]
    public void Templates_and_scripts_hold_no_words_of_their_own()
    {
        // The engine of the search reads Korean; what it says comes from the page.
        Assert.All(Files(Path.Combine(Templates, "assets"), "*.js").Where(file => !file.Contains("/js/search/", StringComparison.Ordinal)), file => Assert.All(
            Literal().Matches(Comment().Replace(File.ReadAllText(file), "")).Select(match => match.Value),
            text => Assert.DoesNotMatch("[\\p{IsHangulSyllables}]|^.[A-Z][a-z]+ [a-z]", text)));
        Assert.All(Files(Templates, "*.html"), file =>
        {
            var typed = Tag().Replace(Call().Replace(File.ReadAllText(file), ""), "\n");
            Assert.DoesNotMatch(Hangul(), typed);
            Assert.Empty(Word().Matches(typed).Select(match => match.Value).Except(["Atom", "JSON", "Feed", "PaperDigest", "arXiv", "Enter", "Esc"]));
        });
    }

    private static IEnumerable<string> Files(string folder, string pattern) => Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories)
        .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));

    private static string Places(string[] texts) => string.Join(' ', texts.SelectMany(text => Place().Matches(text)).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal));

    private static string Elements(string[] texts) => string.Join(
        ' ', texts.SelectMany(text => Markup().Matches(text)).Select(match => match.Value.Split(' ', '>')[0]).Where(tag => tag is not ("<span" or "</span")).Distinct().Order(StringComparer.Ordinal));

    private static IEnumerable<(string Key, string[] Korean, string[] English)> Read()
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(Path.Combine(Templates, "strings.yml"))));
        return ((YamlMappingNode)yaml.Documents[0].RootNode).Children.Select(entry => (((YamlScalarNode)entry.Key).Value!, Texts(entry.Value, "ko"), Texts(entry.Value, "en")));
    }

    private static string[] Texts(YamlNode words, string language) => words[language] is YamlSequenceNode two
        ? [.. two.Children.Select(text => ((YamlScalarNode)text).Value!)]
        : [((YamlScalarNode)words[language]).Value!];

    [GeneratedRegex(@"\{\d(?::n)?\}")]
    private static partial Regex Place();

    [GeneratedRegex("</?[a-z][^>]*>")]
    private static partial Regex Markup();

    [GeneratedRegex("<code[^>]*>.*?</code>")]
    private static partial Regex Code();

    [GeneratedRegex(@"[\p{IsHangulSyllables}\p{IsHangulCompatibilityJamo}]")]
    private static partial Regex Hangul();

    [GeneratedRegex(@"[""'`](?<key>[a-z_]+\.[a-z_0-9]+)[""'`]", RegexOptions.ExplicitCapture)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\bt(?:_html)? ""(?<key>[^""]+)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Asked();

    [GeneratedRegex(@"/\*.*?\*/|(?<=^|\s)//[^\n]*", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"""[^""\n]*""|'[^'\n]*'|`[^`]*`")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\{\{.*?\}\}", RegexOptions.Singleline)]
    private static partial Regex Call();

    [GeneratedRegex(@"<(?:""[^""]*""|[^<>""])*>")]
    private static partial Regex Tag();

    [GeneratedRegex("[A-Za-z]{2,}")]
    private static partial Regex Word();
}
