namespace PaperDigest.Site.Output;

/// <summary>What a build changed in the output folder.</summary>
/// <param name="Written">Files that are new or changed.</param>
/// <param name="Unchanged">Files that stayed as they were, inode and time included.</param>
/// <param name="Removed">Files of earlier builds that are gone.</param>
/// <param name="Bytes">The size of all files of the site.</param>
public sealed record OutputSummary(int Written, int Unchanged, int Removed, long Bytes);
