using PaperDigest.Site.Rendering;
using PaperDigest.Site.Rendering.Views;

namespace PaperDigest.Site.Pages;

/// <summary>A file of the site: where it is, and how its bytes are made.</summary>
/// <param name="Route">Its address below the base path; pages end in a slash.</param>
/// <param name="Make">Makes its bytes, with the tools of one thread.</param>
public sealed record SitePage(string Route, Action<PageWorker> Make)
{
    /// <summary>Whether it is a page made by templates.</summary>
    public bool IsHtml { get; init; }

    /// <summary>Whether it is named by its content, so that it never changes.</summary>
    public bool IsImmutable { get; init; }

    /// <summary>Whether search engines should know it.</summary>
    public bool IsListed { get; init; }

    /// <summary>The newest digest that it tells of; null when that is not known.</summary>
    public DateOnly? Modified { get; init; }

    /// <summary>A page made by templates, with the values that they see.</summary>
    public static SitePage Html(string route, Func<ViewContext, PageValues> values) =>
        new(route, worker => worker.Render(values)) { IsHtml = true };

    /// <summary>A file for programs.</summary>
    public static SitePage File(string route, Action<Utf8Buffer> write) => new(route, worker => write(worker.Output));

    /// <summary>A file that is named by its content.</summary>
    public static SitePage Immutable(string route, ReadOnlyMemory<byte> content) =>
        File(route, output => output.Write(content.Span)) with { IsImmutable = true };
}
