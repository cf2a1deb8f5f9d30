namespace PaperDigest.Site.Rendering.Views;

/// <summary>The search page.</summary>
/// <param name="context">The site.</param>
/// <param name="root">The route of the root of the index; null while it is made.</param>
public sealed class SearchView(ViewContext context, string? root) : View
{
    internal static readonly ViewMembers<SearchView> Table = new([
        new("root_url", v => v.rootUrl),
    ]);

    private readonly string? rootUrl = root is null ? null : context.Urls.Path(root);

    /// <inheritdoc/>
    protected internal override IViewMembers Members => Table;
}
