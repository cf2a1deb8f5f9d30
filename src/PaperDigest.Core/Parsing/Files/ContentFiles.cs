using System.Collections.Immutable;
using Microsoft.Extensions.FileSystemGlobbing;
using PaperDigest.Core.Configuration;
using PaperDigest.Core.Diagnostics;

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
    /// <remarks>Links to folders are not followed, so that none is read twice; a folder that does not exist holds no files.</remarks>
    /// <param name="config">The settings.</param>
    /// <param name="diagnostics">Takes folders that cannot be read.</param>
    public static ImmutableArray<ContentFile> Find(SiteConfig config, DiagnosticBag diagnostics)
    {
        var found = new Dictionary<string, ContentFile>(StringComparer.Ordinal);
        foreach (var globs in config.Content.Where(g => !g.IsExclusion).GroupBy(g => g.Folder, StringComparer.Ordinal))
        {
            var files = new List<string>();
            Walk(globs.Key, config, files, diagnostics);
            var matcher = new Matcher(StringComparison.Ordinal);
            matcher.AddIncludePatterns(globs.Select(g => g.Pattern));
            foreach (var match in matcher.Match(globs.Key, files).Files)
            {
                var full = Path.GetFullPath(Path.Combine(globs.Key, match.Path));
                if (!IsExcluded(config, full))
                {
                    found.TryAdd(full, new ContentFile(full, match.Path.Replace('\\', '/'), config.Named(full)));
                }
            }
        }

        return [.. found.Values.OrderBy(f => f.Path, StringComparer.Ordinal).ThenBy(f => f.FullPath, StringComparer.Ordinal)];
    }

    /// <summary>Whether the globs take in a file, which need not exist yet.</summary>
    /// <param name="config">The settings.</param>
    /// <param name="file">Absolute.</param>
    public static bool TakesIn(SiteConfig config, string file) =>
        config.Content.Any(g => !g.IsExclusion && IsMatch(g, file)) && !IsExcluded(config, file);

    private static void Walk(string folder, SiteConfig config, List<string> files, DiagnosticBag diagnostics)
    {
        var folders = new Stack<string>([folder]);
        while (folders.TryPop(out var next))
        {
            try
            {
                foreach (var entry in new DirectoryInfo(next).EnumerateFileSystemInfos())
                {
                    if (!entry.Attributes.HasFlag(FileAttributes.Directory))
                    {
                        files.Add(entry.FullName);
                    }
                    else if (entry.LinkTarget is null && entry.Name[0] != '.' && entry.FullName != config.Output)
                    {
                        folders.Push(entry.FullName);
                    }
                }
            }
            catch (DirectoryNotFoundException)
            {
                // It holds no files.
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                diagnostics.Add(new Diagnostic(
                    Codes.UnreadableFile, Severity.Error, "this folder cannot be read; its digests are left out", config.Named(next), Hint: "Check that you may read it."));
            }
        }
    }

    private static bool IsExcluded(SiteConfig config, string file) => config.Content.Any(g => g.IsExclusion && IsMatch(g, file));

    private static bool IsMatch(ContentGlob glob, string file) =>
        IsInside(file, glob.Folder) && new Matcher(StringComparison.Ordinal).AddInclude(glob.Pattern).Match(glob.Folder, file).HasMatches;

    private static bool IsInside(string file, string folder) =>
        folder.Length > 0 && file.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
