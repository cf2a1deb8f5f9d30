using System.Buffers;
using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Site.Rendering;

/// <summary>Reads a site's own templates folder.</summary>
internal static class ThemeFolder
{
    // What Windows refuses in names, so that a site that builds here builds everywhere.
    private static readonly SearchValues<char> Forbidden =
        SearchValues.Create([.. "\\:*?\"<>|".Concat(Enumerable.Range(0, 32).Select(code => (char)code))]);

    /// <summary>
    /// The files of the theme in a folder, in the order of their paths; hidden ones are left out, and nothing outside the folder is read.
    /// </summary>
    public static IReadOnlyList<ThemeFile> Read(string folder, DiagnosticBag diagnostics)
    {
        var root = new DirectoryInfo(folder);
        var files = new List<ThemeFile>();
        if (root.Exists)
        {
            Walk(root, "", root.Name + "/", files, diagnostics);
        }

        return files;
    }

    private static void Walk(DirectoryInfo folder, string path, string name, List<ThemeFile> files, DiagnosticBag diagnostics)
    {
        try
        {
            foreach (var entry in folder.GetFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal))
            {
                if (entry.Name[0] == '.')
                {
                    continue;
                }

                if (entry is DirectoryInfo child && entry.LinkTarget is null)
                {
                    Walk(child, path + entry.Name + "/", name + entry.Name + "/", files, diagnostics);
                }
                else if (entry is DirectoryInfo || Theme.IsPart(path + entry.Name))
                {
                    Add(entry, path + entry.Name, name + entry.Name, files, diagnostics);
                }
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Refuse(diagnostics, name, $"the folder cannot be read: {error.Message}", "Check its permissions.");
        }
    }

    private static void Add(FileSystemInfo entry, string path, string name, List<ThemeFile> files, DiagnosticBag diagnostics)
    {
        if (entry.LinkTarget is not null)
        {
            Refuse(diagnostics, name, "a theme holds no symbolic links, which could lead out of it", "Put the file itself there.");
        }
        else if (entry.Name.AsSpan().ContainsAny(Forbidden))
        {
            Refuse(diagnostics, name, "the name holds a character that not every system allows", "Rename the file.");
        }
        else
        {
            try
            {
                files.Add(new ThemeFile(path, name, File.ReadAllBytes(entry.FullName)));
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                Refuse(diagnostics, name, $"the file cannot be read: {error.Message}", "Check its permissions.");
            }
        }
    }

    private static void Refuse(DiagnosticBag diagnostics, string name, string message, string hint) =>
        diagnostics.Add(new Diagnostic(Codes.UnreadableFile, Severity.Error, message, name, Hint: hint));
}
