using System.Runtime.InteropServices;

namespace PaperDigest.Site.Knowledge.Relating;

/// <summary>A word, by its place, and how much it counts in a paper.</summary>
internal readonly record struct Counted(int Place, int Count);

/// <summary>The words of an archive, and pairs of words of titles, as they are written, numbered as they come.</summary>
internal sealed class Vocabulary
{
    // How much a word of the title counts beside one of the texts: these hold some ten times as many.
    private const int TitleWorth = 12;

    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> bySpan;
    private readonly List<string> words = [];
    private readonly List<int> papers = [];
    private readonly List<int> texts = [];

    /// <summary>An empty vocabulary.</summary>
    public Vocabulary() => bySpan = places.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The words.</summary>
    public IReadOnlyList<string> Words => words;

    /// <summary>In how many papers' title or texts each word is.</summary>
    public IReadOnlyList<int> Papers => papers;

    /// <summary>In how many papers' texts each word is.</summary>
    public IReadOnlyList<int> Texts => texts;

    /// <summary>Counts the words of one paper, and what two English words of the title say together (visual autoregressive).</summary>
    public Counted[] Count(string title, IEnumerable<string> ofTexts)
    {
        var counts = new Dictionary<int, int>();
        foreach (var text in ofTexts)
        {
            foreach (var word in WordsIn(text))
            {
                Add(text.AsSpan(word), 1);
            }
        }

        foreach (var place in counts.Keys)
        {
            texts[place]++;
        }

        Range? last = null;
        foreach (var word in WordsIn(title))
        {
            Add(title.AsSpan(word), TitleWorth);
            if (last is { } before && word.Start.Value - before.End.Value == 1 && !IsHangul(title[before.Start]) && !IsHangul(title[word.Start]))
            {
                Add($"{title.AsSpan(before)} {title.AsSpan(word)}", TitleWorth);
            }

            last = word;
        }

        foreach (var place in counts.Keys)
        {
            papers[place]++;
        }

        return [.. counts.Select(count => new Counted(count.Key, count.Value))];

        void Add(ReadOnlySpan<char> word, int worth) => CollectionsMarshal.GetValueRefOrAddDefault(counts, PlaceOf(word), out _) += worth;
    }

    /// <summary>Whether a word is written anywhere.</summary>
    public bool Contains(ReadOnlySpan<char> word) => bySpan.ContainsKey(word);

    /// <summary>The place of a word; null if it is written nowhere.</summary>
    public int? Find(ReadOnlySpan<char> word) => bySpan.TryGetValue(word, out var place) ? place : null;

    /// <summary>Letters and digits that follow one another in one script (LLM은 is two), no lone letters and no numbers.</summary>
    public static IEnumerable<Range> WordsIn(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && char.IsLetterOrDigit(text[end]) && IsHangul(text[end]) == IsHangul(text[start]))
            {
                end++;
            }

            if (end - start > 1 && text.AsSpan(start, end - start).ContainsAnyExceptInRange('0', '9'))
            {
                yield return start..end;
            }

            start = Math.Max(end, start + 1);
        }
    }

    /// <summary>Whether a character is a syllable of Hangul.</summary>
    public static bool IsHangul(char c) => c is >= '가' and <= '힣';

    private int PlaceOf(ReadOnlySpan<char> word)
    {
        if (!bySpan.TryGetValue(word, out var place))
        {
            bySpan[word] = place = words.Count;
            words.Add(word.ToString());
            papers.Add(0);
            texts.Add(0);
        }

        return place;
    }
}
