using System.Collections.Immutable;
using PaperDigest.Core.Configuration;

namespace PaperDigest.Site.Preview;

/// <summary>A folder in which something may happen that changes a site.</summary>
/// <param name="Path">Absolute; it exists.</param>
/// <param name="IsDeep">Whether all folders below it count too.</param>
/// <param name="Names">What counts directly in it; null for everything.</param>
internal sealed record WatchedFolder(string Path, bool IsDeep, ImmutableHashSet<string>? Names)
{
    /// <summary>
    /// The folders of a site as they are now: those of digests and templates, that of the settings file, and over each folder the nearest that
    /// exists, where it may appear, or be replaced by another of its name.
    /// </summary>
    /// <param name="source">Says where the settings are.</param>
    /// <param name="config">The settings; null when they have never been right.</param>
    public static ImmutableArray<WatchedFolder> Of(SiteSource source, SiteConfig? config)
    {
        var deep = new SortedSet<string>(StringComparer.Ordinal);
        var named = new Dictionary<string, ImmutableHashSet<string>>(StringComparer.Ordinal);
        AddName(source.SettingsFile, named);
        foreach (var glob in (config?.Content ?? []).Where(glob => !glob.IsExclusion))
        {
            if (glob.Pattern.Contains('/', StringComparison.Ordinal) || glob.Pattern.Contains('*', StringComparison.Ordinal))
            {
                AddFolder(glob.Folder, deep, named);
            }
            else
            {
                AddName(System.IO.Path.Combine(glob.Folder, glob.Pattern), named);
            }
        }

        if (config is not null)
        {
            AddFolder(config.Templates, deep, named);
        }

        return
        [
            .. deep.Where(folder => !deep.Any(outer => IsBelow(folder, outer))).Select(folder => new WatchedFolder(folder, IsDeep: true, null)),
            .. named.Where(folder => !deep.Any(outer => folder.Key == outer || IsBelow(folder.Key, outer))).Select(folder => new WatchedFolder(folder.Key, IsDeep: false, folder.Value)),
        ];
    }

    /// <summary>Whether an event at a path can change the site.</summary>
    /// <param name="path">Absolute.</param>
    /// <param name="output">The folder that a build writes to.</param>
    public bool Concerns(string path, string? output)
    {
        var below = System.IO.Path.GetRelativePath(Path, path).Split(System.IO.Path.DirectorySeparatorChar);
        return Names is not null
            ? Names.Contains(below[0])
            : !below.Any(part => part.StartsWith('.')) && path != output && (output is null || !IsBelow(path, output));
    }

    /// <inheritdoc/>
    public bool Equals(WatchedFolder? other) =>
        other is not null && Path == other.Path && IsDeep == other.IsDeep
        && (Names is null ? other.Names is null : other.Names is not null && Names.SetEquals(other.Names));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Path, IsDeep, Names?.Count);

    private static void AddFolder(string folder, SortedSet<string> deep, Dictionary<string, ImmutableHashSet<string>> named)
    {
        if (Directory.Exists(folder))
        {
            deep.Add(folder);
        }

        AddName(folder, named);
    }

    // Where a file or folder stands or would, by its own name or that of the first folder on the way that is missing.
    private static void AddName(string path, Dictionary<string, ImmutableHashSet<string>> named)
    {
        var (name, folder) = (path, System.IO.Path.GetDirectoryName(path));
        while (folder is not null && !Directory.Exists(folder))
        {
            (name, folder) = (folder, System.IO.Path.GetDirectoryName(folder));
        }

        if (folder is not null)
        {
            named[folder] = named.GetValueOrDefault(folder, []).Add(System.IO.Path.GetFileName(name));
        }
    }

    private static bool IsBelow(string path, string folder) =>
        path.Length > folder.Length && path.StartsWith(System.IO.Path.TrimEndingDirectorySeparator(folder) + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
