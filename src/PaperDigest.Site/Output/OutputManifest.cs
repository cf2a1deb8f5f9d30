namespace PaperDigest.Site.Output;

/// <summary>A file of the site.</summary>
/// <param name="Hash">XxHash128 of its content.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Time">When it was last written, in UTC ticks, as the disk tells it.</param>
/// <param name="IsImmutable">Whether its name changes with its content.</param>
/// <param name="IsKept">Whether the last build did not make it any more, and the next one removes it.</param>
internal readonly record struct OutputFile(UInt128 Hash, long Size, long Time, bool IsImmutable, bool IsKept);

/// <summary>What the last build wrote, by path.</summary>
/// <param name="Files">The files; empty when there was no build, or its manifest is lost.</param>
/// <param name="IsWhole">Whether there is a manifest that could be read.</param>
/// <param name="IsLost">Whether there was a build and its manifest cannot be read: what stands in the folder may be ours.</param>
internal sealed record OutputManifest(IReadOnlyDictionary<string, OutputFile> Files, bool IsWhole, bool IsLost)
{
    private static ReadOnlySpan<byte> Header => "PaperDigest manifest 1\n"u8;

    public static OutputManifest Read(OutputLayout layout)
    {
        var exists = File.Exists(layout.Manifest);
        var records = exists ? SealedFile.Read(layout.Manifest, Header, ReadRecord) : null;
        var files = new Dictionary<string, OutputFile>(records?.Count ?? 0, StringComparer.Ordinal);
        foreach (var (path, file) in records ?? [])
        {
            files[path] = file;
        }

        return new OutputManifest(files, records is not null, exists && records is null);
    }

    public static void Write(string file, IEnumerable<KeyValuePair<string, OutputFile>> files) =>
        SealedFile.Write(file, Header, writer =>
        {
            foreach (var (path, entry) in files)
            {
                writer.Write(path);
                writer.Write((ulong)(entry.Hash >> 64));
                writer.Write((ulong)entry.Hash);
                writer.Write(entry.Size);
                writer.Write(entry.Time);
                writer.Write(entry.IsImmutable);
                writer.Write(entry.IsKept);
            }
        });

    /// <summary>Whether writing these files would make the manifest that is there.</summary>
    public bool Says(IReadOnlyCollection<KeyValuePair<string, OutputFile>> files) =>
        IsWhole && files.Count == Files.Count && files.All(f => Files.TryGetValue(f.Key, out var file) && file == f.Value);

    private static KeyValuePair<string, OutputFile> ReadRecord(BinaryReader reader)
    {
        var path = reader.ReadString();
        if (!OutputPath.IsSafe(path))
        {
            throw new FormatException(path);
        }

        var hash = new UInt128(reader.ReadUInt64(), reader.ReadUInt64());
        return new(path, new OutputFile(hash, reader.ReadInt64(), reader.ReadInt64(), reader.ReadBoolean(), reader.ReadBoolean()));
    }
}
