using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PaperDigest.Site.Output;

namespace PaperDigest.Cli.Deploying;

/// <summary>A file as it will be published.</summary>
/// <param name="Path">Below the site's root.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Own">What it holds when the build did not make it; null when it did.</param>
internal sealed record PublishedFile(string Path, long Size, byte[]? Own = null)
{
    public byte[] Read(BuiltSite site) => Own ?? site.Read(new BuiltFile(Path, Size));
}

/// <summary>What a deploy changes on the branch; all by path.</summary>
/// <param name="Added">Files that are new.</param>
/// <param name="Changed">Files of other content.</param>
/// <param name="Removed">Paths that the site no longer has.</param>
internal sealed record SiteChanges(IReadOnlyList<PublishedFile> Added, IReadOnlyList<PublishedFile> Changed, IReadOnlyList<string> Removed)
{
    /// <summary>The file that keeps GitHub from leaving out names that begin with "_".</summary>
    public const string NoJekyll = ".nojekyll";

    /// <summary>The file that tells GitHub the site's domain. GitHub's settings page writes it to the branch.</summary>
    public const string DomainFile = "CNAME";

    public bool AreNone => Added.Count + Changed.Count + Removed.Count == 0;

    /// <summary>What is sent, before compression.</summary>
    public long Bytes => Added.Concat(Changed).Sum(file => file.Size);

    /// <summary>What to publish: the site, and what hosts want beside it. The domain that the branch has stays unless the site has its own.</summary>
    public static IReadOnlyList<PublishedFile> FilesOf(BuiltSite site, string? domain)
    {
        var files = site.Files.Select(file => new PublishedFile(file.Path, file.Size)).ToDictionary(file => file.Path, StringComparer.Ordinal);
        files.TryAdd(NoJekyll, new PublishedFile(NoJekyll, 0, []));
        if (domain is not null)
        {
            var line = Encoding.ASCII.GetBytes(domain + "\n");
            files[DomainFile] = new PublishedFile(DomainFile, line.Length, line);
        }

        return [.. files.Values.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    /// <summary>Compares a site with a branch. Reads every file, and so also sees whether the site is whole.</summary>
    public static SiteChanges Between(IReadOnlyDictionary<string, string> branch, IReadOnlyList<PublishedFile> files, BuiltSite site, CancellationToken cancellation)
    {
        var hash = branch.Values.Any(entry => entry.Length > 64) ? HashAlgorithmName.SHA256 : HashAlgorithmName.SHA1;
        var (added, changed) = (new List<PublishedFile>(), new List<PublishedFile>());
        foreach (var file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            var entry = Entry(file.Read(site), hash);
            if (!branch.TryGetValue(file.Path, out var there))
            {
                added.Add(file);
            }
            else if (there != entry)
            {
                changed.Add(file);
            }
        }

        var paths = files.Select(file => file.Path).Append(DomainFile).ToHashSet(StringComparer.Ordinal);
        return new SiteChanges(added, changed, [.. branch.Keys.Where(path => !paths.Contains(path)).Order(StringComparer.Ordinal)]);
    }

    // An ordinary file as a tree has it; the name is git's own of the content (gitformat, "blob" and its length before it).
    private static string Entry(byte[] content, HashAlgorithmName algorithm)
    {
        using var hash = IncrementalHash.CreateHash(algorithm);
        hash.AppendData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"blob {content.Length}\0")));
        hash.AppendData(content);
        return "100644 " + Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
