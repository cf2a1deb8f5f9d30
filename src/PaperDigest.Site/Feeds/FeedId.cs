using System.Security.Cryptography;
using System.Text;
using PaperDigest.Core.Model;

namespace PaperDigest.Site.Feeds;

/// <summary>
/// Identifiers that never change, so that readers do not see a paper twice: neither a permalink nor a tag URI would survive a change
/// of host, so they are name-based UUIDs (RFC 9562 §5.5) as URNs.
/// </summary>
internal static class FeedId
{
    private static readonly Guid PaperDigest = new("0635f797-6572-4579-b115-965d23be4816");

    /// <summary>A paper, by its identifier alone.</summary>
    public static string OfPaper(PaperId id) => Urn(NameBased(PaperDigest, $"paper {id.Value}"));

    /// <summary>A feed, by its route and the site's title, since each site has a feed of its own.</summary>
    public static string OfFeed(string siteTitle, string route) => Urn(NameBased(PaperDigest, $"feed {route} {siteTitle}"));

    /// <summary>The UUID of version 5 of a name in a namespace.</summary>
    internal static Guid NameBased(Guid space, string name)
    {
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
#pragma warning disable CA5350 // RFC 9562 §5.5 prescribes SHA-1; nothing is kept safe by it.
        SHA1.HashData([.. space.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)], hash);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }

    private static string Urn(Guid id) => $"urn:uuid:{id:D}";
}
