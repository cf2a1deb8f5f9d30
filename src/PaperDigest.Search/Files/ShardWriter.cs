using System.Numerics;
using PaperDigest.Search.Building;

namespace PaperDigest.Search.Files;

/// <summary>Writes shards.</summary>
internal static class ShardWriter
{
    /// <summary>Where shards begin in a list of terms.</summary>
    /// <param name="terms">All terms.</param>
    /// <param name="table">Their words.</param>
    /// <param name="documents">How many documents there are.</param>
    public static List<Range> Split(List<MergedTerm> terms, TermTable table, int documents)
    {
        var limit = Size(documents);
        var shards = new List<Range>();
        int start = 0, size = 0;
        for (var i = 0; i < terms.Count; i++)
        {
            var bytes = Estimate(terms[i], table, documents);
            if (size > 0 && size + bytes > limit)
            {
                shards.Add(start..i);
                (start, size) = (i, 0);
            }

            size += bytes;
        }

        if (size > 0)
        {
            shards.Add(start..terms.Count);
        }

        return shards;
    }

    /// <summary>Writes a shard.</summary>
    public static PackedFile Write(ReadOnlySpan<MergedTerm> terms, TermTable table, SegmentPostings[] segments, int documents)
    {
        var body = new ByteWriter();
        var numbers = new ByteWriter();
        var impacts = new ByteWriter();
        var first = terms[0].Key;
        var places = Array.ConvertAll(segments, segment => segment.PlaceOf(first));
        var before = "";
        body.Varint(terms.Length);
        foreach (var term in terms)
        {
            var text = term.Text(table);
            body.FrontCoded(before, text);
            before = text;
            var list = new PostingList();
            for (var i = 0; i < segments.Length && !term.IsLong; i++)
            {
                if (places[i] < segments[i].Keys.Length && segments[i].Keys[places[i]] == term.Key)
                {
                    segments[i].AddTo(list, places[i]++);
                }
            }

            body.Varint((list.Count * 2) + (term.Equal is null ? 0 : 1));
            WriteList(list, numbers, impacts, documents);
            if (term.Equal is { } equal)
            {
                body.Varint(equal.Second.Count);
                body.Text(equal.Shown);
                WriteList(equal.Second, numbers, impacts, documents);
            }
        }

        numbers.EndBits();
        body.Varint(numbers.Length);
        var afterTerms = body.Length;
        body.Bytes(numbers.Written);
        var afterNumbers = body.Length;
        body.Bytes(impacts.Written);
        return PackedFile.Of('s', body.Written, afterTerms, afterNumbers);
    }

    /// <summary>The Rice parameter of a list: near the logarithm of its mean distance.</summary>
    public static int RiceParameter(int documents, int length)
    {
        var mean = (long)documents * 11 / ((long)length * 16);
        return mean < 2 ? 0 : BitOperations.Log2((ulong)mean);
    }

    private static void WriteList(PostingList list, ByteWriter numbers, ByteWriter impacts, int documents)
    {
        if (list.Count == 0)
        {
            return;
        }

        var parameter = RiceParameter(documents, list.Count);
        var before = -1;
        for (var i = 0; i < list.Count; i++)
        {
            numbers.Rice(list.Documents[i] - before - 1, parameter);
            before = list.Documents[i];
            impacts.Byte(list.Impacts[i]);
        }
    }

    // A query reads one shard a word and the root, which grows as shards become smaller: both grow with the square root.
    private static int Size(int documents) => Math.Max(2000, (int)(135 * Math.Sqrt(documents)));

    private static int Estimate(MergedTerm term, TermTable table, int documents) =>
        4 + table.Words[TermKey.First(term.Key)].Length + Estimate(term.Count, documents) + (term.Equal is { } equal ? equal.Shown.Length + Estimate(equal.Second.Count, documents) : 0);

    private static int Estimate(int length, int documents) =>
        length == 0 ? 0 : length + (int)((length * (RiceParameter(documents, length) + 1.5)) / 8);
}
