using System.Runtime.InteropServices;

namespace PaperDigest.Search.Building;

/// <summary>A list of terms for each word, all in one array: first as numbers in order of appearance, then as ranks.</summary>
internal sealed class RankLists
{
    private readonly List<int> terms = [];
    private readonly List<int> starts = [0];

    /// <summary>The terms of a word.</summary>
    public ReadOnlySpan<int> this[int word] => CollectionsMarshal.AsSpan(terms)[starts[word]..starts[word + 1]];

    /// <summary>Adds the terms of the next word.</summary>
    public void Add(List<string> list, Dictionary<string, int> numbers)
    {
        foreach (var term in list)
        {
            terms.Add(Number(term, numbers));
        }

        starts.Add(terms.Count);
    }

    /// <summary>Makes ranks of numbers.</summary>
    public void Rank(int[] rankOf)
    {
        foreach (ref var term in CollectionsMarshal.AsSpan(terms))
        {
            term = rankOf[term];
        }
    }

    /// <summary>The number of a term, the next one if it is new.</summary>
    public static int Number(string term, Dictionary<string, int> numbers)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, term, out var isKnown);
        if (!isKnown)
        {
            number = numbers.Count - 1;
        }

        return number;
    }
}
