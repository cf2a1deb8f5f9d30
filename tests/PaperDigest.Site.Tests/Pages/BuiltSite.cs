using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;
using PaperDigest.Core.Configuration;

namespace PaperDigest.Site.Tests.Pages;

/// <summary>A site as it would be published, its pages read.</summary>
internal sealed class BuiltSite
{
    private readonly SortedDictionary<string, byte[]> files;
    private readonly string root;

    public BuiltSite(SiteConfig config, SortedDictionary<string, byte[]> files)
    {
        this.files = files;
        root = config.Origin + new SiteUrl(config).Path("/");
        Thumbnails = config.Thumbnails;
        Pages = [.. Files(".html").AsParallel().Select(file => new BuiltPage(file.Key, file.Value, Address(file.Key)))];
    }

    /// <summary>Whether pictures of other hosts are shown.</summary>
    public bool Thumbnails { get; }

    /// <summary>All pages.</summary>
    public ImmutableArray<BuiltPage> Pages { get; }

    /// <summary>The files whose names end so.</summary>
    public IEnumerable<KeyValuePair<string, byte[]>> Files(string end) => files.Where(file => file.Key.EndsWith(end, StringComparison.Ordinal));

    /// <summary>Whether an address is one of this site.</summary>
    public bool IsOwn(Uri address) => address.AbsoluteUri.StartsWith(root, StringComparison.Ordinal);

    /// <summary>The file that an own address is answered with; null when there is none.</summary>
    public byte[]? At(Uri address) => files.GetValueOrDefault(FileOf(address));

    /// <summary>How many members a list of a record has.</summary>
    public int Count(string record, string list) => JsonDocument.Parse(files[record]).RootElement.GetProperty(list).GetArrayLength();

    /// <summary>How many bytes a file has as servers send it.</summary>
    public static int Compressed(byte[] bytes)
    {
        using var sent = new MemoryStream();
        using (var gzip = new GZipStream(sent, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return (int)sent.Length;
    }

    private string FileOf(Uri address)
    {
        var path = Uri.UnescapeDataString(address.AbsolutePath[new Uri(root).AbsolutePath.Length..]);
        return path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
    }

    private Uri Address(string file) => new(root + (file.EndsWith("index.html", StringComparison.Ordinal) ? file[..^"index.html".Length] : file));
}
