namespace PaperDigest.Site.Rendering.Views;

/// <summary>Where a moved address went.</summary>
/// <param name="context">The site.</param>
/// <param name="route">The new route.</param>
public sealed class RedirectView(ViewContext context, string route) : View
{
    internal static readonly ViewMembers<RedirectView> Table = new([
        new("target", v => v.target),
    ]);

    private readonly string target = context.Urls.Path(route);

    /// <inheritdoc/>
    protected internal override IViewMembers Members => Table;
}
