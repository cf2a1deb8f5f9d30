using System.Text.RegularExpressions;
using PaperDigest.Search.Text;

namespace PaperDigest.Search.Tests.Reading;

/// <summary>From text to terms once more, as plainly as FORMAT.md says it and as slowly, with every time a term occurs.</summary>
internal static partial class NaiveTerms
{
    private const string Endings = "을|를|은|는|의|에서|에게|으로|와|과|하는|하여|되는|이며|하고|되어|통해|위해|위한|대한|있는|있습니다|합니다|습니다|입니다";

    /// <summary>The terms of a document, with the impact of each.</summary>
    /// <param name="document">The document.</param>
    /// <param name="longWords">Hangul words of three or more syllables that are terms.</param>
    public static Dictionary<string, int> Of(SearchDocument document, IReadOnlyCollection<string> longWords)
    {
        (string Text, int Place)[] fields =
            [(document.Title, 4), .. document.Names.Select(name => (name, 8)), .. document.Texts.Select(text => (text, 0))];
        return fields
            .SelectMany(field => Occurrences(field.Text, longWords).Select(term => (Term: term, field.Place)))
            .Append((Term: document.Id.ToLowerInvariant(), Place: 4))
            .GroupBy(o => o.Term, o => o.Place, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => Frequency(g.Count()) + g.Distinct().Sum(), StringComparer.Ordinal);
    }

    private static int Frequency(int count) => count == 1 ? 0 : count == 2 ? 1 : count <= 4 ? 2 : 3;

    private static IEnumerable<string> Occurrences(string text, IReadOnlyCollection<string> longWords)
    {
        var folded = Folding.Fold(text);
        Match? before = null;
        var chain = "";
        foreach (Match word in Word().Matches(folded))
        {
            var isHangul = IsHangul(word);
            var isNeighbour = before is not null && IsHangul(before) == isHangul && Gap().IsMatch(folded[(before.Index + before.Length)..word.Index]);
            if (isHangul && isNeighbour && !(before!.Length >= 3 && Regex.IsMatch(before.Value, $"(?:{Endings})$")))
            {
                yield return $"{before.Value[^1]}{word.Value[0]}";
            }
            else
            {
                foreach (var term in Inside(chain, longWords))
                {
                    yield return term;
                }

                chain = "";
            }

            chain += isHangul ? word.Value : "";
            var previous = isNeighbour && !isHangul ? PairParts(before!.Value).TakeLast(1) : [];
            foreach (var term in isHangul ? HangulTerms(word.Value) : Forms(word.Value).Concat(Pairs([.. previous, .. PairParts(word.Value)])))
            {
                yield return term;
            }

            before = word;
        }

        foreach (var term in Inside(chain, longWords))
        {
            yield return term;
        }
    }

    private static IEnumerable<string> Inside(string chain, IReadOnlyCollection<string> longWords) =>
        longWords.SelectMany(word => Enumerable.Range(0, chain.Length).Where(i => string.CompareOrdinal(chain, i, word, 0, word.Length) == 0).Select(_ => word));

    private static IEnumerable<string> HangulTerms(string word) =>
        word.Length == 1 ? [word] : Enumerable.Range(0, word.Length - 1).Select(i => word.Substring(i, 2));

    private static IEnumerable<string> Forms(string word)
    {
        var lower = Lower(word);
        List<string> forms = [lower];
        if (Regex.IsMatch(lower, "[.\\-_+]"))
        {
            forms.AddRange([.. Regex.Split(lower, "[.\\-_+]"), .. lower.Split('-'), Regex.Replace(lower, "[.\\-_+]", "")]);
        }

        var parted = Regex.Replace(Regex.Replace(word, "([a-z])([A-Z])", "$1 $2"), "([A-Z]+)([A-Z][a-z])", "$1 $2");
        if (parted != word)
        {
            forms.AddRange(Regex.Split(Lower(parted), "[ .\\-_+]").Where(part => part.Length > 1));
        }

        return forms.Concat(forms.Select(Singular)).Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<string> PairParts(string word) => Regex.Split(Lower(word), "[-_]").Select(Singular);

    private static IEnumerable<string> Pairs(string[] parts) => parts.Zip(parts.Skip(1), (first, second) => $"{first} {second}");

    private static string Singular(string word) => Regex.Replace(word, "^([a-z]{3,})(?<![siu])s$", "$1");

    private static string Lower(string word) => word.ToLowerInvariant().Replace('ς', 'σ');

    private static bool IsHangul(Match word) => word.Value[0] is >= '가' and <= '힣';

    // Of the letters beyond U+FFFF, those of Deseret stand for all.
    [GeneratedRegex(@"[가-힣]+|(?:[\p{L}\p{N}-[가-힣ㄱ-ㅣ]]|\uD801[\uDC00-\uDC4F])+(?:[.\-_+](?:[\p{L}\p{N}-[가-힣ㄱ-ㅣ]]|\uD801[\uDC00-\uDC4F])+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"^(?:[ \t]*|[-‐–·])\z", RegexOptions.CultureInvariant)]
    private static partial Regex Gap();
}
