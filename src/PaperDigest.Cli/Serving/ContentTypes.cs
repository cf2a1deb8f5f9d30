using System.Collections.Frozen;

namespace PaperDigest.Cli.Serving;

/// <summary>What files of a site are, by name: https://www.iana.org/assignments/media-types.</summary>
internal static class ContentTypes
{
    private static readonly FrozenDictionary<string, string> ByExtension = new Dictionary<string, string>
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".mjs"] = "text/javascript; charset=utf-8",
        [".txt"] = "text/plain; charset=utf-8",
        [".xml"] = "text/xml; charset=utf-8",
        [".json"] = "application/json; charset=utf-8",
        [".map"] = "application/json; charset=utf-8",
        [".jsonl"] = "application/jsonl; charset=utf-8",
        [".webmanifest"] = "application/manifest+json; charset=utf-8",
        [".svg"] = "image/svg+xml; charset=utf-8",
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".webp"] = "image/webp",
        [".avif"] = "image/avif",
        [".gif"] = "image/gif",
        [".ico"] = "image/vnd.microsoft.icon",
        [".mp4"] = "video/mp4",
        [".woff2"] = "font/woff2",
        [".wasm"] = "application/wasm",
        [".gz"] = "application/gzip",
        [".pdf"] = "application/pdf",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The types that are worth compressing, without their parameters.</summary>
    public static IEnumerable<string> Text =>
        ByExtension.Values.Concat(["application/atom+xml", "application/feed+json", "application/opensearchdescription+xml"])
            .Select(type => type.Split(';')[0])
            .Where(type => type.StartsWith("text/", StringComparison.Ordinal) || type.Contains("json", StringComparison.Ordinal) || type.Contains("xml", StringComparison.Ordinal))
            .Distinct();

    /// <summary>The Content-Type of a file.</summary>
    public static string Of(string file) => Path.GetFileName(file) switch
    {
        "feed.xml" => "application/atom+xml; charset=utf-8",
        "feed.json" => "application/feed+json; charset=utf-8",
        "opensearch.xml" => "application/opensearchdescription+xml; charset=utf-8",
        _ => ByExtension.GetValueOrDefault(Path.GetExtension(file), "application/octet-stream"),
    };
}
