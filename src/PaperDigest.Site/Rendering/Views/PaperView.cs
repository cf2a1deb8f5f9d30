using System.Collections.Immutable;
using PaperDigest.Core.Model;
using PaperDigest.Core.Parsing;
using PaperDigest.Site.Citing;
using PaperDigest.Site.Graph;

namespace PaperDigest.Site.Rendering.Views;

/// <summary>A paper: on its own page as all its digests tell of it, on a day as that day's digest does.</summary>
public sealed class PaperView : View
{
    internal static readonly ViewMembers<PaperView> Table = new([
        new("id", v => v.paper.Id.Value),
        new("slug", v => v.paper.Id.Slug),
        new("is_arxiv", v => Boxed.Of(v.paper.Id.IsArxiv)),
        new("url", v => v.context.Urls.Path(SiteUrl.Paper(v.paper.Id))),
        new("full_url", v => v.context.Urls.Full(SiteUrl.Paper(v.paper.Id))),
        new("title", v => new InlinesHtml(v.context, v.entry.TitleInlines)),
        new("heading", v => new InlinesHtml(v.context, v.entry.TitleInlines, scrolls: true)),
        new("title_text", v => v.TitleText),
        new("title_language", v => TextLanguage.Of(v.TitleText)),
        new("source_url", v => v.entry.Url),
        new("sources", v => SourceView.All(v.context, v.entry)),
        new("links", v => v.Links),
        new("has_code", v => Boxed.Of(v.HasCode)),
        new("date", v => v.Date),
        new("dates", v => v.Dates),
        new("day", v => v.Day is { } day ? new DayView(v.context, day) : null),
        new("day_count", v => Boxed.Of(v.DayEntries.Length)),
        new("rank", v => Boxed.Of(v.entry.Rank)),
        new("votes", v => Boxed.Of(v.Votes)),
        new("authors", v => v.Authors),
        new("author_count", v => Boxed.Of(v.paper.Authors.Length)),
        new("authors_truncated", v => Boxed.Of(v.paper.AuthorsTruncated)),
        new("media", v => v.Media),
        new("rods", v => CountingRods.Path(v.paper.Id)),
        new("sections", v => v.Sections),
        new("topics", v => v.Topics),
        new("row_topics", v => v.Topics.Take(v.RowTopics).ToArray()),
        new("lead", v => v.Lead),
        new("lead_html", v => new MarkedHtml(v.Lead)),
        new("earlier", v => v.Earlier),
        new("related", v => v.Related),
        new("citation", v => v.CitationView),
        new("linked_data", v => LinkedData.OfPaper(v.context, v.paper, v.Citation, v.TitleText)),
        new("previous", v => v.Beside(-1)),
        new("next", v => v.Beside(1)),
    ]);

    /// <summary>How many topics are told of a paper.</summary>
    internal const int MostTopics = 10;

    private readonly ViewContext context;
    private readonly Paper paper;
    private readonly PaperEntry entry;
    private readonly ImmutableArray<string> addresses;
    private readonly bool explained;

    /// <summary>A paper as its newest digest tells of it, with the votes and links of all.</summary>
    public PaperView(ViewContext context, Paper paper)
        : this(context, paper, paper.Newest, paper.Votes, paper.Links, explained: true)
    {
    }

    /// <summary>A paper as the digest of a day tells of it.</summary>
    public PaperView(ViewContext context, DayEntry entry)
        : this(context, entry.Paper, entry.Entry, entry.Entry.Votes, entry.Entry.Links, explained: false)
    {
    }

    private PaperView(ViewContext context, Paper paper, PaperEntry entry, int? votes, ImmutableArray<string> addresses, bool explained)
    {
        this.context = context;
        this.paper = paper;
        this.entry = entry;
        this.addresses = addresses;
        this.explained = explained;
        Votes = votes;
    }

    /// <inheritdoc/>
    protected internal override IViewMembers Members => Table;

    /// <summary>The title as text, formulas in their plain reading.</summary>
    internal string TitleText => field ??= PlainText.Read(entry.TitleInlines);

