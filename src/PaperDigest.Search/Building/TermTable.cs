using System.Runtime.InteropServices;
using PaperDigest.Search.Text;

namespace PaperDigest.Search.Building;

/// <summary>Every word that terms are made of, ranked, and for each word of the vocabulary its terms, found once.</summary>
internal sealed class TermTable
{
    private readonly Dictionary<string, int> ranks;
    private readonly Dictionary<int, int> joins = [];
    private readonly int[][] forms;
    private readonly int[][] pairParts;

    private TermTable(string[] words, Dictionary<string, int> ranks, int[][] forms, int[][] pairParts)
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
        var forms = new int[vocabulary.Words.Count][];
        var pairParts = new int[vocabulary.Words.Count][];
        List<string> found = [];
        for (var i = 0; i < forms.Length; i++)
        {
            var word = vocabulary.Words[i];
            found.Clear();
            if (WordReader.IsSyllable(word[0]))
            {
                HangulWord.AddTerms(word, found);
                forms[i] = Number(found, numbers);
                pairParts[i] = [];
            }
            else
            {
                OtherWord.AddForms(word, found);
                forms[i] = Number(found, numbers);
                found.Clear();
                OtherWord.AddPairParts(word, found);
                pairParts[i] = Number(found, numbers);
            }
        }

        Number(joins, numbers);
        Number(others, numbers);
        string[] words = [.. numbers.Keys];
        Array.Sort(words, StringComparer.Ordinal);
        var rankOf = new int[words.Length];
        for (var rank = 0; rank < words.Length; rank++)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrNullRef(numbers, words[rank]);
            rankOf[number] = rank;
            number = rank;
        }

        Rank(forms, rankOf);
        Rank(pairParts, rankOf);
        return new TermTable(words, numbers, forms, pairParts);
    }

    private static int[] Number(IEnumerable<string> terms, Dictionary<string, int> numbers) => [.. terms.Select(term =>
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, term, out var known);
        number = known ? number : numbers.Count - 1;
        return number;
    })];

    private static void Rank(int[][] lists, int[] rankOf)
    {
        foreach (var list in lists)
        {
            for (var i = 0; i < list.Length; i++)
            {
                list[i] = rankOf[list[i]];
            }
        }
    }
}
