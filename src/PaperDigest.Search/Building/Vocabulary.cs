using PaperDigest.Search.Text;

namespace PaperDigest.Search.Building;

/// <summary>The words of all documents, as they are written, each with one number.</summary>
internal sealed class Vocabulary
{
    private readonly WordTable words = new();
    private readonly WordTable stems = new();
    private readonly List<Facts> facts = [];

    /// <summary>How many words there are.</summary>
    public int Count => words.Count;

    /// <summary>How many stems there are.</summary>
    public int StemCount => stems.Count;

    /// <summary>A word by its number.</summary>
    public ReadOnlySpan<char> this[int word] => words[word];

    /// <summary>Numbers the words of segments, and renumbers their tokens.</summary>
    public static Vocabulary Of(Segment[] segments, ParallelOptions options)
    {
        var vocabulary = new Vocabulary();
        var shared = Array.ConvertAll(segments, vocabulary.Take);
        Parallel.For(0, segments.Length, options, i => segments[i].Renumber(shared[i]));
        for (var word = 0; word < vocabulary.Count; word++)
        {
            vocabulary.facts.Add(vocabulary.FactsOf(vocabulary[word]));
        }

        return vocabulary;
    }

    /// <summary>Whether a word is Hangul.</summary>
    public bool IsHangul(int word) => facts[word].IsHangul;

    /// <summary>Whether a Hangul word goes on in its neighbour.</summary>
    public bool Joins(int word) => facts[word].Joins;

    /// <summary>The number of a word's stem, among stems; -1 if it has none.</summary>
    public int StemOf(int word) => facts[word].Stem;

    /// <summary>Whether a Hangul word can be the first of two that others write as one: it is its own stem and goes on.</summary>
    public bool IsStem(int word) => facts[word].IsStem;

    /// <summary>A stem by its number: a Hangul word of two or more syllables without particles and endings.</summary>
    public ReadOnlySpan<char> Stem(int stem) => stems[stem];

    private int[] Take(Segment segment)
    {
        var shared = new int[segment.Words.Count];
        for (var word = 0; word < shared.Length; word++)
        {
            shared[word] = words.Number(segment.Words[word]);
        }

        return shared;
    }

    private Facts FactsOf(ReadOnlySpan<char> word)
    {
        var isHangul = WordReader.IsSyllable(word[0]);
        var joins = isHangul && !HangulWord.EndsChain(word);
        var stem = isHangul ? HangulStem.LengthOf(word, form => words.Find(form) >= 0) : 0;
        return new Facts(isHangul, joins, stem > 0 ? stems.Number(word[..stem]) : -1, joins && stem == word.Length);
    }

    private readonly record struct Facts(bool IsHangul, bool Joins, int Stem, bool IsStem);
}
