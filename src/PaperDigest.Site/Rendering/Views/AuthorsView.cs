using PaperDigest.Site.Graph;

namespace PaperDigest.Site.Rendering.Views;

/// <summary>The index of authors.</summary>
public sealed class AuthorsView(ViewContext context) : View
{
    internal static readonly ViewMembers<AuthorsView> Table = new([
        new("count", v => Boxed.Of(v.context.Graph.Authors.Count(author => author.HasPage))),
        new("all_count", v => Boxed.Of(v.context.Graph.Authors.Length)),
        new("min_papers", v => Boxed.Of(v.context.Config.AuthorsMinPapers)),
        new("groups", v => v.Groups),
    ]);

    private readonly ViewContext context = context;

    /// <inheritdoc/>
    protected internal override IViewMembers Members => Table;

    // The graph's authors are in the order of their names already, and grouping keeps it.
    private AuthorGroupView[] Groups => field ??=
    [
        .. context.Graph.Authors.Where(author => author.HasPage).GroupBy(author => Initial.Of(author.Name))
            .OrderBy(group => group.Key.Order)
            .Select(group => new AuthorGroupView(context, group.Key, [.. group])),
    ];
}

/// <summary>The authors of one initial.</summary>
public sealed class AuthorGroupView : View
{
    internal static readonly ViewMembers<AuthorGroupView> Table = new([
        new("initial", v => v.initial.Letter),
        new("anchor", v => v.initial.Anchor),
        new("authors", v => v.Authors),
    ]);

    private readonly ViewContext context;
    private readonly Initial initial;
    private readonly IReadOnlyList<Author> authors;

    internal AuthorGroupView(ViewContext context, Initial initial, IReadOnlyList<Author> authors) =>
        (this.context, this.initial, this.authors) = (context, initial, authors);

    /// <inheritdoc/>
    protected internal override IViewMembers Members => Table;

    private AuthorCountView[] Authors => field ??= [.. authors.Select(author => new AuthorCountView(context, author, author.Papers.Count))];
}
