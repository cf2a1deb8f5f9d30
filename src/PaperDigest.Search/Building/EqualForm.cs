using PaperDigest.Search.Text;

namespace PaperDigest.Search.Building;

/// <summary>A key or another term of equal terms, as its words: chains of Hangul with spaces left out, and the parts of others, in the singular.</summary>
/// <param name="Words">In order; none if there is nothing to search for.</param>
internal sealed record EqualForm(string[] Words)
{
    /// <summary>Its term.</summary>
    public string Text => string.Join(' ', Words);

    /// <summary>Reads a term as someone wrote it.</summary>
    public static EqualForm Of(string term)
    {
        var folded = Folding.Fold(term);
        var words = new List<string>();
        var reader = new WordReader(folded);
        while (reader.MoveNext())
        {
            var word = folded.Substring(reader.Current.Start, reader.Current.Length);
            if (!reader.Current.IsHangul)
            {
                OtherWord.AddPairParts(word, words);
            }
            else if (words.Count > 0 && WordReader.IsSyllable(words[^1][0]))
            {
                words[^1] += word;
            }
            else
            {
                words.Add(word);
            }
        }

        return new EqualForm([.. words]);
    }
}
