using System.Collections.Concurrent;

namespace PaperDigest.Site.Output;

/// <summary>
/// Keeps looks and steps from leaving the output folder through a link that stands where a folder belongs. Looks once at each folder;
/// many threads may ask.
/// </summary>
internal sealed class LinkGuard(OutputLayout layout)
{
    private readonly ConcurrentDictionary<string, bool> allowed = new(StringComparer.Ordinal) { [""] = true };

    /// <summary>Whether the folder, and all above it up to the output folder, are folders or do not exist.</summary>
    public bool Allow(string folder)
    {
        if (!allowed.TryGetValue(folder, out var allow))
        {
            allow = Allow(OutputPath.Parent(folder)) && StandingAt.Look(layout.Full(folder)) is Standing.Folder or Standing.Nothing;
            allowed.TryAdd(folder, allow);
        }

        return allow;
    }

    /// <summary>What stands at a path of the site: behind a link, nothing does.</summary>
    /// <param name="path">The path.</param>
    /// <param name="place">The same place on the disk; see <see cref="StandingAt.Look(FileInfo)"/>.</param>
    public Standing Look(string path, FileInfo place)
    {
        var standing = StandingAt.Look(place);
        return standing == Standing.Nothing || Allow(OutputPath.Parent(path)) ? standing : Standing.Nothing;
    }
}
