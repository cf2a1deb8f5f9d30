using System.IO.Compression;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace PaperDigest.Browser.Tests.Search;

/// <summary>The files of an index on their way to a page: what a test makes of them there.</summary>
internal static partial class IndexFiles
{
    /// <summary>Terms and their posting lists.</summary>
    [GeneratedRegex("/search/s/[^/]+/[0-9]+[.]gz")]
    public static partial Regex Shards { get; }

    /// <summary>What results show.</summary>
    [GeneratedRegex("/search/c/.*[.]gz")]
    public static partial Regex Cards { get; }

    /// <summary>The first file.</summary>
    [GeneratedRegex("/search/root[.].*[.]gz")]
    public static partial Regex Root { get; }

    /// <summary>All of them.</summary>
    [GeneratedRegex("/search/.*[.]gz")]
    public static partial Regex All { get; }

    /// <summary>Answers requests for some files with other bytes.</summary>
    public static Task ChangeAsync(IPage page, Regex files, Func<byte[], byte[]> change) => page.RouteAsync(files, async route =>
    {
        var response = await route.FetchAsync();
        await route.FulfillAsync(new() { Response = response, BodyBytes = change(await response.BodyAsync()) });
    });

    /// <summary>What a compressed file holds.</summary>
    public static byte[] Unpack(byte[] file)
    {
        using var packed = new GZipStream(new MemoryStream(file), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        packed.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>A compressed file.</summary>
    public static byte[] Pack(byte[] bytes)
    {
        using var file = new MemoryStream();
        using (var packing = new GZipStream(file, CompressionLevel.Fastest))
        {
            packing.Write(bytes);
        }

        return file.ToArray();
    }
}
