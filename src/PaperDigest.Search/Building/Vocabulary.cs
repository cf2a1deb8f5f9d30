using PaperDigest.Search.Text;

namespace PaperDigest.Search.Building;

/// <summary>The words of all segments, as they are written, each with one number.</summary>
internal sealed class Vocabulary
{
    private readonly List<string> words = [];
    private readonly List<int> stemOf = [];
    private readonly List<bool> isStem = [];
    private readonly List<bool> endsChain = [];
    private readonly List<string> stems = [];

    /// <summary>The words by their numbers.</summary>
    public IReadOnlyList<string> Words => words;

    /// <summary>Hangul words of two or more syllables without particles, by numbers of their own.</summary>
    public IReadOnlyList<string> Stems => stems;

    /// <summary>Numbers the words of segments, and renumbers their tokens.</summary>
    public static Vocabulary Of(Segment[] segments, ParallelOptions options)
    {
        var vocabulary = new Vocabulary();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var shared = new int[segments.Length][];
        for (var i = 0; i < segments.Length; i++)
        {
            shared[i] = [.. segments[i].Words.Select(word => Number(word, numbers, vocabulary.words))];
        }

        Parallel.For(0, segments.Length, options, i => segments[i].Renumber(shared[i]));
        vocabulary.FindStems();
        return vocabulary;
    }

    /// <summary>The number of a word's stem; -1 if it is not Hangul or has one syllable.</summary>
    public int StemOf(int word) => stemOf[word];

    /// <summary>Whether a Hangul word can be the first of two that are written as one: it is its own stem, and no chain ends after it.</summary>
    public bool IsStem(int word) => isStem[word];

    /// <summary>Whether a word is Hangul.</summary>
    public bool IsHangul(int word) => WordReader.IsSyllable(words[word][0]);

    /// <summary>Whether a Hangul word goes on in its neighbour.</summary>
    public bool Joins(int word) => !endsChain[word];

    private static int Number(string word, Dictionary<string, int> numbers, List<string> list)
    {
        if (!numbers.TryGetValue(word, out var number))
        {
            number = list.Count;
            numbers.Add(word, number);
            list.Add(word);
        }

        return number;
    }

    private void FindStems()
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            var isHangul = WordReader.IsSyllable(word[0]) && word.Length > 1;
            var length = isHangul ? HangulWord.StemLength(word) : 0;
            stemOf.Add(isHangul ? Number(word[..length], numbers, stems) : -1);
            endsChain.Add(isHangul && HangulWord.EndsChain(word));
            isStem.Add(length == word.Length && !endsChain[^1]);
        }
    }
}
