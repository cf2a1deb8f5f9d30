using System.IO.Compression;

namespace PaperDigest.Browser.Tests;

/// <summary>What a file weighs on its way to the reader.</summary>
internal static class Weight
{
    /// <summary>Its bytes when compressed as hosts do.</summary>
    public static long Gzipped(byte[] file)
    {
        using var small = new MemoryStream();
        using (var gzip = new GZipStream(small, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(file);
        }

        return small.Length;
    }
}
