using System.Collections;
using System.Globalization;
using System.Text;

namespace PaperDigest.Search.Text;

/// <summary>The characters that <see cref="Folding"/> changes, from <c>Folding.txt</c>: the runtime normalises nothing without ICU.</summary>
internal sealed class FoldingTable
{
    private readonly Dictionary<int, string> folded = [];
    private readonly Dictionary<(int First, int Second), int> composed = [];
    private readonly BitArray concerned = new(0x10000);

    private FoldingTable()
    {
        using var resource = typeof(FoldingTable).Assembly.GetManifestResourceStream("Folding.txt")!;
        using var lines = new StreamReader(resource);
        while (lines.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                Read(line);
            }
        }
    }

    public static FoldingTable Instance { get; } = new();

    /// <summary>Whether a UTF-16 unit may change, or change what stands beside it.</summary>
    public bool Concerns(char c) => concerned[c] || c is >= '\u1100' and <= '\u11FF' || char.IsSurrogate(c);

    /// <summary>What a character becomes before composition; null: itself.</summary>
    public string? Of(Rune rune) => folded.GetValueOrDefault(rune.Value);

    /// <summary>What two characters compose to.</summary>
    public bool TryCompose(Rune first, Rune second, out Rune both)
    {
        var found = composed.TryGetValue((first.Value, second.Value), out var value);
        both = new Rune(value);
        return found;
    }

    private void Read(string line)
    {
        var words = line.Split(' ');
        if (words is [_, "&", _, _])
        {
            composed[(Hex(words[0]), Hex(words[2]))] = Hex(words[3]);
            Concern(Hex(words[2]));
            return;
        }

        var range = words[0].Split('-');
        var (from, to) = (Hex(range[0]), Hex(range[^1]));
        for (var c = from; c <= to; c++)
        {
            var ascending = words.Length == 2 && words[1][0] == '+';
            folded[c] = ascending
                ? char.ConvertFromUtf32(Hex(words[1][1..]) + c - from)
                : string.Concat(words.Skip(1).Select(w => char.ConvertFromUtf32(Hex(w))));
            Concern(c);
        }
    }

    private void Concern(int c)
    {
        if (c < 0x10000)
        {
            concerned[c] = true;
        }
    }

    private static int Hex(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
