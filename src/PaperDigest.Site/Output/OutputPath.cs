namespace PaperDigest.Site.Output;

/// <summary>Paths of the site's files below the output folder: relative, parted by forward slashes. The root is empty.</summary>
internal static class OutputPath
{
    /// <summary>Whether the path names a file below the output folder, and not one of the tool's own.</summary>
    public static bool IsSafe(string path)
    {
        if (Path.IsPathRooted(path) || path.AsSpan().ContainsAny('\\', '\0'))
        {
            return false;
        }

        foreach (var segment in path.AsSpan().Split('/'))
        {
            if (path.AsSpan()[segment] is "" or "." or "..")
            {
                return false;
            }
        }

        // Without regard to case, for disks that have none.
        return !path.Split('/', 2)[0].Equals(OutputFolder.PrivateName, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The folder of a file or folder; empty for those of the root.</summary>
    public static string Parent(string path) => path[..Math.Max(path.LastIndexOf('/'), 0)];
}
