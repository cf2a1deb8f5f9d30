using System.Collections.Frozen;
using PaperDigest.Core.Model;
using PaperDigest.Site.Output;

namespace PaperDigest.Site.Checking;

/// <summary>A file of a built site.</summary>
/// <param name="Path">Below the output folder, with forward slashes.</param>
/// <param name="Size">In bytes.</param>
/// <param name="IsOwn">Whether a build wrote it; what the user put there is led to, but not checked.</param>
internal sealed record SiteFile(string Path, long Size, bool IsOwn);

/// <summary>The files of a built site, as a host that tells case apart would serve them.</summary>
internal sealed class SiteFolder
{
    private readonly FrozenSet<string> paths;
    private readonly Lazy<ILookup<string, string>> alike;

    private SiteFolder(string root, IReadOnlyList<SiteFile> files, IReadOnlyList<string> gone)
    {
        Root = root;
        Files = files;
        Gone = gone;
        paths = files.Select(file => file.Path).ToFrozenSet(StringComparer.Ordinal);
        alike = new(() => Files.ToLookup(file => Fold(file.Path), file => file.Path, StringComparer.Ordinal));
    }

    /// <summary>The output folder, absolute.</summary>
    public string Root { get; }

    /// <summary>All files that are published, by path.</summary>
    public IReadOnlyList<SiteFile> Files { get; }

    /// <summary>Files that the last build wrote and that are not there.</summary>
    public IReadOnlyList<string> Gone { get; }

    /// <summary>Reads a folder; null when no site stands there, which a list of the tool's own or a first page would tell.</summary>
    public static SiteFolder? Read(string folder)
    {
        var layout = new OutputLayout(folder);
        var manifest = OutputManifest.Read(layout);
        if (!manifest.IsWhole && !File.Exists(layout.Full("index.html")))
        {
            return null;
        }

        var files = new List<SiteFile>();
        foreach (var file in Walk(new DirectoryInfo(layout.Root)))
        {
            var path = Path.GetRelativePath(layout.Root, file.FullName).Replace(Path.DirectorySeparatorChar, '/');
            files.Add(new SiteFile(path, file.Length, !manifest.IsWhole || manifest.Files.ContainsKey(path)));
        }

        files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        var there = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var gone = manifest.Files.Keys.Where(path => !there.Contains(path)).Order(StringComparer.Ordinal).ToList();
        return new SiteFolder(layout.Root, files, gone);
    }

    /// <summary>Whether there is a file of exactly this name.</summary>
    public bool Has(string path) => paths.Contains(path);

    /// <summary>The place of a file on the disk.</summary>
    public string Full(string path) => Path.Join(Root, path);

    /// <summary>The file that is meant, where only case or the form of letters differs.</summary>
    public string? Alike(string path) => alike.Value[Fold(path)].FirstOrDefault();

    /// <summary>The files and folders beside a file, by name.</summary>
    public IEnumerable<string> Beside(string path)
    {
        var folder = path[..(path.LastIndexOf('/') + 1)];
        return Files.Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal))
            .Select(file => file.Path[folder.Length..].Split('/', 2)[0]).Distinct(StringComparer.Ordinal);
    }

    private static string Fold(string path) => Composition.Compose(path).ToUpperInvariant();

    // Hidden folders (.paperdigest, .git) are not published; .well-known is.
    private static IEnumerable<FileInfo> Walk(DirectoryInfo folder) => folder.EnumerateFileSystemInfos().SelectMany(entry => entry switch
    {
        FileInfo file => [file],
        DirectoryInfo { Name: ".well-known" } known => Walk(known),
        DirectoryInfo inner when inner.Name[0] != '.' && inner.LinkTarget is null => Walk(inner),
        _ => Enumerable.Empty<FileInfo>(),
    });
}
