using System.Runtime.CompilerServices;

namespace PaperDigest.Core.Tests;

/// <summary>Files of this repository that tests read.</summary>
internal static class Repository
{
    /// <summary>The path of a file, given from the top of the repository.</summary>
    public static string File(string path) => Path.Combine(Top(), path);

    private static string Top([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
