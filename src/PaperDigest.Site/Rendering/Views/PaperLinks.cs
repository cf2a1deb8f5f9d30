using PaperDigest.Core.Model;

namespace PaperDigest.Site.Rendering.Views;

/// <summary>A link to the original of a paper.</summary>
public sealed class SourceView : View
{
    internal static readonly ViewMembers<SourceView> Table = new([
        new("name", v => v.name),
        new("name_language", v => TextLanguage.Of(v.name)),
        new("url", v => v.url),
        new("kind", v => v.kind),
    ]);

    private readonly string kind;
    private readonly string name;
    private readonly string url;

    private SourceView(string kind, string name, string url) => (this.kind, this.name, this.url) = (kind, name, url);

    /// <inheritdoc/>
    protected internal override IViewMembers Members => Table;

    /// <summary>The places where a paper can be read; Hugging Face knows papers by arXiv's identifiers since April 2007 alone.</summary>
    internal static SourceView[] All(ViewContext context, PaperEntry entry)
    {
        if (!entry.Id.IsArxiv)
        {
            return [new SourceView("link", LinkView.HostOf(entry.Url) ?? context.Text("source.link"), entry.Url)];
        }

        var id = entry.Id.Value;
        SourceView[] arxiv =
        [
            new("abstract", context.Text("source.abstract"), entry.Id.OnArxiv("abs")),
            new("pdf", context.Text("source.pdf"), entry.Id.OnArxiv("pdf")),
            new("html", context.Text("source.html"), entry.Id.OnArxiv("html")),
        ];
        return id.Contains('/', StringComparison.Ordinal)
            ? arxiv
            : [.. arxiv, new("huggingface", context.Text("source.huggingface"), $"https://huggingface.co/papers/{id}")];
    }
}

/// <summary>An address found in a summary.</summary>
public sealed class LinkView(string url) : View
{
    private const int NameLimit = 48;

    internal static readonly ViewMembers<LinkView> Table = new([
        new("url", v => v.url),
        new("name", v => Name(v.url)),
        new("kind", v => v.IsCode ? "code" : "page"),
    ]);

    private readonly string url = url;

    /// <inheritdoc/>
    protected internal override IViewMembers Members => Table;

    /// <summary>Whether it leads to a repository of code.</summary>
    internal bool IsCode => IsRepository(url);

    /// <summary>The host without <c>www.</c>; null where there is none.</summary>
    internal static string? HostOf(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Host is { Length: > 0 } host ? WithoutWww(host) : null;

    // Host, path and query as they are written, so that nothing misleading hides behind a name.
    private static string Name(string url)
    {
        var start = url.IndexOf("://", StringComparison.Ordinal) + 3;
        var end = url.IndexOf('#', start);
        return Excerpt.Middle(WithoutWww(url[start..(end < 0 ? url.Length : end)]).TrimEnd('/'), NameLimit);
    }

    private static string WithoutWww(string host) => host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;

    // An owner and a name below a host of repositories. The first words below are the hosts' own pages.
    private static bool IsRepository(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri))
        {
            return false;
        }

        var path = uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return WithoutWww(uri.Host) switch
        {
            "github.com" or "gitlab.com" or "gitee.com" or "bitbucket.org" or "codeberg.org" =>
                path is [not ("orgs" or "topics" or "features" or "collections" or "sponsors" or "explore"), _, ..],
            _ => false,
        };
    }
}
