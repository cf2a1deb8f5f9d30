using System.Runtime.CompilerServices;

namespace PaperDigest.Search.Tests;

/// <summary>Files beside these tests.</summary>
internal static class TestFiles
{
    /// <summary>The path of a file, given from the folder of this project.</summary>
    public static string Here(string path) => Path.Combine(Folder(), path);

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
