using System.Collections.Immutable;

namespace PaperDigest.Core.Configuration;

/// <summary>Reads where the files are: <c>content</c> and <c>output</c>.</summary>
internal static class ContentSettings
{
    /// <summary>Where digests are when nothing else is said.</summary>
    public const string Default = "content/**/*.md";

    /// <summary>What belongs in <c>output</c>.</summary>
    public const string FolderExample = "a folder, for example _site";

    /// <summary>What belongs in <c>content</c>.</summary>
    public const string Example = "a folder, a file or a glob, or a list of them, for example content/**/*.md";

    /// <summary>One glob, or a list; at least one brings files in.</summary>
    public static bool TryContent(ConfigValue value, out ImmutableArray<ContentGlob> globs)
    {
        globs = [];
        ImmutableArray<ConfigValue> items = [value];
        if (value.IsList && !value.TryItems(out items, Example))
        {
            return false;
        }

        var found = ImmutableArray.CreateBuilder<ContentGlob>();
        foreach (var item in items)
        {
            if (TryGlob(item, out var glob))
            {
                found.Add(glob);
            }
        }

        globs = found.ToImmutable();
        return globs.Length == items.Length
            && (globs.Any(glob => !glob.IsExclusion) || value.Wrong("brings in no file", $"Write {Example}"));
    }

    /// <summary>A folder, absolute.</summary>
    public static bool TryFolder(ConfigValue value, out string folder)
    {
        folder = "";
        if (!value.TryText(out var text, FolderExample))
        {
            return false;
        }

        folder = Absolute(value.Folder, text);
        return !text.StartsWith("~/", StringComparison.Ordinal)
            || value.Wrong($"\"{text}\" begins with \"~\", which only a shell understands", "Write the folder out, or relative, for example ../site");
    }

    /// <summary>A glob parted where its first wildcard begins; a folder means all Markdown below it.</summary>
    public static ContentGlob Glob(string folder, string text)
    {
        var isExclusion = text.StartsWith('!');
        var path = (isExclusion ? text[1..] : text).Trim();
        path = OperatingSystem.IsWindows() ? path.Replace('\\', '/') : path;
        path = path.EndsWith("/**", StringComparison.Ordinal) || path == "**" ? path + "/*.md" : path;
        var wildcard = path.IndexOf('*', StringComparison.Ordinal);
        if (wildcard < 0)
        {
            var absolute = Absolute(folder, path);
            var isFile = File.Exists(absolute)
                || (!Directory.Exists(absolute) && path.EndsWith(".md", StringComparison.OrdinalIgnoreCase));
            return isFile
                ? new ContentGlob(Path.GetDirectoryName(absolute)!, Path.GetFileName(absolute), isExclusion)
                : new ContentGlob(absolute, "**/*.md", isExclusion);
        }

        var start = path.LastIndexOf('/', wildcard) + 1;
        return new ContentGlob(Absolute(folder, path[..start]), path[start..], isExclusion);
    }

    /// <summary>A glob as one would write it.</summary>
    public static string Written(ContentGlob glob, Func<string, string> path)
    {
        var folder = path(glob.Folder).Replace('\\', '/');
        return (glob.IsExclusion ? "!" : "") + (folder == "." ? "" : folder.EndsWith('/') ? folder : folder + "/") + glob.Pattern;
    }

    private static bool TryGlob(ConfigValue value, out ContentGlob glob)
    {
        glob = null!;
        if (!value.TryText(out var text, Example))
        {
            return false;
        }

        var wild = text.Contains('*', StringComparison.Ordinal) ? text[text.IndexOf('*', StringComparison.Ordinal)..] : "";
        var problem = text switch
        {
            "!" => "names nothing to leave out",
            _ when text.Contains('?', StringComparison.Ordinal) => "holds \"?\"; only * and ** are wildcards",
            _ when text.Contains('{', StringComparison.Ordinal) && text.Contains(',', StringComparison.Ordinal) => "holds alternatives in braces; write a list of globs",
            _ when text.Split('/').Any(s => s.Contains("**", StringComparison.Ordinal) && s.TrimStart('!') != "**") => "has \"**\" beside other characters; it stands alone between slashes",
            _ when wild.Split('/').Contains("..") => "has \"..\" after a wildcard",
            _ => null,
        };
        if (problem is not null)
        {
            return value.Wrong($"\"{text}\" {problem}", $"Write {Example}");
        }

        glob = Glob(value.Folder, text);
        return true;
    }

    // Without a slash at the end, except for a root.
    private static string Absolute(string folder, string path) =>
        Path.TrimEndingDirectorySeparator(Path.GetFullPath(Path.Combine(folder, path)));
}
