namespace PaperDigest.Search.Building;

/// <summary>The posting lists of a segment's documents: 16 bits a posting, nothing else.</summary>
/// <param name="first">The number of the segment's first document.</param>
/// <param name="keys">The terms, ascending.</param>
/// <param name="starts">Where the list of each begins, and where the last one ends.</param>
/// <param name="postings">The lists, packed by <see cref="Posting"/>.</param>
internal sealed class SegmentPostings(int first, ulong[] keys, int[] starts, ushort[] postings)
{
    private const int ImpactBits = 5;

    /// <summary>The terms, ascending.</summary>
    public ReadOnlySpan<ulong> Keys => keys;

    /// <summary>A document that holds a term.</summary>
    /// <param name="place">Its place in the segment.</param>
    /// <param name="impact">The term's impact.</param>
    public static ushort Posting(int place, byte impact) => checked((ushort)((place << ImpactBits) | impact));

    /// <summary>How many documents hold a term, by its place among the keys.</summary>
    public int Count(int place) => starts[place + 1] - starts[place];

    /// <summary>The place of the first term that is not less than a key.</summary>
    public int PlaceOf(ulong key)
    {
        var place = Array.BinarySearch(keys, key);
        return place < 0 ? ~place : place;
    }

    /// <summary>Adds the postings of a term, by its place among the keys.</summary>
    public void AddTo(PostingList list, int place)
    {
        foreach (var posting in postings.AsSpan(starts[place]..starts[place + 1]))
        {
            list.Add(first + (posting >> ImpactBits), (byte)(posting & ((1 << ImpactBits) - 1)));
        }
    }
}
