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
        var cursor = new PostingCursor(segments, terms[0].Key);
        var list = new PostingList();
        var before = "";
        body.Varint(terms.Length);
        foreach (var term in terms)
        {
            var text = term.Text(table);
            body.FrontCoded(before, text);
            before = text;
            list.Clear();
            if (!term.IsLong)
            {
                cursor.Read(term.Key, list);
            }

            var own = term.Equal?.Own ?? list;
            var others = term.Equal is { Shown: not "" } ? term.Equal : null;
            body.Varint((own.Count * 2) + (others is null ? 0 : 1));
            WriteList(own, numbers, impacts, documents);
            if (others is { } equal)
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
