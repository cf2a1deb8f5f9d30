using System.Runtime.InteropServices;
using PaperDigest.Search.Text;

namespace PaperDigest.Search.Building;

/// <summary>Documents that follow each other, read once: their words are numbers, so that all later passes are quick.</summary>
internal sealed class Segment
{
    /// <summary>How many documents a segment holds at most: a posting says in ten bits which of them it is.</summary>
    public const int Size = 1024;

    private readonly List<int> tokens = [];
    private readonly List<int> starts = [0];
    private readonly List<DocumentFacts> documents = [];

    private Segment(int first) => First = first;

    /// <summary>The number of the first document.</summary>
    public int First { get; }

    /// <summary>The documents.</summary>
    public IReadOnlyList<DocumentFacts> Documents => documents;

    /// <summary>The words by their numbers, until they have others.</summary>
    public WordTable Words { get; private set; } = new();

    /// <summary>Each two Hangul syllables that stand on either side of a space, as one number: the first in the higher 16 bits.</summary>
    public HashSet<int> AcrossSpaces { get; } = [];

    /// <summary>Reads documents.</summary>
    public static Segment Read(int first, int count, Func<int, SearchDocument> read)
    {
        var segment = new Segment(first);
        for (var i = first; i < first + count; i++)
        {
            segment.Add(read(i));
        }

        segment.tokens.TrimExcess();
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

        Words = new WordTable();
    }

    private void Add(SearchDocument document)
    {
        AddField(document.Title, Impact.Title);
        foreach (var name in document.Names)
        {
            AddField(name, Impact.Name);
        }

        foreach (var text in document.Texts)
        {
            AddField(text, Impact.Text);
        }

        starts.Add(tokens.Count);
        documents.Add(DocumentFacts.Of(document));
    }

    private void AddField(string text, byte place)
    {
        tokens.Add(Token.Field(place));
        var folded = Folding.Fold(text);
        var reader = new WordReader(folded);
        var before = default(Word);
        while (reader.MoveNext())
        {
            var word = reader.Current;
            var isNeighbour = word.IsNeighbour && word.IsHangul == before.IsHangul;
            tokens.Add(Token.Of(Words.Number(folded.AsSpan(word.Start, word.Length)), isNeighbour));
            if (isNeighbour && word.IsHangul)
            {
                AcrossSpaces.Add((folded[before.Start + before.Length - 1] << 16) | folded[word.Start]);
            }

            before = word;
        }
    }
}
