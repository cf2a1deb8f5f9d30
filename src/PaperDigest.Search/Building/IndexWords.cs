using PaperDigest.Search.Text;

namespace PaperDigest.Search.Building;

/// <summary>The words that the lexicon's files hold.</summary>
internal static class IndexWords
{
    /// <summary>The words in order, with the number of documents that hold each; exact where the word is a term.</summary>
    public static IEnumerable<(string Word, int Count)> Of(List<MergedTerm> terms, InvertedDocuments inverted)
    {
        var words = new SortedDictionary<string, int>(inverted.HangulWords, StringComparer.Ordinal);
        var least = Lexicon.Least(inverted.Documents.Count);
        foreach (var term in terms.Where(term => term.Count >= least && TermKey.Second(term.Key) < 0 && term.Equal?.Own is null))
        {
            var word = inverted.Table.Words[TermKey.First(term.Key)];
            if (WordReader.IsSyllable(word[0]) ? word.Length > 2 && words.ContainsKey(word) : word.Length is >= 2 and <= Lexicon.LongestWord && !char.IsAsciiDigit(word[0]))
            {
                words[word] = term.Count;
            }
        }

        return words.Select(word => (word.Key, word.Value));
    }
}
