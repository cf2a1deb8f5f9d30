using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;

namespace PaperDigest.Search.Files;

/// <summary>A file of an index: its head, its body, both compressed, and the hash that names it.</summary>
/// <param name="Hash">SHA-256 of head and body before compression, so that a name does not depend on the compressor.</param>
/// <param name="Bytes">gzip.</param>
internal sealed record PackedFile(byte[] Hash, byte[] Bytes)
{
    private const byte Version = 1;

    /// <summary>Packs a body.</summary>
    /// <param name="kind">The letter that FORMAT.md gives this kind of file.</param>
    /// <param name="body">What follows the head.</param>
    /// <param name="cuts">Where in the body a new gzip block begins.</param>
    public static PackedFile Of(char kind, ReadOnlySpan<byte> body, params ReadOnlySpan<int> cuts)
    {
        Span<byte> head = [(byte)'P', (byte)'D', (byte)kind, Version, 0, 0, 0, 0];
        BinaryPrimitives.WriteUInt32LittleEndian(head[4..], Crc32.Of(body));

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(head);
        hash.AppendData(body);

        using var packed = new MemoryStream(256 + (body.Length / 2));
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(head);
            var written = 0;
            foreach (var cut in cuts)
            {
                gzip.Write(body[written..cut]);
                gzip.Flush();
                written = cut;
            }

            gzip.Write(body[written..]);
        }

        return new PackedFile(hash.GetHashAndReset(), packed.ToArray());
    }

    /// <summary>The name that files with these hashes share: 10 hexadecimal digits.</summary>
    public static string Name(IEnumerable<PackedFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            hash.AppendData(file.Hash);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 5));
    }
}
