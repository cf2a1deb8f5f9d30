namespace PaperDigest.Site.Output;

/// <summary>What stands at a place of the output folder.</summary>
internal enum Standing
{
    Nothing,
    File,

    /// <summary>A folder, and not a link to one.</summary>
    Folder,

    /// <summary>A symbolic link or another reparse point, wherever it leads; nothing is ever read or written through it.</summary>
    Link,
}

internal static class StandingAt
{
    /// <summary>Looks, with one call to the file system; the size and time that <paramref name="info"/> gives afterwards are of the same moment.</summary>
    public static Standing Look(FileInfo info)
    {
        var attributes = info.Attributes;
        return attributes == (FileAttributes)(-1) ? Standing.Nothing
            : attributes.HasFlag(FileAttributes.ReparsePoint) ? Standing.Link
            : attributes.HasFlag(FileAttributes.Directory) ? Standing.Folder
            : Standing.File;
    }

    public static Standing Look(string full) => Look(new FileInfo(full));
}
