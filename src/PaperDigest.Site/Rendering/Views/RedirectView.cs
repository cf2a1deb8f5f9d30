namespace PaperDigest.Site.Rendering.Views;

/// <summary>Where a moved address went.</summary>
/// <param name="context">The site.</param>
/// <param name="address">The new route, or a full address elsewhere.</param>
public sealed class RedirectView(ViewContext context, string address) : View
{
    internal static readonly ViewMembers<RedirectView> Table = new([
        new("target", v => v.target),
    ]);

    private readonly string target = context.Urls.Target(address);

    /// <inheritdoc/>
    protected internal override IViewMembers Members => Table;
}
