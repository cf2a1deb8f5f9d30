using System.Buffers.Binary;

namespace PaperDigest.Search.Files;

/// <summary>The check sum of gzip (RFC 1952 §8), four bytes at a time.</summary>
internal static class Crc32
{
    // By how many bytes follow, then by the byte.
    private static readonly uint[][] Tables = Make();

    /// <summary>The sum of some bytes.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var (none, one, two, three) = (Tables[0], Tables[1], Tables[2], Tables[3]);
        var sum = uint.MaxValue;
        for (; bytes.Length >= 4; bytes = bytes[4..])
        {
            sum ^= BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            sum = three[(byte)sum] ^ two[(byte)(sum >> 8)] ^ one[(byte)(sum >> 16)] ^ none[sum >> 24];
        }

        foreach (var value in bytes)
        {
            sum = none[(byte)sum ^ value] ^ (sum >> 8);
        }

        return ~sum;
    }

    private static uint[][] Make()
    {
        uint[][] tables = [new uint[256], new uint[256], new uint[256], new uint[256]];
        for (var value = 0; value < 256; value++)
        {
            var entry = (uint)value;
            for (var bit = 0; bit < 8; bit++)
            {
                entry = (entry >> 1) ^ ((entry & 1) * 0xEDB88320);
            }

            tables[0][value] = entry;
        }

        for (var value = 0; value < 256; value++)
        {
            for (var following = 1; following < 4; following++)
            {
                var entry = tables[following - 1][value];
                tables[following][value] = tables[0][(byte)entry] ^ (entry >> 8);
            }
        }

        return tables;
    }
}
