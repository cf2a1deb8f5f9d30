namespace PaperDigest.Site.Output;

/// <summary>Whether a folder may be built into. Its manifest or journal, readable or not, is the mark that PaperDigest made it.</summary>
internal static class Ownership
{
    /// <exception cref="OutputException">The folder holds files and was not made by PaperDigest.</exception>
    public static void Require(OutputLayout layout, bool force)
    {
        if (!force && !File.Exists(layout.Manifest) && !File.Exists(layout.Journal) && Directory.Exists(layout.Root) && HoldsFiles(new DirectoryInfo(layout.Root), layout.Private))
        {
            throw OutputException.Foreign(layout);
        }
    }

    /// <exception cref="OutputException">A file, or a link that leads nowhere, stands where the folder, or one above it, belongs.</exception>
    public static void RequireNoFile(OutputLayout layout)
    {
        for (var folder = layout.Root; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(folder))
            {
                var leadsNowhere = File.ResolveLinkTarget(folder, returnFinalTarget: true) is { Exists: false };
                throw OutputException.InTheWay(layout, folder, leadsNowhere ? "a link that leads nowhere" : "a file");
            }
        }
    }

    // Empty folders are no content: a build that was killed early leaves some.
    private static bool HoldsFiles(DirectoryInfo folder, string except) =>
        folder.EnumerateFileSystemInfos().Any(entry =>
            entry.FullName != except
            && (StandingAt.Look(entry.FullName) != Standing.Folder || HoldsFiles((DirectoryInfo)entry, except)));
}
