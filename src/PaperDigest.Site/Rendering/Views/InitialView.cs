using PaperDigest.Site.Graph;

namespace PaperDigest.Site.Rendering.Views;

/// <summary>The authors of an initial.</summary>
public sealed class InitialView : View
{
    internal static readonly ViewMembers<InitialView> Table = new([
        new("letter", v => v.Letter),
        new("url", v => v.context.Urls.Path(SiteUrl.Initial(v.authors.Initial))),
        new("count", v => Boxed.Of(v.authors.Authors.Length)),
        new("groups", v => v.Groups),
        new("alphabets", v => v.Alphabets),
        new("previous", v => v.Beside(-1)),
        new("next", v => v.Beside(1)),
    ]);

    // So many names are found by looking.
    private const int SeenAtOnce = 40;

    private readonly ViewContext context;
    private readonly AuthorsOfInitial authors;

    internal InitialView(ViewContext context, AuthorsOfInitial authors) => (this.context, this.authors) = (context, authors);

    /// <summary>As readers see it.</summary>
    internal string Letter => InitialLinkView.LetterOf(context, authors.Initial);

    /// <inheritdoc/>
    protected internal override IViewMembers Members => Table;

    // The authors are in the order of their names already, and grouping keeps it.
    private GuideView[] Groups => field ??= authors.Authors.Length <= SeenAtOnce
        ? [new GuideView(context, null, authors.Authors)]
        : [.. authors.Authors.GroupBy(filed => filed.Name.Guide, StringComparer.Ordinal).Select(group => new GuideView(context, group.Key, [.. group]))];

    private InitialLinkView[][] Alphabets => field ??= InitialLinkView.Alphabets(context);

    private InitialLinkView? Beside(int step)
    {
        var initials = context.Graph.AuthorIndex.Initials;
        return initials.ElementAtOrDefault(initials.IndexOf(authors) + step) is { } other
            ? InitialLinkView.Of(context, other.Initial)
            : null;
    }
}

/// <summary>A part of the authors of an initial.</summary>
public sealed class GuideView : View
{
    internal static readonly ViewMembers<GuideView> Table = new([
        new("guide", v => v.guide),
        new("authors", v => v.Authors),
    ]);

    private readonly ViewContext context;
    private readonly string? guide;
    private readonly IReadOnlyList<FiledAuthor> authors;

    internal GuideView(ViewContext context, string? guide, IReadOnlyList<FiledAuthor> authors) =>
        (this.context, this.guide, this.authors) = (context, guide, authors);

    /// <inheritdoc/>
    protected internal override IViewMembers Members => Table;

    private FiledAuthorView[] Authors => field ??= FiledAuthorView.All(context, authors);
}
