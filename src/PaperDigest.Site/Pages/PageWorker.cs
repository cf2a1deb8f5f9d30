using PaperDigest.Site.Rendering;
using PaperDigest.Site.Rendering.Views;

namespace PaperDigest.Site.Pages;

/// <summary>What one thread needs to make pages, one after the other.</summary>
public sealed class PageWorker(LoadedSite site)
{
    private readonly PageRenderer renderer = new(site.Templates, site.Texts, site.Assets, site.Urls, new SiteView(site.Views));

    /// <summary>The bytes of the page that was made last.</summary>
    public Utf8Buffer Output { get; } = new();

    /// <summary>Makes a page; its bytes are in <see cref="Output"/> until the next.</summary>
    /// <exception cref="TemplateException">A template is missing or wrong.</exception>
    public ReadOnlySpan<byte> Make(SitePage page)
    {
        Output.Clear();
        page.Make(this);
        return Output.Written;
    }

    internal void Render(Func<ViewContext, PageValues> values)
    {
        var (page, value) = values(site.Views);
        renderer.Render(page.Kind, page, value is null ? null : page.Kind, value, Output);
    }
}
