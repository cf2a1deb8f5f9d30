using PaperDigest.Search.Building;

namespace PaperDigest.Search.Files;

/// <summary>Parts terms into shards.</summary>
internal static class ShardSplit
{
    /// <summary>The terms of each shard.</summary>
    /// <param name="terms">All terms.</param>
    /// <param name="table">Their words.</param>
    /// <param name="documents">How many documents there are.</param>
    public static List<Range> Of(List<MergedTerm> terms, TermTable table, int documents)
    {
        var limit = SizeOf(documents);
        var shards = new List<Range>();
        var (start, size) = (0, 0);
        var (word, sizeBeforeWord) = (0, 0);
        for (var i = 0; i < terms.Count; i++)
        {
            if (TermKey.First(terms[i].Key) != TermKey.First(terms[word].Key))
            {
                (word, sizeBeforeWord) = (i, size);
            }

            var bytes = Estimate(terms[i], table, documents);
            if (size > 0 && size + bytes > limit)
            {
                // The pairs of a word stay with it where that leaves half a shard.
                var isWithWord = word > start && sizeBeforeWord * 2 >= limit;
                var end = isWithWord ? word : i;
                shards.Add(start..end);
                (start, size) = (end, isWithWord ? size - sizeBeforeWord : 0);
                sizeBeforeWord = 0;
            }

            size += bytes;
        }

        if (start < terms.Count)
        {
            shards.Add(start..terms.Count);
        }

        return shards;
    }

    // A query reads the root, which grows as shards become smaller, and a shard for a word or so: the sum is least when both grow with the
    // square root of the index. The factor is by measurement.
    private static int SizeOf(int documents) => Math.Max(2000, (int)(95 * Math.Sqrt(documents)));

    private static int Estimate(MergedTerm term, TermTable table, int documents)
    {
        var equal = term.Equal is { } list ? list.Shown.Length + Estimate(list.Second.Count, documents) : 0;
        return 4 + table.Words[TermKey.First(term.Key)].Length + Estimate(term.Count, documents) + equal;
    }

    private static int Estimate(int length, int documents) =>
        length == 0 ? 0 : length + (int)(length * (ShardWriter.RiceParameter(documents, length) + 1.5) / 8);
}
