using System.Text;

namespace PaperDigest.Cli.Starting;

/// <summary>Puts a file where there is none.</summary>
internal static class NewFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a whole file, or nothing. False when something of that name is there, which is left as it is.</summary>
    /// <param name="path">Absolute; folders that are missing are made.</param>
    /// <param name="text">What the file is to hold, written as UTF-8.</param>
    /// <exception cref="IOException">It could not be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static bool TryWrite(string path, string text)
    {
        if (Path.Exists(path))
        {
            return false;
        }

        var folder = Path.GetDirectoryName(path)!;
        var unfinished = $"{path}.{Path.GetRandomFileName()}.unfinished";
        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(unfinished, text, Utf8);
            File.Move(unfinished, path, overwrite: false);
            return true;
        }
        catch (IOException) when (Path.Exists(path))
        {
            // Somebody else was quicker.
            return false;
        }
        catch (UnauthorizedAccessException e)
        {
            throw new UnauthorizedAccessException($"you may not write to the folder \"{folder}\"", e);
        }
        finally
        {
            if (Directory.Exists(folder))
            {
                File.Delete(unfinished);
            }
        }
    }

    /// <summary>The file that stands where a path needs a folder, or null.</summary>
    /// <param name="path">Absolute.</param>
    public static string? FileInTheWay(string path) =>
        Path.GetDirectoryName(path) is not { } folder || Directory.Exists(folder) ? null : File.Exists(folder) ? folder : FileInTheWay(folder);
}
