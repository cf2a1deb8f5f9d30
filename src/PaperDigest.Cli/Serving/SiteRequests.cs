using Microsoft.AspNetCore.Http;
using PaperDigest.Site;
using PaperDigest.Site.Preview;
using PaperDigest.Site.Rendering;

namespace PaperDigest.Cli.Serving;

/// <summary>
/// Answers requests with the pages of a live site, as the hosts do that it is made for. A path is only ever looked up in the table of pages, so
/// that none leads to a file of the disk.
/// </summary>
/// <param name="live">The site.</param>
/// <param name="events">Tells pages of changes; null to serve pages as a build writes them.</param>
internal sealed class SiteRequests(LiveSite live, LiveEvents? events)
{
    private const string Index = "index.html";

    /// <summary>Answers one request.</summary>
    public async Task ServeAsync(HttpContext context)
    {
        Answers.Begin(context);
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.Headers.Allow = "GET, HEAD";
            await Answers.SayAsync(context, StatusCodes.Status405MethodNotAllowed, "This server only shows pages.");
            return;
        }

        // The first moment, before anything was read, is not worth an answer.
        var state = live.State is { IsRead: false } empty ? await empty.Next.WaitAsync(context.RequestAborted) : live.State;
        var path = context.Request.Path.Value ?? "/";
        await (LiveFiles.Name(path) switch
        {
            LiveEvents.Name when events is not null => events.ServeAsync(context),
            { } name => LiveFiles.ServeAsync(context, name),
            null when state.Site is { } site => ServeAsync(context, site, path),
            _ => new FaultPage(path, state.Findings, "/", events is not null).ServeAsync(context),
        });
    }

    private Task ServeAsync(HttpContext context, PreviewSite site, string path)
    {
        // As requests come, with percent-encoding undone.
        var basePath = Uri.UnescapeDataString(site.Config.BasePath);
        if (!path.StartsWith(basePath, StringComparison.Ordinal))
        {
            // The base path without its slash, and the bare address, both lead to the site.
            return path == "/" || path + "/" == basePath
                ? Answers.RedirectAsync(context, StatusCodes.Status307TemporaryRedirect, site.Config.BasePath)
                : Answers.SayAsync(context, StatusCodes.Status404NotFound, $"The site is at {site.Config.BasePath}");
        }

        var route = path[(basePath.Length - 1)..];
        route = route.EndsWith("/" + Index, StringComparison.Ordinal) ? route[..^Index.Length] : route;
        return !site.Has(route) && !route.EndsWith('/') && site.Has(route + "/")
            ? Answers.RedirectAsync(context, StatusCodes.Status308PermanentRedirect, context.Request.Path.ToUriComponent() + "/" + context.Request.QueryString.ToUriComponent())
            : SendAsync(context, site, route);
    }

    private Task SendAsync(HttpContext context, PreviewSite site, string route)
    {
        try
        {
            var (status, file) = live.Make(site, route) is { } found
                ? (StatusCodes.Status200OK, found)
                : (StatusCodes.Status404NotFound, live.Make(site, SiteUrl.NotFound)!);
            if (file.IsImmutable)
            {
                context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            }

            var bytes = file.IsHtml && events is not null ? LiveFiles.WithScript(file, route, site) : file.Bytes;
            return Answers.SendAsync(context, status, bytes, ContentTypes.Of(SiteUrl.File(file.Route)));
        }
        catch (TemplateException e)
        {
            return new FaultPage(route, [e.Diagnostic], site.Config.BasePath, events is not null).ServeAsync(context);
        }
    }
}
