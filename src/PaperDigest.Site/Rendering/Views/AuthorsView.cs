namespace PaperDigest.Site.Rendering.Views;

/// <summary>The index of authors.</summary>
public sealed class AuthorsView(ViewContext context) : View
{
    internal static readonly ViewMembers<AuthorsView> Table = new([
        new("count", v => Boxed.Of(v.context.Graph.AuthorIndex.Count)),
        new("all_count", v => Boxed.Of(v.context.Graph.Authors.Length)),
        new("min_papers", v => Boxed.Of(v.context.Config.AuthorsMinPapers)),
        new("alphabets", v => v.Alphabets),
        new("prolific", v => v.Prolific),
    ]);

    private readonly ViewContext context = context;

    /// <inheritdoc/>
    protected internal override IViewMembers Members => Table;

    private InitialLinkView[][] Alphabets => field ??= InitialLinkView.Alphabets(context);

    private FiledAuthorView[] Prolific => field ??= FiledAuthorView.All(context, context.Graph.AuthorIndex.Prolific);
}
