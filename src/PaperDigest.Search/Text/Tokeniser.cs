namespace PaperDigest.Search.Text;

/// <summary>From text to terms, as FORMAT.md says. The client does the same in JavaScript; <c>vectors.json</c> holds both to it.</summary>
internal static class Tokeniser
{
    /// <summary>The terms of a text, each once, in the order in which they first occur.</summary>
    public static IReadOnlyList<string> Terms(string text)
    {
        var folded = Folding.Fold(text);
        var terms = new OrderedDictionary<string, bool>(StringComparer.Ordinal);
        var reader = new WordReader(folded);
        var before = "";
        while (reader.MoveNext())
        {
            var word = folded.Substring(reader.Current.Start, reader.Current.Length);
            var neighbour = reader.Current.IsNeighbour && before.Length > 0 && WordReader.IsSyllable(before[0]) == reader.Current.IsHangul ? before : null;
            foreach (var term in reader.Current.IsHangul ? HangulTerms(neighbour, word) : OtherTerms(neighbour, word))
            {
                terms.TryAdd(term, true);
            }

            before = word;
        }

        return terms.Keys;
    }

    private static List<string> HangulTerms(string? before, string word)
    {
        List<string> terms = [];
        if (before is not null && !HangulWord.EndsChain(before))
        {
            terms.Add($"{before[^1]}{word[0]}");
        }

        HangulWord.AddTerms(word, terms);
        return terms;
    }

    private static List<string> OtherTerms(string? before, string word)
    {
        List<string> terms = [], parts = [];
        OtherWord.AddForms(word, terms);
        if (before is not null)
        {
            OtherWord.AddPairParts(before, parts);
            parts.RemoveRange(0, parts.Count - 1);
        }

        OtherWord.AddPairParts(word, parts);
        terms.AddRange(parts.Zip(parts.Skip(1), (a, b) => $"{a} {b}"));
        return terms;
    }
}
