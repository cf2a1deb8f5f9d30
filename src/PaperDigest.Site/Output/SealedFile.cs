using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace PaperDigest.Site.Output;

/// <summary>A binary file that is read whole or not at all: a header with kind and version, records, and the XxHash128 of both (16 bytes, big-endian).</summary>
internal static class SealedFile
{
    private const int SealLength = 16;

    /// <summary>Writes the file anew; a link in its place is replaced, not followed.</summary>
    public static void Write(string file, ReadOnlySpan<byte> header, Action<BinaryWriter> records)
    {
        using var memory = new MemoryStream();
        using (var writer = new BinaryWriter(memory, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(header);
            records(writer);
        }

        Span<byte> seal = stackalloc byte[SealLength];
        BinaryPrimitives.WriteUInt128BigEndian(seal, XxHash128.HashToUInt128(memory.GetBuffer().AsSpan(0, (int)memory.Length)));
        memory.Write(seal);

        File.Delete(file);
        using var handle = File.OpenHandle(file, FileMode.CreateNew, FileAccess.Write);
        RandomAccess.Write(handle, memory.GetBuffer().AsSpan(0, (int)memory.Length), 0);
    }

    /// <summary>The records one after the other, or null if the file is torn, or of another kind or version.</summary>
    public static List<T>? Read<T>(string file, ReadOnlySpan<byte> header, Func<BinaryReader, T> record)
    {
        var bytes = File.ReadAllBytes(file);
        var length = bytes.Length - SealLength;
        if (length < header.Length
            || !bytes.AsSpan().StartsWith(header)
            || BinaryPrimitives.ReadUInt128BigEndian(bytes.AsSpan(length)) != XxHash128.HashToUInt128(bytes.AsSpan(0, length)))
        {
            return null;
        }

        using var reader = new BinaryReader(new MemoryStream(bytes, header.Length, length - header.Length));
        var records = new List<T>();
        try
        {
            while (reader.BaseStream.Position < reader.BaseStream.Length)
            {
                records.Add(record(reader));
            }
        }
        catch (Exception e) when (e is IOException or FormatException or ArgumentException)
        {
            return null; // The seal fits and the records do not: not written by this tool.
        }

        return records;
    }
}
