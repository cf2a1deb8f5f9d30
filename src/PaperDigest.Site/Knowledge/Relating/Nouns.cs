using System.Collections.Frozen;
using PaperDigest.Search.Text;

namespace PaperDigest.Site.Knowledge.Relating;

/// <summary>The nouns that the words of an archive are forms of: without particles and endings, capitals and plurals.</summary>
internal sealed class Nouns
{
    private static readonly FrozenSet<string> Stopwords = (
        "about above across after again against al all also an and any anything are as at back be become been before being best better between beyond both but by can cannot "
        + "could did do does don done down each easier easy else enough et even ever every everything few first for from further get gets go good got had has have he here "
        + "how if in instead into is isn it its just keep know last less let like look made make makes making many matter matters may me meet meets might more "
        + "most much must my need needs never new next no not now of off on once one only or other our out over own really right same say see she should simple so "
        + "some still such take tell than that the their them then there these they thing think this those through to too toward towards two under until up "
        + "us use used useful using very via want was way we well were what when where whether which while who why will with within without work works would "
        + "yet you your").Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly Vocabulary vocabulary;
    private readonly int[] ofWords;
    private readonly List<string> names = [];

    /// <summary>The nouns of a vocabulary.</summary>
    public Nouns(Vocabulary vocabulary)
    {
        this.vocabulary = vocabulary;
        ofWords = new int[vocabulary.Words.Count];
        var places = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var most = new List<int>();
        var (papers, texts) = (new List<int>(), new List<int>());
        foreach (var (place, word) in vocabulary.Words.Index())
        {
            if (NounOf(word) is not { } noun)
            {
                ofWords[place] = -1;
                continue;
            }

            if (!places.TryGetValue(noun, out var number))
            {
                places.Add(noun, number = names.Count);
                names.Add(noun);
                most.Add(0);
                papers.Add(0);
                texts.Add(0);
            }

            ofWords[place] = number;
            papers[number] += vocabulary.Papers[place];
            texts[number] += vocabulary.Texts[place];
            // As most papers write it: LoRA, not LORA; but 모델, not 모델을.
            if ((noun.Length == word.Length || !Vocabulary.IsHangul(word[0])) && vocabulary.Papers[place] > most[number])
            {
                (names[number], most[number]) = (word, vocabulary.Papers[place]);
            }
        }

        Subjects = [.. names.Select((name, place) => IsPair(name) ? 1 : MathF.Sqrt((float)texts[place] / papers[place]))];
    }

    /// <summary>What each noun is called.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>
    /// How far each noun names a subject, from 0 to 1. Summaries keep the English of what a paper is about; what only titles have is how titles
    /// talk (Unleashing, Secrets, Simple). Pairs are of titles alone, and do.
    /// </summary>
    public float[] Subjects { get; }

    /// <summary>Whether a noun is what two words of a title say together.</summary>
    public static bool IsPair(string name) => name.Contains(' ', StringComparison.Ordinal);

    /// <summary>The nouns of counted words, each once.</summary>
    public Counted[] Of(Counted[] words) =>
    [
        .. words.Where(word => ofWords[word.Place] >= 0).GroupBy(word => ofWords[word.Place], word => word.Count)
            .Select(noun => new Counted(noun.Key, noun.Sum())),
    ];

    /// <summary>The nouns of a form of a term; empty if it has others that no paper writes.</summary>
    public int[] Of(string form)
    {
        var places = Vocabulary.WordsIn(form).Select(word => vocabulary.Find(form.AsSpan(word)) is { } place ? ofWords[place] : -1).ToArray();
        return places.Contains(-1) ? [] : places;
    }

    private string? NounOf(string word)
    {
        if (word.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space)
        {
            return NounOf(word[..space]) is { } first && NounOf(word[(space + 1)..]) is { } second ? $"{first} {second}" : null;
        }

        if (Vocabulary.IsHangul(word[0]))
        {
            return HangulStem.LengthOf(word, vocabulary.Contains) is > 1 and var length ? word[..length] : null;
        }

        return Stopwords.Contains(word) ? null : word switch
        {
            [_, _, .., 'i', 'e', 's'] => word[..^3] + 'y',
            [_, _, .., not ('s' or 'u' or 'i' or 'a'), 's'] => word[..^1],
            [_, _, _, .., var last, 'i', 'n', 'g'] => word[..(last == word[^5] ? ^4 : ^3)],
            _ => word,
        };
    }
}
