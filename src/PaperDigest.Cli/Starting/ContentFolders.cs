using System.Collections.Immutable;

namespace PaperDigest.Cli.Starting;

/// <summary>Tells by globs where digests lie, so that those of next year are among them.</summary>
internal static class ContentFolders
{
    private const string Below = "/**/*.md";

    /// <summary>The globs of some files, in order; none takes in what another does.</summary>
    /// <param name="paths">Relative, with forward slashes.</param>
    public static ImmutableArray<string> Globs(IEnumerable<string> paths)
    {
        var globs = paths.Select(Glob).ToHashSet(StringComparer.Ordinal);
        var names = globs.Contains("*.md") ? globs.Where(glob => glob == "*.md" || glob.Contains('/', StringComparison.Ordinal)) : globs;
        return [.. names.Where(glob => !globs.Any(other => IsWithin(glob, other))).Order(StringComparer.Ordinal)];
    }

    // The folder without what is named for a year, a month or a day; at the top, a name that is not is a file of its own.
    private static string Glob(string path)
    {
        var names = path.Split('/');
        var folders = names[..^1];
        var kept = Array.FindLastIndex(folders, name => !IsDate(name)) + 1;
        return (folders.Length, kept) switch
        {
            (0, _) => names[0].Any(char.IsAsciiDigit) || !IsPlain(names[0]) ? "*.md" : path,
            (_, 0) => (folders[0].StartsWith("20", StringComparison.Ordinal) ? "20*" : folders[0]) + Below,
            _ => string.Join('/', folders[..kept].Select(name => IsPlain(name) ? name : "*")) + Below,
        };
    }

    // Whether a glob of this name means the name.
    private static bool IsPlain(string name) => name == name.Trim() && !name.Any(c => char.IsControl(c) || "!*?{}[]\\~".Contains(c, StringComparison.Ordinal));

    private static bool IsDate(string name) => name.Any(char.IsAsciiDigit) && name.All(c => char.IsAsciiDigit(c) || c is '-' or '_' or '.');

    private static bool IsWithin(string glob, string other) =>
        glob != other && other.EndsWith(Below, StringComparison.Ordinal) && glob.StartsWith(other[..^(Below.Length - 1)], StringComparison.Ordinal);
}
