using PaperDigest.Search.Text;

namespace PaperDigest.Search.Building;

/// <summary>Every word that terms are made of, ranked, and for each word of the vocabulary its terms, found once.</summary>
internal sealed class TermTable
{
    private readonly WordTable numbers = new();
    private readonly WordLists forms = new();
    private readonly WordLists pairParts = new();
    private readonly WordLists openEnds = new();
    private readonly WordTrie longWords;
    private readonly int[] ranks;

    /// <summary>Finds the terms of a vocabulary.</summary>
    /// <param name="vocabulary">The words of the documents.</param>
    /// <param name="longWords">Hangul words of three or more syllables that are terms wherever they stand in a chain.</param>
    /// <param name="others">More words that are terms, or parts of them.</param>
    public TermTable(Vocabulary vocabulary, IEnumerable<string> longWords, IEnumerable<string> others)
    {
        this.longWords = new WordTrie(longWords, numbers);
        for (var word = 0; word < vocabulary.Count; word++)
        {
            if (vocabulary.IsHangul(word))
            {
                AddHangul(vocabulary[word]);
            }
            else
            {
                AddOther(vocabulary[word].ToString());
            }
        }

        foreach (var other in others)
        {
            numbers.Number(other);
        }

        (Words, ranks) = RankedWords.Of(numbers);
        forms.Replace(ranks);
        pairParts.Replace(ranks);
        this.longWords.Replace(ranks);
    }

    /// <summary>All words by rank.</summary>
    public string[] Words { get; }

    /// <summary>The rank of a word.</summary>
    public int Rank(ReadOnlySpan<char> word) => ranks[numbers.Find(word)];

    /// <summary>The terms of a word of the vocabulary; of Hangul, those inside the word.</summary>
    public ReadOnlySpan<int> Forms(int word) => forms[word];

    /// <summary>The parts that make pairs; none for Hangul.</summary>
    public ReadOnlySpan<int> PairParts(int word) => pairParts[word];

    /// <summary>Finds long words that begin in a Hangul word and go on in those after it.</summary>
    /// <param name="word">The next Hangul word.</param>
    /// <param name="units">Its syllables.</param>
    /// <param name="open">What is open before the word, then after it; empty where a chain begins.</param>
    /// <param name="found">Takes the words that began before and end here.</param>
    public void GoOn(int word, ReadOnlySpan<char> units, List<int> open, List<int> found)
    {
        longWords.GoOn(open, units, found);
        open.AddRange(openEnds[word]);
    }

    private void AddHangul(ReadOnlySpan<char> word)
    {
        List<int> found = [], open = [];
        foreach (var term in HangulWord.Terms(word.ToString()))
        {
            found.Add(numbers.Number(term));
        }

        longWords.Begin(word, open, found);
        forms.Add([.. found]);
        pairParts.Add([]);
        openEnds.Add([.. open]);
    }

    private void AddOther(string word)
    {
        forms.Add([.. OtherWord.Forms(word).Select(form => numbers.Number(form))]);
        pairParts.Add([.. OtherWord.PairParts(word).Select(part => numbers.Number(part))]);
        openEnds.Add([]);
    }
}
