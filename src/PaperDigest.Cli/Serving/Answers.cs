using Microsoft.AspNetCore.Http;

namespace PaperDigest.Cli.Serving;

/// <summary>The ways in which a request is answered.</summary>
internal static class Answers
{
    /// <summary>Says what holds for all answers: nothing is kept, and nothing is taken for what it does not say it is.</summary>
    public static void Begin(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
    }

    /// <summary>Answers with bytes, or, where that is asked for, a range of them.</summary>
    public static Task SendAsync(HttpContext context, int status, ReadOnlyMemory<byte> bytes, string type)
    {
        context.Response.StatusCode = status;
        return TypedResults.Bytes(bytes, type, enableRangeProcessing: status == StatusCodes.Status200OK).ExecuteAsync(context);
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

    /// <summary>Answers with another address.</summary>
    public static Task RedirectAsync(HttpContext context, int status, string location)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = location;
        return Task.CompletedTask;
    }
}
