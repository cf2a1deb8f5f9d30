namespace PaperDigest.Search.Building;

/// <summary>Reads the lists of terms through all segments, in the order of the terms.</summary>
/// <param name="segments">The segments.</param>
/// <param name="first">The first term, or one before it.</param>
internal sealed class PostingCursor(SegmentPostings[] segments, ulong first)
{
    private readonly int[] places = Array.ConvertAll(segments, segment => segment.PlaceOf(first));

    /// <summary>Adds the documents that hold a term to a list.</summary>
    public void Read(ulong key, PostingList list)
    {
        for (var i = 0; i < segments.Length; i++)
        {
            var keys = segments[i].Keys;
            while (places[i] < keys.Length && keys[places[i]] < key)
            {
                places[i]++;
            }

            if (places[i] < keys.Length && keys[places[i]] == key)
            {
                segments[i].AddTo(list, places[i]);
            }
        }
    }
}
