using System.Runtime.CompilerServices;

namespace PaperDigest.Publishing.Tests;

/// <summary>This repository, and clean checkouts of it as it is now.</summary>
internal static class Repository
{
    private static readonly HashSet<string> NotSource = new(["bin", "obj", ".git", "_site", "artifacts", "TestResults"], StringComparer.Ordinal);

    public static string Root { get; } = Find();

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Copies the source, without what builds leave.</summary>
    public static void CheckOut(string folder) => Copy(Root, folder);

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var entry in new DirectoryInfo(from).EnumerateFileSystemInfos().Where(entry => !NotSource.Contains(entry.Name)))
        {
            var target = Path.Combine(to, entry.Name);
            if (entry is FileInfo file)
            {
                file.CopyTo(target);
            }
            else
            {
                Copy(entry.FullName, target);
            }
        }
    }

    private static string Find([CallerFilePath] string file = "") => Path.GetFullPath("../..", Path.GetDirectoryName(file)!);
}
