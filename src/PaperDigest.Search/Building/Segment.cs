using System.Runtime.InteropServices;
using PaperDigest.Search.Files;
using PaperDigest.Search.Text;

namespace PaperDigest.Search.Building;

/// <summary>What is kept of a document besides its words.</summary>
/// <param name="Id">In lower case, as a term.</param>
/// <param name="Year">Of its date.</param>
/// <param name="Day">Days since 1970-01-01.</param>
/// <param name="Votes">Null when unknown.</param>
/// <param name="Marks">As given.</param>
/// <param name="Card">Its line in a card file, without the marks.</param>
internal sealed record DocumentFacts(string Id, int Year, int Day, int? Votes, ReadOnlyMemory<string> Marks, string Card);

/// <summary>Documents that follow each other, read once: their words are numbers, so that all later passes are quick.</summary>
internal sealed class Segment
{
    /// <summary>How many documents a segment holds: a posting says in 10 bits which of them it is.</summary>
    public const int Size = 1024;

    private static readonly int Epoch = new DateOnly(1970, 1, 1).DayNumber;

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<int> tokens = [];
    private readonly List<int> starts = [0];
    private readonly List<DocumentFacts> facts = [];

    private Segment(int first) => First = first;

    /// <summary>The number of the first document.</summary>
    public int First { get; }

    /// <summary>The documents.</summary>
    public IReadOnlyList<DocumentFacts> Documents => facts;

    /// <summary>The words in the order of their numbers here.</summary>
    public IEnumerable<string> Words => numbers.Keys;

    /// <summary>Reads documents.</summary>
    public static Segment Read(int first, int count, Func<int, SearchDocument> read)
    {
        var segment = new Segment(first);
        for (var i = first; i < first + count; i++)
        {
            segment.Add(read(i));
        }

        return segment;
    }

    /// <summary>The tokens of a document, by its place in the segment: see <see cref="Token"/>.</summary>
    public ReadOnlySpan<int> Tokens(int document) => CollectionsMarshal.AsSpan(tokens)[starts[document]..starts[document + 1]];

    /// <summary>Gives words other numbers, those that all segments share.</summary>
    public void Renumber(int[] shared)
    {
        foreach (ref var token in CollectionsMarshal.AsSpan(tokens))
        {
            if (!Token.IsField(token))
            {
                token = Token.Of(shared[Token.Word(token)], Token.IsNeighbour(token));
            }
        }

        numbers.Clear();
    }

    private void Add(SearchDocument document)
    {
        AddField(document.Title, Impact.Title);
        foreach (var name in document.Names)
        {
            AddField(name, Impact.Name);
        }

        for (var i = 0; i < document.Texts.Length; i++)
        {
            AddField(document.Texts[i], i == 0 ? Impact.First : Impact.None);
        }

        starts.Add(tokens.Count);
        var day = Math.Max(0, document.Date.DayNumber - Epoch);
        int? votes = document.Votes is { } known ? Math.Max(0, known) : null;
        facts.Add(new DocumentFacts(
            document.Id.ToLowerInvariant(), document.Date.Year, day, votes, document.Marks.AsMemory(), CardText.Of(document, day, votes)));
    }

    private void AddField(string text, byte place)
    {
        tokens.Add(Token.Field(place));
        var folded = Folding.Fold(text);
        var lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        var reader = new WordReader(folded);
        var before = default(Word);
        while (reader.MoveNext())
        {
            var word = reader.Current;
            var units = folded.AsSpan(word.Start, word.Length);
            if (!lookup.TryGetValue(units, out var number))
            {
                number = numbers.Count;
                lookup[units] = number;
            }

            tokens.Add(Token.Of(number, word.IsNeighbour && word.IsHangul == before.IsHangul));
            before = word;
        }
    }
}
