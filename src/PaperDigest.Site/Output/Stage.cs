using System.Collections.Concurrent;

namespace PaperDigest.Site.Output;

/// <summary>A file that is staged.</summary>
/// <param name="Path">Where it belongs.</param>
/// <param name="Number">Its name in the stage.</param>
/// <param name="IsOverFolder">Whether a folder stood in its place.</param>
internal readonly record struct StagedFile(string Path, int Number, bool IsOverFolder);

/// <summary>Files on their way to the site, side by side in one folder. Many threads may write.</summary>
internal sealed class Stage(OutputLayout layout)
{
    private readonly ConcurrentQueue<StagedFile> files = [];
    private int count;

    // Made with the first file, so that a build that changes nothing makes no folder.
    private readonly Lazy<DirectoryInfo> folder = new(() => Directory.CreateDirectory(layout.Stage));

    public IReadOnlyCollection<StagedFile> Files => files;

    /// <summary>Stages a file; returns its time in UTC ticks, which it keeps when it is renamed to its place.</summary>
    public long Write(string path, ReadOnlySpan<byte> content, bool isOverFolder)
    {
        var number = Interlocked.Increment(ref count);
        _ = folder.Value;
        using var handle = File.OpenHandle(layout.Staged(number), FileMode.CreateNew, FileAccess.Write);
        RandomAccess.Write(handle, content, 0);
        files.Enqueue(new StagedFile(path, number, isOverFolder));
        return File.GetLastWriteTimeUtc(handle).Ticks;
    }
}
