namespace PaperDigest.Site.Preview;

/// <summary>What the disk says of a file without its bytes being read.</summary>
/// <param name="Length">In bytes.</param>
/// <param name="Written">When it was written last, UTC.</param>
/// <param name="IsCertain">
/// Whether an equal stamp means equal bytes. It does not for a link, whose stamp is its own, and not for a file written a moment ago: a disk
/// keeps time in steps of up to 2 s (FAT), within which a second write leaves no trace.
/// </param>
internal readonly record struct FileStamp(long Length, DateTime Written, bool IsCertain)
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(2);

    /// <summary>The stamp of a file, which may be gone.</summary>
    public static FileStamp Of(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return new FileStamp(
                file.Length, file.LastWriteTimeUtc,
                !file.Attributes.HasFlag(FileAttributes.ReparsePoint) && file.LastWriteTimeUtc < DateTime.UtcNow - Step);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Reading it will tell why.
            return default;
        }
    }
}
