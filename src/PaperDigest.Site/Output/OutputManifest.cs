namespace PaperDigest.Site.Output;

/// <summary>A file of the site. One object serves old and new manifest while the file does not change, to save memory.</summary>
/// <param name="Path">Below the output folder.</param>
/// <param name="Hash">XxHash128 of its content.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Time">When it was last written, in UTC ticks, as the disk tells it.</param>
/// <param name="IsImmutable">Whether its name changes with its content.</param>
/// <param name="IsKept">Whether the last build did not make it any more, and the next one removes it.</param>
internal sealed record OutputFile(string Path, UInt128 Hash, long Size, long Time, bool IsImmutable, bool IsKept);

/// <summary>What the last build wrote, by path.</summary>
/// <param name="Files">The files; empty when there was no build, or its manifest is lost.</param>
/// <param name="IsWhole">Whether there is a manifest that could be read, and nothing was put in place since without another.</param>
/// <param name="IsLost">Whether there was a build and its manifest cannot be read: what stands in the folder may be ours.</param>
internal sealed record OutputManifest(IReadOnlyDictionary<string, OutputFile> Files, bool IsWhole, bool IsLost)
{
    private static ReadOnlySpan<byte> Header => "PaperDigest manifest 1\n"u8;

    public static OutputManifest Read(OutputLayout layout)
    {
        var exists = File.Exists(layout.Manifest);
        var records = exists ? SealedFile.Read(layout.Manifest, Header, ReadRecord) : null;
        var files = new Dictionary<string, OutputFile>(records?.Count ?? 0, StringComparer.Ordinal);
        foreach (var file in records ?? [])
        {
            files[file.Path] = file;
        }

        return new OutputManifest(files, records is not null, exists && records is null);
    }

    public static void Write(string file, IEnumerable<OutputFile> files) =>
        SealedFile.Write(file, Header, writer =>
        {
            foreach (var entry in files)
            {
                writer.Write(entry.Path);
                writer.Write((ulong)(entry.Hash >> 64));
                writer.Write((ulong)entry.Hash);
                writer.Write(entry.Size);
                writer.Write(entry.Time);
                writer.Write(entry.IsImmutable);
                writer.Write(entry.IsKept);
            }
        });

    /// <summary>Whether writing these files would make the manifest that is there.</summary>
    public bool Says(ICollection<OutputFile> files) =>
        IsWhole && files.Count == Files.Count && files.All(f => Files.TryGetValue(f.Path, out var file) && file == f);

    private static OutputFile ReadRecord(BinaryReader reader)
    {
        var path = reader.ReadString();
        if (!OutputPath.IsSafe(path))
        {
            throw new FormatException(path);
        }

        var hash = new UInt128(reader.ReadUInt64(), reader.ReadUInt64());
        return new OutputFile(path, hash, reader.ReadInt64(), reader.ReadInt64(), reader.ReadBoolean(), reader.ReadBoolean());
    }
}
