using System.Collections.Immutable;
using Microsoft.Extensions.FileSystemGlobbing;
using Microsoft.Extensions.FileSystemGlobbing.Abstractions;
using PaperDigest.Core.Configuration;

namespace PaperDigest.Core.Parsing.Files;

/// <summary>A digest file that the globs found.</summary>
/// <param name="FullPath">Absolute.</param>
/// <param name="Path">Below its content folder, with forward slashes.</param>
/// <param name="Display">As the user names it: relative to the site's folder where it lies below it, with forward slashes.</param>
public sealed record ContentFile(string FullPath, string Path, string Display);

/// <summary>Finds the digest files of a site.</summary>
public static class ContentFiles
{
    /// <summary>The files that the globs take in and do not take out again, by path; each once.</summary>
    /// <remarks>A folder that does not exist or cannot be entered holds no files.</remarks>
    public static ImmutableArray<ContentFile> Find(SiteConfig config)
    {
        var found = new SortedDictionary<string, ContentFile>(StringComparer.Ordinal);
        foreach (var folder in config.Content.Where(g => !g.IsExclusion).Select(g => g.Folder).Distinct(StringComparer.Ordinal))
        {
            if (!Directory.Exists(folder))
            {
                continue;
            }

            var matcher = new Matcher(StringComparison.Ordinal);
            matcher.AddIncludePatterns(config.Content.Where(g => !g.IsExclusion && g.Folder == folder).Select(g => g.Pattern));
            foreach (var match in matcher.Execute(new DirectoryInfoWrapper(new DirectoryInfo(folder))).Files)
            {
                var full = Path.GetFullPath(Path.Combine(folder, match.Path));
                if (!IsExcluded(config, full) && !IsInside(full, config.Output))
                {
                    found.TryAdd(full, new ContentFile(full, match.Path.Replace('\\', '/'), Display(config.Root, full)));
                }
            }
        }

        return [.. found.Values.OrderBy(f => f.Path, StringComparer.Ordinal).ThenBy(f => f.FullPath, StringComparer.Ordinal)];
    }

    private static bool IsExcluded(SiteConfig config, string file) =>
        config.Content.Any(g => g.IsExclusion && IsInside(file, g.Folder)
            && new Matcher(StringComparison.Ordinal).AddInclude(g.Pattern).Match(g.Folder, file).HasMatches);

    private static bool IsInside(string file, string folder) =>
        folder.Length > 0 && file.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string Display(string root, string file) =>
        (IsInside(file, root) ? Path.GetRelativePath(root, file) : file).Replace('\\', '/');
}
