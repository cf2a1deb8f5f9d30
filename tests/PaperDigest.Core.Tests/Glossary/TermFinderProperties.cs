using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CsCheck;
using PaperDigest.Core.Glossary;

namespace PaperDigest.Core.Tests.Glossary;

/// <summary>The finder says what a slow and simple one says: an expression a form, tried at every place.</summary>
public sealed class TermFinderProperties
{
    private const string Join = "(?: +|(?<=[A-Za-z가-힣])-(?=[A-Za-z가-힣]))?";

    private static readonly (string Form, string Expression)[] Forms =
    [
        ("강화 학습", $@"(?<![가-힣])강화{Join}학습(?:하는)?(?:은|을|에서)*(?![가-힣])"),
        ("학습 모델", $@"(?<![가-힣])학습{Join}모델(?:하는)?(?:은|을|에서)*(?![가-힣])"),
        ("심층 강화 학습", $@"(?<![가-힣])심층{Join}강화{Join}학습(?:하는)?(?:은|을|에서)*(?![가-힣])"),
        ("모델", "(?<![가-힣])모델(?:하는)?(?:은|을|에서)*(?![가-힣])"),
        ("RL", "(?<![A-Za-z])RLs?(?![A-Za-z])"),
        ("reward model", $"(?<![A-Za-z])(?i:reward{Join}models?)(?![A-Za-z])"),
        ("model", "(?<![A-Za-z])(?i:models?)(?![A-Za-z])"),
        ("RL model", $"(?<![A-Za-z])(?i:RL{Join}models?)(?![A-Za-z])"),
        ("RL 모델", $"(?<![A-Za-z])(?i:RL){Join}모델(?:하는)?(?:은|을|에서)*(?![가-힣])"),
    ];

    private static readonly string[] Pieces =
        ["강화", "학습", "심층", "모델", "비", "은", "을", "에서", "하는", "링", "RL", "rl", "s", "reward", "Model", "models", " ", " ", " ", "-", "  ", "\n", "(", "."];

    [Fact]
    public void It_finds_what_a_slow_finder_finds()
    {
        var expressions = Forms.Select(form => new Regex(@"\G" + form.Expression, RegexOptions.CultureInvariant)).ToList();
        Gen.OneOf(Pieces).Array[0, 14].Select(string.Concat).Sample(text =>
        {
            var found = TermFinder.Find([.. Forms.Select(f => ImmutableArray.Create(f.Form))], 1, _ => new PaperText("", [text]), 1, TestContext.Current.CancellationToken);

            Assert.Equal(Slow(expressions, text), found.PapersOfForms.Index().Where(form => form.Item.Length > 0).Select(form => form.Index));
        }, iter: 20_000);
    }

    private static IEnumerable<int> Slow(List<Regex> expressions, string text)
    {
        var all = Enumerable.Range(0, text.Length).SelectMany(start => expressions.Index()
            .Select(e => (Form: e.Index, Match: e.Item.Match(text, start)))
            .Where(m => m.Match.Success)
            .Select(m => (m.Form, Start: start, End: start + Named(m.Form, m.Match.Value)))).ToList();
        return all.Where(a => !all.Exists(b => b.Start <= a.Start && b.End >= a.End && b.End - b.Start > a.End - a.Start)).Select(a => a.Form).Distinct().Order();
    }

    // Without the particles.
    private static int Named(int form, string match) =>
        Forms[form].Form[^1] is '습' or '델' ? match.LastIndexOf(Forms[form].Form[^1]) + 1 : match.Length;
}
