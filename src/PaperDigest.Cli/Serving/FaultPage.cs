using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Cli.Serving;

/// <summary>What is shown in place of a page that cannot be made: why not. It gives way to the page as soon as that can be made.</summary>
/// <param name="route">The route or path that was asked for.</param>
/// <param name="findings">What is wrong.</param>
/// <param name="basePath">Of the site, percent-encoded.</param>
/// <param name="isLive">Whether it is to give way by itself.</param>
internal sealed class FaultPage(string route, IReadOnlyList<Diagnostic> findings, string basePath, bool isLive)
{
    /// <summary>Answers with it: as HTML where a page was asked for, else as text.</summary>
    public Task ServeAsync(HttpContext context)
    {
        var text = string.Join("\n", findings.Where(d => d.Severity == Severity.Error).Select(Text));
        if (!route.EndsWith('/') && !route.EndsWith(".html", StringComparison.Ordinal))
        {
            return Answers.SayAsync(context, StatusCodes.Status500InternalServerError, text);
        }

        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'";
        return Answers.SendAsync(context, StatusCodes.Status500InternalServerError, Encoding.UTF8.GetBytes(Html(text)), "text/html; charset=utf-8");
    }

    private static string Text(Diagnostic finding) => finding.Hint is { } hint ? $"{finding}\n    {hint}" : finding.ToString();

    private string Html(string text) => $"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>This page cannot be made</title>
        <link rel="stylesheet" href="{WebUtility.HtmlEncode(basePath)}_paperdigest/fault.css">
        </head>
        <body>
        {Body($"<h1>This page cannot be made</h1>\n<pre>{WebUtility.HtmlEncode(text)}</pre>")}
        </body>
        </html>

        """;

    // With the script, its panel of faults is all there is to see.
    private string Body(string words) => isLive ? $"<noscript>{words}</noscript>\n{LiveFiles.Script(basePath, route, "", "")}" : words;
}
