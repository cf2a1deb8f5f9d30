using System.Runtime.InteropServices;
using PaperDigest.Search.Text;

namespace PaperDigest.Search.Building;

/// <summary>Every word that terms are made of, ranked, and for each word of the vocabulary its terms, found once.</summary>
internal sealed class TermTable
{
    private readonly Dictionary<string, int> ranks;
    private readonly Dictionary<int, int> joins = [];
    private readonly RankLists forms;
    private readonly RankLists pairParts;

    private TermTable(string[] words, Dictionary<string, int> ranks, RankLists forms, RankLists pairParts)
    {
        Words = words;
        this.ranks = ranks;
        this.forms = forms;
        this.pairParts = pairParts;
        for (var rank = 0; rank < words.Length; rank++)
        {
            if (words[rank] is [var first, var second] && WordReader.IsSyllable(first) && WordReader.IsSyllable(second))
            {
                joins.Add((first << 16) | second, rank);
            }
        }
    }

    /// <summary>All words by rank.</summary>
    public string[] Words { get; }

    /// <summary>The rank of a word.</summary>
    public int Rank(string word) => ranks[word];

    /// <summary>The terms of a word of the vocabulary; of Hangul, those inside the word.</summary>
    public ReadOnlySpan<int> Forms(int word) => forms[word];

    /// <summary>The parts that make pairs; none for Hangul.</summary>
    public ReadOnlySpan<int> PairParts(int word) => pairParts[word];

    /// <summary>The rank of two syllables.</summary>
    public int Rank(char first, char second) => joins[(first << 16) | second];

    /// <summary>Finds the terms of a vocabulary.</summary>
    /// <param name="vocabulary">The words of the documents.</param>
    /// <param name="joins">Two syllables that stand on either side of a space.</param>
    /// <param name="others">Words that are terms too.</param>
    public static TermTable Of(Vocabulary vocabulary, IEnumerable<string> joins, IEnumerable<string> others)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var forms = new RankLists();
        var pairParts = new RankLists();
        List<string> found = [];
        for (var i = 0; i < vocabulary.Words.Count; i++)
        {
            var word = vocabulary.Words[i];
            found.Clear();
            if (vocabulary.IsHangul(i))
            {
                HangulWord.AddTerms(word, found);
                forms.Add(found, numbers);
                pairParts.Add([], numbers);
            }
            else
            {
                OtherWord.AddForms(word, found);
                forms.Add(found, numbers);
                found.Clear();
                OtherWord.AddPairParts(word, found);
                pairParts.Add(found, numbers);
            }
        }

        foreach (var term in joins.Concat(others))
        {
            RankLists.Number(term, numbers);
        }

        string[] words = [.. numbers.Keys];
        Array.Sort(Array.ConvertAll(words, Beginning), words);
        SortRuns(words);
        var rankOf = new int[words.Length];
        for (var rank = 0; rank < words.Length; rank++)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrNullRef(numbers, words[rank]);
            rankOf[number] = rank;
            number = rank;
        }

        forms.Rank(rankOf);
        pairParts.Rank(rankOf);
        return new TermTable(words, numbers, forms, pairParts);
    }

    // The first four UTF-16 units, so that most words need no comparison as text.
    private static ulong Beginning(string word)
    {
        var units = 0ul;
        for (var i = 0; i < 4; i++)
        {
            units = (units << 16) | (i < word.Length ? word[i] : 0u);
        }

        return units;
    }

    private static void SortRuns(string[] words)
    {
        for (int start = 0, end = 1; start < words.Length; start = end++)
        {
            var beginning = Beginning(words[start]);
            while (end < words.Length && Beginning(words[end]) == beginning)
            {
                end++;
            }

            words.AsSpan(start..end).Sort(StringComparer.Ordinal);
        }
    }
}
