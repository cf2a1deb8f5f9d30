using PaperDigest.Site.Graph;

namespace PaperDigest.Site.Rendering.Views;

/// <summary>An author's page.</summary>
public sealed class AuthorView(ViewContext context, Author author) : View
{
    private const int CoauthorCount = 12;

    internal static readonly ViewMembers<AuthorView> Table = new([
        new("name", v => v.author.Name),
        new("language", v => TextLanguage.Of(v.author.Name)),
        new("url", v => v.context.Urls.Path(SiteUrl.Author(v.author))),
        new("feed_url", v => v.FeedUrl),
        new("paper_count", v => Boxed.Of(v.author.Papers.Count)),
        new("first_date", v => new DateView(v.context, v.author.Papers[^1].Date)),
        new("newest_date", v => new DateView(v.context, v.author.Papers[0].Date)),
        new("initial", v => v.Initial),
        new("years", v => v.Years),
        new("coauthors", v => v.Coauthors),
        new("coauthor_count", v => Boxed.Of(v.Together.Length)),
    ]);

    private readonly ViewContext context = context;
    private readonly Author author = author;

    /// <inheritdoc/>
    protected internal override IViewMembers Members => Table;

    /// <summary>By path; null without a feed.</summary>
    internal string? FeedUrl => author.HasFeed ? context.Urls.Path(SiteUrl.AuthorFeed(author)) : null;

    // Papers are newest first, so the groups are too.
    private YearOfPapersView[] Years => field ??=
        [.. author.Papers.GroupBy(paper => paper.Date.Year).Select(year => new YearOfPapersView(context, year.Key, [.. year]))];

    private InitialLinkView Initial => field ??= InitialLinkView.Of(context, FiledName.Of(author.Name).Initial);

    // Each co-author with the number of papers together.
    private KeyValuePair<Author, int>[] Together => field ??=
        [.. author.Papers.SelectMany(paper => paper.Authors).CountBy(other => other).Where(pair => pair.Key != author)];

    private AuthorCountView[] Coauthors => field ??=
    [
        .. Together.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.Name, StringComparer.OrdinalIgnoreCase)
            .Take(CoauthorCount).Select(pair => new AuthorCountView(context, pair.Key, pair.Value)),
    ];
}

/// <summary>An author's papers of one year.</summary>
public sealed class YearOfPapersView(ViewContext context, int number, IReadOnlyList<Paper> papers) : View
{
    internal static readonly ViewMembers<YearOfPapersView> Table = new([
        new("number", v => Boxed.Of(v.number)),
        new("papers", v => v.Papers),
    ]);

    private readonly int number = number;

    /// <inheritdoc/>
    protected internal override IViewMembers Members => Table;

    private PaperView[] Papers => field ??= [.. papers.Select(paper => new PaperView(context, paper))];
}
