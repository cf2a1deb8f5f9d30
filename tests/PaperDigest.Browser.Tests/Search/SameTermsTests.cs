using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using CsCheck;
using PaperDigest.Browser.Tests.Sites;
using PaperDigest.Search.Text;

namespace PaperDigest.Browser.Tests.Search;

/// <summary>What the index holds and what the page looks up are the same terms; the page's are those of the module as it lies in the repository.</summary>
public sealed class SameTermsTests(Chromium chromium, SiteShelf sites)
{
    private static readonly Gen<string> Pieces = Gen.OneOf(
        Gen.Char['가', '힣'].Array[1, 4].Select(syllables => new string(syllables)),
        Gen.OneOf("을", "에서", "으로", "있습니다", "강화 학습을", "모델은 큰", "통해 배웁니다", "한", "를"),
        Gen.Char["abcXYZsSuUiI019"].Array[1, 7].Select(letters => new string(letters)),
        Gen.OneOf("Qwen2.5-VL", "GPT-4o", "scRNA", "snake_case", "C++", "LLMs", "biases", "status", "state-of-the-art", "HTTPServer", "a.b-c_d+e"),
        Gen.Char['ㄱ', 'ㆎ'].Select(Text), Gen.Char['ᄀ', 'ᇿ'].Select(Text), Gen.Char['\uffa0', '\uffdc'].Select(Text),
        Gen.Char['\uff01', '\uff5e'].Select(Text), Gen.Char['\u0300', '\u036f'].Select(Text), Gen.Char['\u3099', '\u309a'].Select(Text),
        Gen.Char['À', 'ſ'].Select(Text), Gen.Char['Ͱ', 'ӿ'].Select(Text), Gen.Char['ぁ', 'ヿ'].Select(Text), Gen.Char['一', '龥'].Select(Text),
        Gen.Char['\u0590', '\u06ff'].Select(Text), Gen.Char['\u0900', '\u0e7f'].Select(Text), Gen.Char['\u2000', '\u2bff'].Select(Text),
        Gen.Int[0x1d400, 0x1d7ff].Select(char.ConvertFromUtf32), Gen.Int[0x10400, 0x1044f].Select(char.ConvertFromUtf32), Gen.Int[0x1f300, 0x1f6ff].Select(char.ConvertFromUtf32),
        // Halves of surrogate pairs, of one side only: both sides could meet where folding drops a mark between them.
        Gen.Char['\ud800', '\udbff'].Select(Text),
        Gen.OneOf("ß", "ẞ", "æ", "ı", "İ", "ς", "Σ", "ﬁ", "①", "½", "µ", "Å", "²", "々", "ー"),
        Gen.OneOf(" ", " ", "  ", "\t", "\n", "-", "–", "·", "_", "+", ".", ",", "/", "(", ")", "--", "\u00a0", "\u3000", "\u200b", "\0"));

    // Characters that one of the two does not know yet are no letters to it: browsers follow each version of Unicode in their own time.
    private static readonly Gen<string> Texts = Pieces.Where(text => text.EnumerateRunes().All(rune => Rune.GetUnicodeCategory(rune) != UnicodeCategory.OtherNotAssigned))
        .Array[0, 14].Select(string.Concat);

    [Fact]
    public async Task Every_vector_has_its_terms_in_the_browser()
    {
        await using var visit = await VisitAsync();
        var wrong = await visit.Page.EvaluateAsync<string[]>(
            """
            async vectors => {
              const { terms } = await import(new URL("/unjoined/tokens.js", location));
              const all = JSON.parse(vectors);
              if (!all.length) return ["no vectors"];
              return all.map(({ why, text, terms: wanted }) => ({ why, wanted: JSON.stringify(wanted), given: JSON.stringify(terms(text)) }))
                .filter(({ wanted, given }) => wanted !== given).map(({ why, wanted, given }) => `${why}: ${given} instead of ${wanted}`);
            }
            """,
            await File.ReadAllTextAsync(Repository("tests/PaperDigest.Search.Tests/vectors.json"), TestContext.Current.CancellationToken));

        Assert.Empty(wrong);
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task Whatever_the_text_index_and_browser_make_the_same_terms_of_it()
    {
        await using var visit = await VisitAsync();

        // Texts go as numbers, because surrogates without their other half would not survive the way.
        await Texts.Array[400].SampleAsync(
            async texts =>
            {
                var terms = await visit.Page.EvaluateAsync<int[][]>(
                    """
                    async texts => {
                      const { terms } = await import(new URL("/unjoined/tokens.js", location));
                      const units = text => Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
                      return texts.map(text => units(terms(String.fromCharCode(...text)).join("\n")));
                    }
                    """,
                    texts.Select(text => text.Select(unit => (int)unit)));
                Assert.Equal(
                    texts.Select(text => $"{Readable(text)}: {Readable(string.Join('\n', Tokeniser.Terms(text)))}"),
                    texts.Zip(terms, (text, units) => $"{Readable(text)}: {Readable(string.Concat(units.Select(unit => (char)unit)))}"));
            },
            iter: 3,
            threads: 1);

        Assert.Empty(visit.Faults);
    }

    private async Task<Visit> VisitAsync()
    {
        var visit = await chromium.VisitAsync(await sites.At("/"));
        await visit.Page.RouteAsync("**/unjoined/*.js", route => route.FulfillAsync(new() { Path = Repository($"templates/assets/js/search/{Path.GetFileName(route.Request.Url)}"), ContentType = "text/javascript" }));
        await visit.GoAsync("/about/");
        return visit;
    }

    private static string Text(char unit) => unit.ToString();

    private static string Readable(string text) => string.Concat(text.Select(unit => unit is >= ' ' and < '\u007f' or >= '가' and <= '힣' ? Text(unit) : $"\\u{(int)unit:x4}"));

    private static string Repository(string path, [CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../..", path));
}
