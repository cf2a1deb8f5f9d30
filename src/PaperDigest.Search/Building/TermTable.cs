using System.Runtime.InteropServices;
using PaperDigest.Search.Text;

namespace PaperDigest.Search.Building;

/// <summary>Every word that terms are made of, ranked, and for each word of the vocabulary its terms, found once.</summary>
internal sealed class TermTable
{
    private readonly WordTable numbers = new();
    private readonly WordTerms[] terms;
    private readonly List<int> values = [];
    private readonly Dictionary<int, int> twoSyllables = [];
    private readonly int[] ranks;

    /// <summary>Finds the terms of a vocabulary.</summary>
    /// <param name="vocabulary">The words of the documents.</param>
    /// <param name="longWords">Hangul words of three or more syllables that are terms wherever they stand in a chain.</param>
    /// <param name="others">More words that are terms, or parts of them.</param>
    public TermTable(Vocabulary vocabulary, IEnumerable<string> longWords, IEnumerable<string> others)
    {
        LongWords = new WordTrie(longWords, numbers);
        terms = new WordTerms[vocabulary.Count];
        for (var word = 0; word < terms.Length; word++)
        {
            terms[word] = vocabulary.IsHangul(word) ? Hangul(vocabulary[word], vocabulary.Joins(word)) : Other(vocabulary[word].ToString());
        }

        foreach (var other in others)
        {
            numbers.Number(other);
        }

        (Words, ranks) = RankedWords.Of(numbers);
        LongWords.Replace(ranks);
        foreach (var word in terms)
        {
            Replace(word.Forms);
            Replace(word.IsHangul ? default : word.Links);
        }

        for (var rank = 0; rank < Words.Length; rank++)
        {
            if (Words[rank] is [var first, var second])
            {
                twoSyllables.Add((first << 16) | second, rank);
            }
        }
    }

    /// <summary>All words by rank.</summary>
    public string[] Words { get; }

    /// <summary>The Hangul words that are terms wherever they stand.</summary>
    public WordTrie LongWords { get; }

    /// <summary>The rank of a word.</summary>
    public int Rank(ReadOnlySpan<char> word) => ranks[numbers.Find(word)];

    /// <summary>The rank of two syllables.</summary>
    public int Rank(char first, char second) => twoSyllables[(first << 16) | second];

    /// <summary>The terms of a word of the vocabulary.</summary>
    public ref readonly WordTerms Of(int word) => ref terms[word];

    /// <summary>Some of the numbers of a word: ranks, or where a long word may go on.</summary>
    public ReadOnlySpan<int> Values(Slice slice) => CollectionsMarshal.AsSpan(values).Slice(slice.Start, slice.Length);

    private WordTerms Hangul(ReadOnlySpan<char> word, bool joins)
    {
        List<int> open = [], found = [];
        LongWords.Begin(word, open, found);
        var inside = HangulWord.Terms(word.ToString()).Select(term => numbers.Number(term));
        return new WordTerms(IsHangul: true, joins, word[0], word[^1], Add(inside.Concat(found)), Add(open));
    }

    private WordTerms Other(string word)
    {
        var forms = Add(OtherWord.Forms(word).Select(form => numbers.Number(form)));
        return new WordTerms(IsHangul: false, Joins: false, word[0], word[^1], forms, Add(OtherWord.PairParts(word).Select(part => numbers.Number(part))));
    }

    private Slice Add(IEnumerable<int> numbered)
    {
        var start = values.Count;
        values.AddRange(numbered);
        return new Slice(start, values.Count - start);
    }

    private void Replace(Slice slice)
    {
        foreach (ref var value in CollectionsMarshal.AsSpan(values).Slice(slice.Start, slice.Length))
        {
            value = ranks[value];
        }
    }
}
