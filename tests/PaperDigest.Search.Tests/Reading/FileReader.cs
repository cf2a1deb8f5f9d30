using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace PaperDigest.Search.Tests.Reading;

/// <summary>Reads a file of an index by FORMAT.md, byte for byte, and nothing else.</summary>
internal sealed class FileReader
{
    private readonly byte[] bytes;
    private int position;
    private int bit;

    public FileReader(ReadOnlyMemory<byte> file, char kind)
    {
        using var gzip = new GZipStream(new MemoryStream(file.ToArray()), CompressionMode.Decompress);
        using var content = new MemoryStream();
        gzip.CopyTo(content);
        var all = content.ToArray();
        Assert.Equal([(byte)'P', (byte)'D', (byte)kind, 1], all[..4]);
        bytes = all[8..];
        Assert.Equal(BinaryPrimitives.ReadUInt32LittleEndian(all.AsSpan(4)), Sum(bytes));
    }

    public bool IsAtEnd => position == bytes.Length;

    public ReadOnlySpan<byte> Rest => bytes.AsSpan(position);

    public int Varint()
    {
        var value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = bytes[position++];
            value |= (next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }

    public byte Byte() => bytes[position++];

    public string Text()
    {
        var length = Varint();
        position += length;
        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes, position - length, length);
    }

    public string FrontCoded(string before)
    {
        var shared = Varint();
        Assert.False(shared > 0 && char.IsHighSurrogate(before[shared - 1]));
        return before[..shared] + Text();
    }

    /// <summary>Reads lists of ascending numbers as one run of bits, which has <paramref name="length"/> bytes.</summary>
    public int[][] RiceLists(IEnumerable<int> lengths, int count, int length)
    {
        bit = position * 8;
        int[][] lists = [.. lengths.Select(n => RiceList(n, count))];
        position += length;
        Assert.InRange((position * 8) - bit, 0, 7);
        while (bit < position * 8)
        {
            Assert.Equal(0, Bit());
        }

        return lists;
    }

    private int[] RiceList(int length, int count)
    {
        var list = new int[length];
        var q = length == 0 ? 0 : (long)count * 11 / ((long)length * 16);
        var k = q < 2 ? 0 : (int)Math.Floor(Math.Log2(q));
        for (int i = 0, before = -1; i < length; i++)
        {
            var value = 0;
            while (Bit() == 1)
            {
                value++;
            }

            for (var low = 0; low < k; low++)
            {
                value = (value << 1) | Bit();
            }

            before += value + 1;
            list[i] = before;
        }

        return list;
    }

    private int Bit()
    {
        var value = (bytes[bit / 8] >> (7 - (bit % 8))) & 1;
        bit++;
        return value;
    }

    private static uint Sum(byte[] bytes)
    {
        var sum = uint.MaxValue;
        foreach (var value in bytes)
        {
            sum ^= value;
            for (var i = 0; i < 8; i++)
            {
                sum = (sum >> 1) ^ ((sum & 1) == 1 ? 0xEDB88320 : 0);
            }
        }

        return ~sum;
    }
}
