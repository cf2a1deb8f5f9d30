using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace PaperDigest.Core.Glossary;

/// <summary>Mines an archive: digests put the English beside the Korean, <c>강화 학습(Reinforcement Learning; RL)</c>.</summary>
public static partial class GlossaryBuilder
{
    /// <summary>Mines the glossary of an archive.</summary>
    /// <param name="count">How many papers there are; their numbers are 0 and on, oldest first.</param>
    /// <param name="textOf">A paper's words; asked more than once, from any thread.</param>
    /// <param name="rules">What the site says of terms.</param>
    /// <param name="processors">How many processors may work on it; null for all.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static MinedGlossary Build(int count, Func<int, PaperText> textOf, GlossaryRules rules, int? processors, CancellationToken cancellation)
    {
        var found = Enumerable.Range(0, count).SelectMany(number => textOf(number).Texts.SelectMany(text => Mention().Matches(text).Select(m => (
            Number: number, Korean: m.Groups["ko"].Value, English: m.Groups["en"].Value)))).ToList();
        var terms = found.GroupBy(m => m.English.ToUpperInvariant().Replace('-', ' ').TrimEnd('S'), StringComparer.Ordinal)
            .Select(g => (Papers: g.Select(m => m.Number).Distinct().Order().ToImmutableArray(), English: Most(g.Select(m => m.English)), Korean: Most(g.Select(m => m.Korean))))
            .Where(t => t.Papers.Length > 1)
            .Select(t => new Term
            {
                Name = t.Korean,
                Korean = t.Korean,
                English = t.English,
                Papers = t.Papers,
                Forms = [new(t.Korean, FormKind.Korean, t.Papers.Length), new(t.English, FormKind.English, t.Papers.Length)],
            })
            .OrderByDescending(t => t.Papers.Length).ThenBy(t => t.Name, StringComparer.Ordinal).DistinctBy(t => t.Name).ToImmutableArray();
        var ofPapers = Enumerable.Range(0, count).Select(_ => new List<int>()).ToArray();
        foreach (var (place, term) in terms.Index())
        {
            foreach (var number in term.Papers)
            {
                ofPapers[number].Add(place);
            }
        }

        _ = (rules, processors, cancellation);
        return new MinedGlossary(terms, [.. ofPapers.Select(of => of.OrderByDescending(t => terms[t].Name.Length).ToImmutableArray())]);
    }

    private static string Most(IEnumerable<string> forms) => forms.CountBy(form => form).OrderByDescending(form => form.Value).ThenBy(form => form.Key, StringComparer.Ordinal).First().Key;

    [GeneratedRegex(@"(?<ko>[가-힣]+(?: [가-힣]+)?) ?\((?<en>[A-Za-z][a-z]{3,}(?:[ -][A-Za-z]+){0,4})[;,)]", RegexOptions.CultureInvariant)]
    private static partial Regex Mention();
}
