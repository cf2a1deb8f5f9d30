using PaperDigest.Site.Knowledge;

namespace PaperDigest.Site.Rendering.Views;

/// <summary>A paper on the subject of another.</summary>
public sealed class RelatedView(ViewContext context, Related related) : View
{
    internal static readonly ViewMembers<RelatedView> Table = new([
        new("paper", v => new PaperView(v.context, v.related.Paper)),
        new("topics", v => v.related.Topics.Select(topic => topic.Name).ToArray()),
        new("words", v => v.related.Words.ToArray()),
    ]);

    private readonly ViewContext context = context;
    private readonly Related related = related;

    /// <inheritdoc/>
    protected internal override IViewMembers Members => Table;
}
