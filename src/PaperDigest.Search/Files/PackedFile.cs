using System.Buffers.Binary;
using System.Security.Cryptography;

namespace PaperDigest.Search.Files;

/// <summary>A file of an index: its head, its body, both compressed, and the hash that names it.</summary>
/// <param name="Hash">SHA-256 of head and body before compression, so that a name does not depend on the compressor.</param>
/// <param name="Bytes">gzip.</param>
internal sealed record PackedFile(byte[] Hash, byte[] Bytes)
{
    private const byte Version = 1;
    private const int HeadLength = 8;

    /// <summary>Packs a body of text.</summary>
    public static PackedFile Of(char kind, ReadOnlySpan<byte> body) => Of(kind, body, new Section(body.Length, SectionKind.Text));

    /// <summary>Packs a body.</summary>
    /// <param name="kind">The letter that FORMAT.md gives this kind of file.</param>
    /// <param name="body">What follows the head.</param>
    /// <param name="sections">The sections of the body.</param>
    public static PackedFile Of(char kind, ReadOnlySpan<byte> body, params ReadOnlySpan<Section> sections)
    {
        var content = new byte[HeadLength + body.Length];
        (content[0], content[1], content[2], content[3]) = ((byte)'P', (byte)'D', (byte)kind, Version);
        BinaryPrimitives.WriteUInt32LittleEndian(content.AsSpan(4), Crc32.Of(body));
        body.CopyTo(content.AsSpan(HeadLength));
        var shifted = sections.ToArray();
        foreach (ref var section in shifted.AsSpan())
        {
            section = section with { End = HeadLength + section.End };
        }

        return new PackedFile(SHA256.HashData(content), Gzip.Compress(content, shifted));
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
