using System.Diagnostics;
using Microsoft.Win32.SafeHandles;

namespace PaperDigest.Site.Output;

/// <summary>
/// Keeps two builds out of one folder. The lock belongs to the open file, so it ends with the process however that ends; the file
/// itself stays, because deleting it would let a waiting build and a new one hold two different files of the same name.
/// </summary>
internal sealed class OutputLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private readonly FileStream file;

    private OutputLock(FileStream file) => this.file = file;

    public SafeFileHandle Handle => file.SafeFileHandle;

    /// <summary>Takes the lock, waiting for another build up to <paramref name="patience"/>; calls <paramref name="waiting"/> once if it must wait.</summary>
    public static OutputLock Take(OutputLayout layout, TimeSpan patience, Action? waiting, CancellationToken cancellation)
    {
        RefuseLink(layout, layout.Private, OutputFolder.PrivateName);
        RefuseLink(layout, layout.Lock, OutputFolder.PrivateName + "/lock");
        var clock = Stopwatch.StartNew();
        for (var isFirst = true; ; isFirst = false)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                return new OutputLock(new FileStream(layout.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException e) when (IsHeld(e))
            {
                if (clock.Elapsed >= patience)
                {
                    throw OutputException.Busy(layout);
                }

                if (isFirst)
                {
                    waiting?.Invoke();
                }

                cancellation.WaitHandle.WaitOne(Pause);
            }
        }
    }

    public void Dispose() => file.Dispose();

    private static void RefuseLink(OutputLayout layout, string full, string path)
    {
        if (StandingAt.Look(full) == Standing.Link)
        {
            throw OutputException.Linked(layout, path);
        }
    }

    // EWOULDBLOCK of Linux and of macOS, ERROR_SHARING_VIOLATION of Windows: .NET has no exception of its own for a held file.
    private static bool IsHeld(IOException exception) => exception.HResult is 11 or 35 or unchecked((int)0x80070020);
}
