using System.Text;
using PaperDigest.Core.Configuration;
using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Cli.Checking;

/// <summary>Puts mended digests in the place of those they were made from: whole or not at all.</summary>
internal static class DigestWriter
{
    /// <summary>Writes a file; what stood there stays, and the reason is told, when that is not safe.</summary>
    /// <exception cref="IOException">The disk failed; what stood before still stands.</exception>
    public static Diagnostic? Write(MendedFile file, SiteConfig config)
    {
        var path = file.File.FullPath;
        if (File.ResolveLinkTarget(path, returnFinalTarget: true) is { } target)
        {
            path = target.FullName;
            if (!config.Content.Any(glob => !glob.IsExclusion && IsWithin(path, glob.Folder)))
            {
                return Refuse(file, $"this is a link to {path}, outside of the digests; it was not mended", "Mend that file where it belongs, or put a copy in the place of the link.");
            }
        }

        // Beside the file, so that it can be renamed; not named as a digest is.
        var temporary = Path.Join(Path.GetDirectoryName(path), $".{Path.GetFileName(path)}.{Environment.ProcessId}.tmp");
        try
        {
            WriteNew(temporary, path, file.Mended.Text);
            if (!File.ReadAllBytes(path).AsSpan().SequenceEqual(file.Before))
            {
                return Refuse(file, "this file changed while it was checked; it was not mended", "Run paperdigest check --fix again.");
            }

            File.Move(temporary, path, overwrite: true);
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            return Refuse(file, "this file cannot be written; it was not mended", "Check that you may write it and its folder.");
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static void WriteNew(string temporary, string like, string text)
    {
        // A file that may not be written is not replaced either, although its folder would let it.
        const UnixFileMode Writable = UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
        if (OperatingSystem.IsWindows() ? File.GetAttributes(like).HasFlag(FileAttributes.ReadOnly) : (File.GetUnixFileMode(like) & Writable) == 0)
        {
            throw new UnauthorizedAccessException(like);
        }

        using (File.Open(like, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
        }

        using var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(stream.SafeFileHandle, File.GetUnixFileMode(like));
        }

        stream.Write(Encoding.UTF8.GetBytes(text));
        stream.Flush(flushToDisk: true);
    }

    private static bool IsWithin(string path, string folder) => path.StartsWith(
        Path.TrimEndingDirectorySeparator(Directory.ResolveLinkTarget(folder, returnFinalTarget: true)?.FullName ?? folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static Diagnostic Refuse(MendedFile file, string message, string hint) => new(Codes.NotWritten, Severity.Warning, message, file.File.Display, Hint: hint);
}
