using System.IO.Enumeration;
using System.IO.Hashing;

namespace PaperDigest.Site.Output;

/// <summary>A file of a built site.</summary>
/// <param name="Path">Below the output folder, with forward slashes.</param>
/// <param name="Size">In bytes.</param>
public sealed record BuiltFile(string Path, long Size);

/// <summary>A site as a build left it, for commands that pass it on. While it is open no build touches it.</summary>
public sealed class BuiltSite : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly OutputLayout layout;
    private readonly OutputLock exclusive;
    private readonly OutputManifest manifest;
    private readonly LinkGuard links;

    private BuiltSite(OutputLayout layout, OutputLock exclusive, OutputManifest manifest)
    {
        this.layout = layout;
        this.exclusive = exclusive;
        this.manifest = manifest;
        links = new LinkGuard(layout);
        Files = [.. manifest.Files.Values.OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => new BuiltFile(file.Path, file.Size))];
    }

    /// <summary>All files, by path. The tool's own are not among them.</summary>
    public IReadOnlyList<BuiltFile> Files { get; }

    /// <summary>When the newest digest that it was made from was written, UTC; null if that is not known.</summary>
    public DateTime? NewestSource => new SourceTime(layout).Read();

    /// <summary>Opens the site, waiting for a build at work, and finishes first what a killed build began.</summary>
    /// <param name="folder">The output folder.</param>
    /// <param name="waiting">Called once if there is a build to wait for.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="OutputException">There is no site, it is not whole, or a build uses the folder for half a minute.</exception>
    /// <exception cref="OperationCanceledException">Cancelled while waiting.</exception>
    public static BuiltSite Open(string folder, Action? waiting, CancellationToken cancellation)
    {
        var layout = new OutputLayout(folder);
        if (!File.Exists(layout.Manifest) && !File.Exists(layout.Journal))
        {
            throw OutputException.NoSite(layout);
        }

        var exclusive = OutputLock.Take(layout, Patience, waiting, cancellation);
        try
        {
            if (!Recover(layout))
            {
                throw OutputException.Damaged(layout);
            }

            var manifest = OutputManifest.Read(layout);
            return !manifest.IsWhole ? throw OutputException.ListLost(layout)
                : manifest.Files.Count == 0 ? throw OutputException.NoSite(layout)
                : new BuiltSite(layout, exclusive, manifest);
        }
        catch
        {
            exclusive.Dispose();
            throw;
        }
    }

    /// <summary>The bytes of a file, just as the build wrote them.</summary>
    /// <exception cref="OutputException">It is missing, or was changed since.</exception>
    public byte[] Read(BuiltFile file)
    {
        var known = manifest.Files[file.Path];
        var place = new FileInfo(layout.Full(file.Path));
        var content = links.Look(file.Path, place) == Standing.File && place.Length == known.Size ? File.ReadAllBytes(place.FullName) : null;
        return content is not null && XxHash128.HashToUInt128(content) == known.Hash ? content : throw OutputException.NotWhole(layout, file.Path);
    }

    /// <summary>Files and links in the folder that are not the site's, by path.</summary>
    public IReadOnlyList<string> Others()
    {
        var entries = new FileSystemEnumerable<string>(
            layout.Root,
            (ref entry) => Path.GetRelativePath(layout.Root, entry.ToFullPath()).Replace(Path.DirectorySeparatorChar, '/'),
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = default })
        {
            ShouldIncludePredicate = (ref entry) => !IsFolder(ref entry),
            ShouldRecursePredicate = (ref entry) => IsFolder(ref entry) && entry.ToFullPath() != layout.Private,
        };
        return [.. entries.Where(path => !manifest.Files.ContainsKey(path)).Order(StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public void Dispose() => exclusive.Dispose();

    // What a link leads to is not in the folder.
    private static bool IsFolder(ref FileSystemEntry entry) => entry.IsDirectory && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    private static bool Recover(OutputLayout layout)
    {
        try
        {
            return OutputJournal.Recover(layout, step: null);
        }
        catch (Exception e) when (OutputException.IsDisk(e))
        {
            throw OutputException.Unfinished(layout, e);
        }
    }
}
