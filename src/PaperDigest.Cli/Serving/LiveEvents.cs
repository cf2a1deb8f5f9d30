using System.Text;
using Microsoft.AspNetCore.Http;
using PaperDigest.Cli.Terminal;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Site;
using PaperDigest.Site.Preview;
using PaperDigest.Site.Rendering;

namespace PaperDigest.Cli.Serving;

/// <summary>
/// Tells each open page what it has to do to be as the site is now (https://html.spec.whatwg.org/multipage/server-sent-events.html). A page
/// says which route it shows, the mark of its bytes and its style sheet; so the server remembers nothing of pages, and one that was away, or
/// that another server had sent, is told what it missed.
/// </summary>
/// <param name="live">The site.</param>
/// <param name="follow">Whether pages go where something changed.</param>
/// <param name="stop">Ends all connections.</param>
internal sealed class LiveEvents(LiveSite live, bool follow, CancellationToken stop)
{
    /// <summary>The name of the stream among the <see cref="LiveFiles"/>.</summary>
    public const string Name = "events";

    // Proxies and browsers give up connections that say nothing.
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    /// <summary>Answers one page for as long as it is open, or until it has to be loaded anew.</summary>
    public async Task ServeAsync(HttpContext context)
    {
        context.Response.ContentType = "text/event-stream; charset=utf-8";
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }

        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stop);
        try
        {
            await TellAsync(context, end.Token);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The page was closed, or the server ends.
        }
    }

    private async Task TellAsync(HttpContext context, CancellationToken end)
    {
        var (request, response) = (context.Request, context.Response);
        var page = new OpenPage(LiveFiles.BasePath(request.Path.Value!), request.Query["route"].ToString(), request.Query["mark"].ToString())
        {
            Style = request.Query["style"].ToString(),
        };
        var state = live.State;
        var isMoving = true;
        while (isMoving)
        {
            var text = new StringBuilder();
            isMoving = Tell(page, state, text);
            if (text.Length > 0)
            {
                await response.WriteAsync(text.ToString(), end);
                await response.Body.FlushAsync(end);
            }

            while (isMoving && !state.Next.IsCompleted && await IsQuietAsync(state, end))
            {
                await response.WriteAsync(": still here\n\n", end);
                await response.Body.FlushAsync(end);
            }

            state = isMoving ? await state.Next : state;
        }
    }

    private static async Task<bool> IsQuietAsync(LiveState state, CancellationToken end)
    {
        try
        {
            await state.Next.WaitAsync(Heartbeat, end);
            return false;
        }
        catch (TimeoutException)
        {
            return true;
        }
    }

    // Writes what the page has to do; whether it stays open after that.
    private bool Tell(OpenPage page, LiveState state, StringBuilder text)
    {
        var newest = !state.Next.IsCompleted;
        var (file, fault) = newest ? Make(page.Route, state.Site) : (null, null);
        var errors = Errors(fault is null ? state.Findings : [fault, .. state.Findings.Where(d => d != fault)]);
        if (newest && errors != page.Errors)
        {
            Write(text, "errors", errors);
            page.Errors = errors;
        }

        if (state.Site is not { } site)
        {
            return true;
        }

        if (Target(page, site, state) is { } target)
        {
            Write(text, "go", target);
            return false;
        }

        if (file is not null && file.Mark != page.Mark)
        {
            Write(text, "reload", file.Mark);
            return false;
        }

        if (file is not null && site.StyleSheet != page.Style)
        {
            Write(text, "style", site.StyleSheet);
            page.Style = site.StyleSheet;
        }

        return true;
    }

    // Where else the page should be: where the site has moved to, or where something changed.
    private string? Target(OpenPage page, PreviewSite site, LiveState state)
    {
        if (page.BasePath != Uri.UnescapeDataString(site.Config.BasePath))
        {
            return site.Urls.Path(page.Route);
        }

        var touched = follow ? state.Changes?.Routes.Where(site.Has).ToList() ?? [] : [];
        return touched.Count > 0 && !touched.Contains(page.Route) ? site.Urls.Path(touched[0]) : null;
    }

    private (PreviewFile? File, Diagnostic? Fault) Make(string route, PreviewSite? site)
    {
        try
        {
            return (site is null ? null : live.Make(site, route) ?? live.Make(site, SiteUrl.NotFound), null);
        }
        catch (TemplateException e)
        {
            return (null, e.Diagnostic);
        }
    }

    private static void Write(StringBuilder text, string name, string data) => text.Append("event: ").Append(name).Append("\ndata: ").Append(data).Append("\n\n");

    private static string Errors(IEnumerable<Diagnostic> findings) => JsonFormat.Object(json =>
    {
        json.WriteStartArray("errors");
        foreach (var error in findings.Where(finding => finding.Severity == Severity.Error))
        {
            json.WriteStartObject();
            json.WriteString("code", error.Code);
            json.WriteString("message", error.Message);
            json.WriteString("file", error.File);
            json.WriteNumber("line", error.Line);
            json.WriteNumber("column", error.Column);
            json.WriteString("hint", error.Hint);
            json.WriteString("excerpt", error.Excerpt);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private sealed record OpenPage(string BasePath, string Route, string Mark)
    {
        public string Style { get; set; } = "";

        public string Errors { get; set; } = "";
    }
}
