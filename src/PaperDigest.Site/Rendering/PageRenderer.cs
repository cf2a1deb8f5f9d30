using PaperDigest.Core.Diagnostics;
using PaperDigest.Site.Assets;
using PaperDigest.Site.Rendering.Views;
using Scriban.Runtime;
using Scriban.Syntax;

namespace PaperDigest.Site.Rendering;

/// <summary>
/// Makes pages from templates. One renderer serves one thread, for as many pages as it likes: nothing of a page is left for the next,
/// also after an error. Renderers may share everything they are made from but <paramref name="site"/>.
/// </summary>
/// <param name="templates">The templates.</param>
/// <param name="texts">The interface's words.</param>
/// <param name="assets">The files that templates link.</param>
/// <param name="urls">Makes addresses.</param>
/// <param name="site">What templates see as <c>site</c>; used by this renderer's thread alone.</param>
public sealed class PageRenderer(TemplateSet templates, Texts texts, AssetBundle assets, SiteUrl urls, View site)
{
    private const int TrailLimit = 5;
    private readonly ScriptObject functions = TemplateFunctions.Make(templates, texts, assets, urls);
    private readonly Utf8Buffer content = new();
    private HtmlContext? context;

    /// <summary>
    /// Adds a page to <paramref name="output"/>: <c>pages/KIND.html</c>, whose output is <c>content</c> in <c>layouts/page.html</c>.
    /// </summary>
    /// <param name="kind">The page kind, such as <c>day</c>.</param>
    /// <param name="page">What templates see as <c>page</c>.</param>
    /// <param name="name">What templates call the page's own value; null when it has none.</param>
    /// <param name="value">The page's own value.</param>
    /// <param name="output">Gets the page; after an error, a part of it.</param>
    /// <exception cref="TemplateException">A template is missing or wrong.</exception>
    public void Render(string kind, View page, string? name, View? value, Utf8Buffer output)
    {
        context ??= new HtmlContext(functions);
        try
        {
            var globals = new ScriptObject();
            globals.SetValue("site", site, readOnly: true);
            globals.SetValue("page", page, readOnly: true);
            if (name is not null)
            {
                globals.SetValue(name, value, readOnly: true);
            }

            context.PushGlobal(globals);
            content.Clear();
            Run($"pages/{kind}.html", content);
            globals.Remove("content");
            globals.SetValue("content", new RenderedContent(content), readOnly: true);
            Run("layouts/page.html", output);
            context.PopGlobal();

            // array.cycle remembers here where it is.
            context.Tags.Clear();
        }
        catch (Exception error) when (error is ScriptRuntimeException or TemplateException)
        {
            var diagnostic = Diagnose(error, page);
            context = null;
            throw new TemplateException(diagnostic, error);
        }
        catch
        {
            context = null;
            throw;
        }
    }

    private void Run(string path, Utf8Buffer output)
    {
        var template = templates.Get(path);
        context!.PushOutput(new Utf8Output(output));
        context.Run(template, []);
        context.PopOutput();
    }

    private Diagnostic Diagnose(Exception error, View page)
    {
        var failure = error as ScriptRuntimeException;
        var diagnostic = (error as TemplateException ?? error.InnerException as TemplateException)?.Diagnostic
            ?? new Diagnostic(Codes.TemplateRuntime, Severity.Error, TemplateSet.InQuotes(failure?.OriginalMessage ?? error.Message));
        if (diagnostic.File is null && failure is not null)
        {
            diagnostic = templates.Locate(diagnostic, failure.Span);
        }

        var trail = context!.Trail.Select(span => $"{span.FileName}({span.Start.Line + 1},{span.Start.Column + 1})").ToList();
        var including = trail.Count switch
        {
            0 => "",
            <= TrailLimit => $", included by {string.Join(", ", trail)}",
            _ => $", included by {string.Join(", ", trail.Take(TrailLimit))} and {trail.Count - TrailLimit} more",
        };
        var address = page.Members.TryGet(page, "url", out var url) ? url : null;
        return diagnostic with { Hint = $"Found while rendering {address}{including}. {TemplateSet.Guide}" };
    }

    private sealed class RenderedContent(Utf8Buffer content) : IHtmlContent
    {
        public void WriteTo(Utf8Buffer output) => output.Write(content.Written);
    }
}
