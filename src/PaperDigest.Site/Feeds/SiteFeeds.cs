using System.Collections.Immutable;
using System.Text;
using PaperDigest.Core.Configuration;
using PaperDigest.Core.Model;
using PaperDigest.Site.Graph;
using PaperDigest.Site.Knowledge;
using PaperDigest.Site.Rendering;
using PaperDigest.Site.Rendering.Views;

namespace PaperDigest.Site.Feeds;

/// <summary>Which papers a feed holds, and what it says of them.</summary>
public static class SiteFeeds
{
    private const int TopicPapers = 10;

    /// <summary>The feed of the site: whole days, the newest, until there are as many papers as the settings ask for.</summary>
    public static Feed OfSite(SiteGraph graph, FeedContext context)
    {
        var papers = graph.Papers;
        var least = context.Config.FeedPapers;
        var shown = papers.TakeWhile((paper, place) => place < least || paper.Date == papers[least - 1].Date);
        return Make(context.Config.Title, SiteUrl.Home, SiteUrl.AtomFeed, shown, context) with
        {
            JsonUrl = context.Urls.Full(SiteUrl.JsonFeed),
        };
    }

    /// <summary>The feed of an author: the newest papers, at most as many as the settings say.</summary>
    public static Feed OfAuthor(Author author, FeedContext context) => Make(
        $"{author.Name} · {context.Config.Title}",
        SiteUrl.Author(author),
        SiteUrl.AuthorFeed(author),
        author.Papers.Take(context.Config.FeedAuthorPapers),
        context);

    /// <summary>The feed of a topic: the newest papers by their leads alone, since a paper is in the feeds of all its topics.</summary>
    public static Feed OfTopic(Topic topic, FeedContext context) => Make(
        $"{topic.Name} · {context.Config.Title}",
        SiteUrl.Topic(topic),
        SiteUrl.TopicFeed(topic),
        topic.Papers.Take(TopicPapers),
        context,
        isBrief: true);

    /// <summary>The feed of a running period's best papers, as they stand on its page. Any new digest may change them.</summary>
    public static Feed OfBest(string title, Period period, FeedContext context) => Make(
        $"{title} · {context.Config.Title}",
        SiteUrl.Best(period),
        SiteUrl.BestFeed(period),
        BestRanking.Of(period).Papers.Select(ranked => ranked.Entry.Paper),
        context) with
    {
        Updated = DayStart(period.Days[^1].Date, context.Config.TimeZone),
    };

    private static Feed Make(string title, string home, string route, IEnumerable<Paper> papers, FeedContext context, bool isBrief = false)
    {
        var scratch = new Utf8Buffer();
        var entries = papers.Select(paper => Entry(paper, isBrief ? null : scratch, context)).ToImmutableArray();
        return new Feed
        {
            Id = FeedId.OfFeed(context.Config.Title, route),
            Title = title,
            Description = context.Texts.Description,
            Publisher = context.Config.Title,
            Language = context.Language,
            HomeUrl = context.Urls.Full(home),
            AtomUrl = context.Urls.Full(route),
            IconUrl = context.IconUrl,
            Rights = Rights(context.Config.Credits),
            // RFC 4287 §4.1.1 wants a time even where nothing was published yet.
            Updated = entries.IsEmpty ? "1970-01-01T00:00:00Z" : entries[0].Updated,
            Entries = entries,
        };
    }

    private static FeedEntry Entry(Paper paper, Utf8Buffer? scratch, FeedContext context)
    {
        if (scratch is not null)
        {
            scratch.Clear();
            EntryHtml.Write(scratch, paper, context);
        }

        var title = PlainText.Read(paper.Newest.TitleInlines);
        var lead = context.Texts.Lead(paper);
        return new FeedEntry
        {
            Id = FeedId.OfPaper(paper.Id),
            Url = context.Urls.Full(SiteUrl.Paper(paper.Id)),
            SourceUrl = paper.Newest.PaperUrl,
            Title = title,
            Summary = lead,
            Language = TextLanguage.Of(lead.Length > 0 ? lead : title),
            Html = scratch is null ? null : Encoding.UTF8.GetString(scratch.Written),
            ImageUrl = EntryHtml.MediaOf(paper, context.Config) is { Kind: MediaKind.Image } picture ? picture.Url : null,
            Authors = [.. paper.Authors.Select(author => author.Name)],
            Topics = [.. context.Knowledge.TopicsOf(paper).Take(PaperView.MostTopics)],
            Published = DayStart(paper.Digests[0], context.Config.TimeZone),
            Updated = DayStart(paper.Date, context.Config.TimeZone),
        };
    }

    /// <summary>00:00 of a day in a time zone (RFC 3339 §5.6).</summary>
    /// <remarks>Written from its parts, because in year 1 that moment may be before .NET's first.</remarks>
    internal static string DayStart(DateOnly date, TimeZoneInfo zone)
    {
        var offset = zone.GetUtcOffset(date.ToDateTime(TimeOnly.MinValue));
        return offset == TimeSpan.Zero
            ? $"{date.Iso()}T00:00:00Z"
            : $"{date.Iso()}T00:00:00{(offset < TimeSpan.Zero ? '-' : '+')}{offset:hh\\:mm}";
    }

    private static string? Rights(ImmutableArray<ContentCredit> credits) => credits.IsEmpty ? null : string.Join("; ", credits.Select(
        credit => string.Join(", ", new[] { credit.Name, credit.Url, credit.Licence, credit.LicenceUrl }.OfType<string>())));
}
