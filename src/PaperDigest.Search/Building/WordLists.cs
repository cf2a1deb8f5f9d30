using System.Runtime.InteropServices;

namespace PaperDigest.Search.Building;

/// <summary>A list of numbers for each word, all in one array.</summary>
internal sealed class WordLists
{
    private readonly List<int> values = [];
    private readonly List<int> starts = [0];

    /// <summary>The list of a word.</summary>
    public ReadOnlySpan<int> this[int word] => CollectionsMarshal.AsSpan(values)[starts[word]..starts[word + 1]];

    /// <summary>Adds the list of the next word.</summary>
    public void Add(ReadOnlySpan<int> list)
    {
        values.AddRange(list);
        starts.Add(values.Count);
    }

    /// <summary>Puts another number in the place of each.</summary>
    public void Replace(int[] others)
    {
        foreach (ref var value in CollectionsMarshal.AsSpan(values))
        {
            value = others[value];
        }
    }
}
