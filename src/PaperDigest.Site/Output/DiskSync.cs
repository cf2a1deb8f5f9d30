using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace PaperDigest.Site.Output;

/// <summary>Makes what was written outlast a power cut.</summary>
internal static partial class DiskSync
{
    /// <summary>
    /// Waits until all that was written to the file system of <paramref name="file"/> has reached the disk. One call for a whole
    /// build: an fsync for each of 14,000 files takes minutes. macOS and Windows have no such call for ordinary users, so there a
    /// power cut, other than a killed process, may tear files that were written in the seconds before it; the next build mends
    /// those whose size or time shows it.
    /// </summary>
    /// <param name="file">Any open file of that file system.</param>
    /// <param name="step">Told of it before; from here, so that tests see whether and when this is called.</param>
    /// <exception cref="IOException">Something written earlier could not be brought to the disk.</exception>
    public static void Flush(SafeFileHandle file, Action<string>? step)
    {
        step?.Invoke("sync");
        if (OperatingSystem.IsLinux() && SyncFs(file) != 0)
        {
            throw new IOException(Marshal.GetLastPInvokeErrorMessage(), Marshal.GetLastPInvokeError());
        }
    }

    [LibraryImport("libc", EntryPoint = "syncfs", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SyncFs(SafeFileHandle file);
}
