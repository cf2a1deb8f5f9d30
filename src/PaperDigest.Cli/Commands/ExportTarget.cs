using PaperDigest.Core.Configuration;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Core.Parsing.Files;
using PaperDigest.Site.Output;

namespace PaperDigest.Cli.Commands;

/// <summary>Looks before an export whether a file may take the records: it must have a folder, and not be what sites are made from.</summary>
internal static class ExportTarget
{
    // Names that differ in case are one file on many disks; on others, to refuse one of them costs little.
    private const StringComparison Names = StringComparison.OrdinalIgnoreCase;

    /// <summary>Why the records cannot be written to a file; null when nothing is in the way.</summary>
    /// <param name="path">The file, absolute.</param>
    /// <param name="config">The site.</param>
    /// <param name="settings">The settings file, absolute.</param>
    public static Diagnostic? Refusal(string path, SiteConfig config, string settings)
    {
        const string Elsewhere = "Name another file with --out.";
        var folder = Path.GetDirectoryName(path);
        if (folder is null || Directory.Exists(path) || Path.EndsInDirectorySeparator(path))
        {
            return Refuse($"\"{path}\" is a folder", "Name a file in it with --out, for example papers.jsonl.");
        }

        if (!Directory.Exists(folder))
        {
            return Refuse($"there is no folder \"{folder}\"", "Make it, or name another file with --out.");
        }

        var target = Real(path);
        if (Is(target, settings))
        {
            return Refuse($"\"{path}\" is the settings file of the site", Elsewhere);
        }

        // Digests that the settings leave out are somebody's work as well.
        var all = config with { Content = [.. config.Content.Where(glob => !glob.IsExclusion)] };
        if (ContentFiles.Find(all, new DiagnosticBag()).Any(file => Is(target, file.FullPath)))
        {
            return Refuse($"\"{path}\" is one of the digests", Elsewhere);
        }

        return IsWithin(target, config.Templates) ? Refuse($"\"{path}\" lies among the templates", Elsewhere)
            : IsWithin(target, Path.Join(config.Output, OutputFolder.PrivateName)) ? Refuse($"\"{path}\" lies in the tool's own folder", Elsewhere)
            : null;
    }

    private static Diagnostic Refuse(string message, string hint) => new(Codes.Usage, Severity.Error, message, Hint: hint);

    // Names first: few files share one, and links take time to follow.
    private static bool Is(string target, string file) =>
        Path.GetFileName(target).Equals(Path.GetFileName(file), Names) && target.Equals(Real(file), Names);

    private static bool IsWithin(string target, string folder) =>
        Directory.Exists(folder) && target.StartsWith(RealFolder(folder) + Path.DirectorySeparatorChar, Names);

    // Where a file lies when all links to its folder are followed. A link in its place would itself be replaced, so that one is not.
    private static string Real(string file) => Path.Join(RealFolder(Path.GetDirectoryName(file)!), Path.GetFileName(file));

    private static string RealFolder(string folder)
    {
        if (Path.GetDirectoryName(folder) is not { } parent || !Directory.Exists(folder))
        {
            return folder;
        }

        var full = Path.Join(RealFolder(parent), Path.GetFileName(folder));
        return Directory.ResolveLinkTarget(full, returnFinalTarget: true) is { } target ? RealFolder(target.FullName) : full;
    }
}
