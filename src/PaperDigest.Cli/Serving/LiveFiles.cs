using System.Collections.Frozen;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using PaperDigest.Site.Preview;

namespace PaperDigest.Cli.Serving;

/// <summary>The files that make a page live, and the element that loads them into it. They lie where no page of a site can.</summary>
internal static class LiveFiles
{
    private const string Folder = "_paperdigest/";
    private const string Resources = "live/";

    private static readonly FrozenDictionary<string, byte[]> Files = typeof(LiveFiles).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Resources, StringComparison.Ordinal))
        .ToFrozenDictionary(name => name[Resources.Length..], Read, StringComparer.Ordinal);

    /// <summary>The name of what is asked for below the folder of these files, whatever the base path before it; null for other paths.</summary>
    public static string? Name(string path) =>
        path.IndexOf("/" + Folder, StringComparison.Ordinal) is >= 0 and var at ? path[(at + 1 + Folder.Length)..] : null;

    /// <summary>The base path that a path of these files begins with, with its slash.</summary>
    public static string BasePath(string path) => path[..(path.IndexOf("/" + Folder, StringComparison.Ordinal) + 1)];

    /// <summary>Answers with one of the files.</summary>
    public static Task ServeAsync(HttpContext context, string name) => Files.TryGetValue(name, out var bytes)
        ? Answers.SendAsync(context, StatusCodes.Status200OK, bytes, ContentTypes.Of(name))
        : Answers.SayAsync(context, StatusCodes.Status404NotFound, "There is no such file.");

    /// <summary>The bytes of a page with the script that keeps it up, before the end of its body.</summary>
    /// <param name="page">The page.</param>
    /// <param name="route">The route that was asked for, which may be one that does not exist.</param>
    /// <param name="site">The site that it is a page of.</param>
    public static byte[] WithScript(PreviewFile page, string route, PreviewSite site)
    {
        var bytes = page.Bytes.Span;
        var end = bytes.LastIndexOf("</body>"u8);
        end = end < 0 ? bytes.Length : end;
        return [.. bytes[..end], .. Encoding.UTF8.GetBytes(Script(site.Config.BasePath, route, page.Mark, site.StyleSheet)), .. bytes[end..]];
    }

    /// <summary>The element that loads the script.</summary>
    /// <param name="basePath">The base path, percent-encoded.</param>
    /// <param name="route">The route of the page.</param>
    /// <param name="mark">The mark of the page; empty for one that stands in for another.</param>
    /// <param name="styleSheet">The address of its style sheet.</param>
    public static string Script(string basePath, string route, string mark, string styleSheet) =>
        $"<script id=\"paperdigest-live\" type=\"module\" src=\"{Attribute(basePath)}{Folder}live.js\" data-route=\"{Attribute(route)}\" data-mark=\"{mark}\" data-style=\"{Attribute(styleSheet)}\"></script>\n";

    private static string Attribute(string text) => WebUtility.HtmlEncode(text);

    private static byte[] Read(string name)
    {
        using var stream = typeof(LiveFiles).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
