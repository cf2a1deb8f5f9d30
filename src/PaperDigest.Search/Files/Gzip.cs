using System.Buffers.Binary;
using System.IO.Compression;

namespace PaperDigest.Search.Files;

/// <summary>How a section of a file is best compressed.</summary>
internal enum SectionKind
{
    /// <summary>Text: repetitions, then a Huffman code.</summary>
    Text,

    /// <summary>Bytes without an order: a Huffman code alone, which makes them smaller and takes a fraction of the time.</summary>
    Symbols,

    /// <summary>Bits that no code makes shorter.</summary>
    Bits,
}

/// <summary>A section of a file.</summary>
/// <param name="End">Where it ends.</param>
/// <param name="Kind">What it holds.</param>
internal readonly record struct Section(int End, SectionKind Kind);

/// <summary>gzip (RFC 1952) whose sections are compressed each in its own way, with Huffman codes of its own.</summary>
internal static class Gzip
{
    // Deflate, no name, no time, slowest compression, no system: the same bytes everywhere.
    private static readonly byte[] Head = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 0xFF];

    // An empty block with fixed codes.
    private static readonly byte[] LastBlock = [3, 0];

    /// <summary>Compresses a file.</summary>
    /// <param name="content">All of it.</param>
    /// <param name="sections">Its sections, in order.</param>
    public static byte[] Compress(ReadOnlySpan<byte> content, ReadOnlySpan<Section> sections)
    {
        using var packed = new MemoryStream(256 + (content.Length / 2));
        packed.Write(Head);
        var start = 0;
        for (var i = 0; i < sections.Length; i++)
        {
            Add(packed, content[start..sections[i].End], sections[i].Kind, isLast: i == sections.Length - 1);
            start = sections[i].End;
        }

        Span<byte> tail = stackalloc byte[8];
        BinaryPrimitives.WriteUInt32LittleEndian(tail, Crc32.Of(content));
        BinaryPrimitives.WriteUInt32LittleEndian(tail[4..], (uint)content.Length);
        packed.Write(tail);
        return packed.ToArray();
    }

    private static void Add(MemoryStream packed, ReadOnlySpan<byte> section, SectionKind kind, bool isLast)
    {
        if (section.IsEmpty)
        {
            packed.Write(isLast ? LastBlock : []);
        }
        else if (kind == SectionKind.Bits)
        {
            Store(packed, section, isLast);
        }
        else
        {
            Deflate(packed, section, kind == SectionKind.Symbols ? ZLibCompressionStrategy.HuffmanOnly : ZLibCompressionStrategy.Default, isLast);
        }
    }

    // Blocks that are not compressed (RFC 1951 §3.2.4).
    private static void Store(MemoryStream packed, ReadOnlySpan<byte> section, bool isLast)
    {
        Span<byte> head = stackalloc byte[5];
        while (!section.IsEmpty)
        {
            var block = section[..Math.Min(section.Length, ushort.MaxValue)];
            section = section[block.Length..];
            head[0] = (byte)(isLast && section.IsEmpty ? 1 : 0);
            BinaryPrimitives.WriteUInt16LittleEndian(head[1..], (ushort)block.Length);
            BinaryPrimitives.WriteUInt16LittleEndian(head[3..], (ushort)~block.Length);
            packed.Write(head);
            packed.Write(block);
        }
    }

    // After a flush another block may follow at a byte's border; what closing the stream then adds would end the file.
    private static void Deflate(MemoryStream packed, ReadOnlySpan<byte> section, ZLibCompressionStrategy strategy, bool isLast)
    {
        var flushed = 0L;
        using (var deflate = new DeflateStream(packed, new ZLibCompressionOptions { CompressionLevel = 9, CompressionStrategy = strategy }, leaveOpen: true))
        {
            deflate.Write(section);
            if (!isLast)
            {
                deflate.Flush();
                flushed = packed.Length;
            }
        }

        packed.SetLength(isLast ? packed.Length : flushed);
    }
}
