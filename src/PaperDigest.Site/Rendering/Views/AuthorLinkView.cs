using PaperDigest.Site.Graph;

namespace PaperDigest.Site.Rendering.Views;

/// <summary>An author of a paper.</summary>
public sealed class AuthorLinkView(ViewContext context, Author author) : View
{
    internal static readonly ViewMembers<AuthorLinkView> Table = new([
        new("name", v => v.author.Name),
        new("url", v => Url(v.context, v.author)),
        new("language", v => TextLanguage.Of(v.author.Name)),
    ]);

    private readonly ViewContext context = context;
    private readonly Author author = author;

    /// <inheritdoc/>
    protected internal override IViewMembers Members => Table;

    /// <summary>By path; null for authors without a page.</summary>
    internal static string? Url(ViewContext context, Author author) =>
        author.HasPage ? context.Urls.Path(SiteUrl.Author(author)) : null;
}

/// <summary>An author and a number of papers.</summary>
public sealed class AuthorCountView(ViewContext context, Author author, int count) : View
{
    internal static readonly ViewMembers<AuthorCountView> Table = new([
        new("name", v => v.author.Name),
        new("url", v => AuthorLinkView.Url(v.context, v.author)),
        new("language", v => TextLanguage.Of(v.author.Name)),
        new("count", v => Boxed.Of(v.count)),
    ]);

    private readonly ViewContext context = context;
    private readonly Author author = author;
    private readonly int count = count;

    /// <inheritdoc/>
    protected internal override IViewMembers Members => Table;
}
