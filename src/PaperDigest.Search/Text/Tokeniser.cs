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

    private static IEnumerable<string> HangulTerms(string? before, string word) =>
        before is null || HangulWord.EndsChain(before) ? HangulWord.Terms(word) : HangulWord.Terms(word).Prepend($"{before[^1]}{word[0]}");

    private static IEnumerable<string> OtherTerms(string? before, string word)
    {
        var parts = OtherWord.PairParts(word);
        if (before is not null)
        {
            parts.Insert(0, OtherWord.PairParts(before)[^1]);
        }

        return OtherWord.Forms(word).Concat(parts.Zip(parts.Skip(1), (first, second) => $"{first} {second}"));
    }
}