    /// <summary>Null when unknown.</summary>
    internal int? Votes { get; }

    /// <summary>The first sentences; empty without a summary.</summary>
    internal string Lead => field ??= entry.Sections is [var first, ..] ? Excerpt.Lead(PlainText.Read(first.Blocks)) : "";

    /// <summary>The picture's address; null without one, for a video, and where the site shows none.</summary>
    internal string? Image => context.Config.Thumbnails && entry.Media is { Kind: MediaKind.Image, HasHost: true } picture ? picture.Url : null;

    /// <summary>Whether the summary names a repository of code.</summary>
    internal bool HasCode => Links.Any(link => link.IsCode);

    private LinkView[] Links => field ??= [.. addresses.Where(WebAddress.IsHttp).Select(url => new LinkView(url))];

    private DateView Date => field ??= new DateView(context, entry.Date);

    private DateView[] Dates => [.. paper.Digests.Select(date => new DateView(context, date))];

    private Day? Day => context.Graph.DayOf(entry.Date);

    private ImmutableArray<DayEntry> DayEntries => Day?.Entries ?? [];

    private AuthorLinkView[] Authors => field ??= [.. paper.Authors.Select(author => new AuthorLinkView(context, author))];

    private TopicLinkView[] Topics => field ??= TopicLinkView.All(context, context.Knowledge.TopicsOf(paper).Take(MostTopics));

    // A long summary says it itself; so a day that is full of long ones weighs no more than any other.
    private int RowTopics => entry.Sections.Sum(section => section.Markdown.Length) switch { <= 350 => 2, <= 450 => 1, _ => 0 };

    private MediaView? Media => context.Config.Thumbnails && entry.Media is { HasHost: true } media ? new MediaView(media) : null;

    private SectionView[] Sections => field ??= SectionView.All(context, entry.Sections, explained);

    private Citation Citation => field ??= Citation.Of(paper, entry);

    private CitationView CitationView => field ??= new CitationView(Citation);

    private EarlierView[] Earlier =>
    [
        .. paper.Earlier.Where(other => other.Date <= entry.Date && !ReferenceEquals(other, entry))
            .Select(other => new EarlierView(context, other)),
    ];

    private RelatedView[] Related => [.. context.Knowledge.RelatedTo(paper).Select(related => new RelatedView(context, related))];

    /// <summary>The papers of some days' digests.</summary>
    internal static PaperView[] All(ViewContext context, IEnumerable<DayEntry> entries) =>
        [.. entries.Select(entry => new PaperView(context, entry))];

    /// <summary>Whether a list of papers has a section of this one to show in a view.</summary>
    internal bool HasView(string view) => Sections.Any(section => section.View == view);

    private PaperView? Beside(int step)
    {
        var entries = DayEntries;
        for (var i = 0; i < entries.Length; i++)
        {
            if (ReferenceEquals(entries[i].Paper, paper))
            {
                return entries.ElementAtOrDefault(i + step) is { } other ? new PaperView(context, other) : null;
            }
        }

        return null;
    }
}

/// <summary>A paper's picture or video.</summary>
public sealed class MediaView(Media media) : View
{
    internal static readonly ViewMembers<MediaView> Table = new([
        new("kind", v => v.media.Kind == MediaKind.Image ? "image" : "video"),
        new("url", v => v.media.Url),
    ]);

    private readonly Media media = media;

    /// <inheritdoc/>
    protected internal override IViewMembers Members => Table;
}

/// <summary>An earlier digest that told of a paper otherwise.</summary>
public sealed class EarlierView(ViewContext context, PaperEntry entry) : View
{
    internal static readonly ViewMembers<EarlierView> Table = new([
        new("date", v => v.Date),
        new("sections", v => v.Sections),
    ]);

    /// <inheritdoc/>
    protected internal override IViewMembers Members => Table;

    private DateView Date => field ??= new DateView(context, entry.Date);

    private SectionView[] Sections => field ??= SectionView.All(context, entry.Sections, explained: true);
}
