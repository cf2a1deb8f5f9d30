using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using PaperDigest.Core.Configuration;

namespace PaperDigest.Cli.Serving;

/// <summary>Answers requests with the files of a built site, as the hosts do that it is made for.</summary>
[SuppressMessage("Security", "CA3003:Review code for file path injection vulnerabilities", Justification = "Resolve lets no path out of the site's folder, by its names or through a link.")]
internal sealed class SiteFiles(SiteConfig config)
{
    // The tool's own folder in the output.
    private const string Reserved = ".paperdigest";

    // As requests come, with percent-encoding undone.
    private readonly string basePath = Uri.UnescapeDataString(config.BasePath);
    private readonly string folder = Path.TrimEndingDirectorySeparator(config.Output) + Path.DirectorySeparatorChar;

    /// <summary>Answers one request.</summary>
    public Task ServeAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        var path = request.Path.Value ?? "/";
        response.Headers.CacheControl = "no-cache";
        response.Headers.XContentTypeOptions = "nosniff";
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            response.Headers.Allow = "GET, HEAD";
            return SayAsync(context, StatusCodes.Status405MethodNotAllowed, "This server only shows pages.");
        }

        if (!path.StartsWith(basePath, StringComparison.Ordinal))
        {
            // The base path without its slash, and the bare address, both lead to the site.
            return path == "/" || path + "/" == basePath
                ? Redirect(context, StatusCodes.Status307TemporaryRedirect, config.BasePath)
                : SayAsync(context, StatusCodes.Status404NotFound, $"The site is at {config.BasePath}");
        }

        var file = Resolve(path[basePath.Length..]);
        if (file is not null && !path.EndsWith('/') && Directory.Exists(file))
        {
            return Redirect(context, StatusCodes.Status308PermanentRedirect, request.Path.ToUriComponent() + "/" + request.QueryString.ToUriComponent());
        }

        file = file is not null && path.EndsWith('/') ? Path.Combine(file, "index.html") : file;
        return file is not null && IsFile(file)
            ? SendAsync(context, StatusCodes.Status200OK, file)
            : SendMissingAsync(context);
    }

    /// <summary>Answers with a line of text.</summary>
    public static async Task SayAsync(HttpContext context, int status, string text)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.WriteAsync(text + "\n", context.RequestAborted);
        }
    }

    // The absolute file or folder of a path, or null for what is not the site's to show.
    private string? Resolve(string path)
    {
        var trimmed = path.EndsWith('/') ? path[..^1] : path;
        if (trimmed.Length == 0)
        {
            // Below the base path, a lone slash would be a second one.
            return path.Length == 0 ? folder : null;
        }

        var segments = trimmed.Split('/');
        if (segments.Any(s => s is "" or "." or ".." || s.AsSpan().ContainsAny('\\', ':', '\0'))
            || segments[0].TrimEnd('.', ' ').Equals(Reserved, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var full = Path.GetFullPath(Path.Combine(folder, trimmed));
        return full.StartsWith(folder, StringComparison.Ordinal) && !IsThroughLink(full) ? full : null;
    }

    // The folder itself may be a link: whoever runs the server chose it. Links in it could lead anywhere.
    private bool IsThroughLink(string path) => path.Length > folder.Length && (IsLink(path) || IsThroughLink(Path.GetDirectoryName(path)!));

    private static bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;

    private static bool IsFile(string path) => File.Exists(path) && !IsLink(path);

    private Task SendMissingAsync(HttpContext context)
    {
        var page = Path.Combine(folder, "404.html");
        return IsFile(page)
            ? SendAsync(context, StatusCodes.Status404NotFound, page)
            : SayAsync(context, StatusCodes.Status404NotFound, "There is no such page.");
    }

    private static async Task SendAsync(HttpContext context, int status, string file)
    {
        // Opened before anything is said, as a build may take the file away meanwhile.
        await using var content = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        context.Response.StatusCode = status;
        context.Response.ContentType = ContentTypes.Of(file);
        context.Response.ContentLength = content.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await content.CopyToAsync(context.Response.Body, context.RequestAborted);
        }
    }

    private static Task Redirect(HttpContext context, int status, string location)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = location;
        return Task.CompletedTask;
    }
}
