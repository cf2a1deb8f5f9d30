using System.Numerics;
using PaperDigest.Search.Building;

namespace PaperDigest.Search.Files;

/// <summary>Writes shards.</summary>
internal static class ShardWriter
{
    /// <summary>Writes a shard.</summary>
    public static PackedFile Write(ReadOnlySpan<MergedTerm> terms, TermTable table, SegmentPostings[] segments, int documents)
    {
        var body = new ByteWriter();
        var numbers = new ByteWriter();
        var impacts = new ByteWriter();
        var first = terms[0].Key;
        var places = Array.ConvertAll(segments, segment => segment.PlaceOf(first));
        var list = new PostingList();
        var before = "";
        body.Varint(terms.Length);
        foreach (var term in terms)
        {
            var text = term.Text(table);
            body.FrontCoded(before, text);
            before = text;
            list.Clear();
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
                WriteList(equal.Second, numbers, impacts, documents, Impact.Title);
            }
        }

        numbers.EndBits();
        body.Varint(numbers.Length);
        var afterTerms = body.Length;
        body.Bytes(numbers.Written);
        var afterNumbers = body.Length;
        body.Bytes(impacts.Written);
        return PackedFile.Of(
            's', body.Written, new(afterTerms, SectionKind.Text), new(afterNumbers, SectionKind.Bits), new(body.Length, SectionKind.Symbols));
    }

    /// <summary>The Rice parameter of a list: near the logarithm of its mean distance.</summary>
    public static int RiceParameter(int documents, int length)
    {
        var mean = (long)documents * 11 / ((long)length * 16);
        return mean < 2 ? 0 : BitOperations.Log2((ulong)mean);
    }

    private static void WriteList(PostingList list, ByteWriter numbers, ByteWriter impacts, int documents, byte kept = byte.MaxValue)
    {
        if (list.Count == 0)
        {
            return;
        }

        var parameter = RiceParameter(documents, list.Count);
        var before = -1;
        foreach (var document in list.Documents)
        {
            numbers.Rice(document - before - 1, parameter);
            before = document;
        }

        foreach (var impact in list.Impacts)
        {
            impacts.Byte((byte)(impact & kept));
        }
    }
}
