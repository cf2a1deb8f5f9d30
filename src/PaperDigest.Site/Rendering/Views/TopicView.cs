using System.Collections.Immutable;
using PaperDigest.Core.Glossary;
using PaperDigest.Site.Graph;
using PaperDigest.Site.Knowledge;

namespace PaperDigest.Site.Rendering.Views;

/// <summary>A topic's page.</summary>
public sealed class TopicView(ViewContext context, Topic topic) : View
{
    private const int BestCount = 10;

    // A page of more would weigh too much to be opened in passing; the search has all of them.
    private const int RestCount = 20;
    private const int FormCount = 12;
    private const int TogetherCount = 8;

    internal static readonly ViewMembers<TopicView> Table = new([
        new("name", v => v.topic.Name),
        new("language", v => TextLanguage.Of(v.topic.Name)),
        new("other", v => TopicLinkView.OtherName(v.topic.Term)),
        new("other_language", v => TopicLinkView.OtherName(v.topic.Term) is { } other ? TextLanguage.Of(other) : null),
        new("url", v => v.context.Urls.Path(SiteUrl.Topic(v.topic))),
        new("feed_url", v => v.FeedUrl),
        new("search_url", v => v.SearchUrl),
        new("paper_count", v => Boxed.Of(v.topic.Papers.Length)),
        new("first_date", v => new DateView(v.context, v.topic.Papers.Min(paper => paper.Digests[0]))),
        new("chart", v => new ChartView(v.context, MonthShare.Of(v.context.Graph, v.topic.Papers))),
        new("best", v => v.Best),
        new("years", v => v.Years),
        new("is_whole", v => Boxed.Of(v.Rest.Length <= RestCount)),
        new("forms", v => v.Forms),
        new("together", v => v.Together),
    ]);

    private readonly ViewContext context = context;
    private readonly Topic topic = topic;

    /// <inheritdoc/>
    protected internal override IViewMembers Members => Table;

    /// <summary>By path.</summary>
    internal string FeedUrl => context.Urls.Path(SiteUrl.TopicFeed(topic));

    private string SearchUrl => $"{context.Urls.Path(SiteUrl.Search)}?q={Uri.EscapeDataString($"topic:\"{topic.Name}\"")}";

    // As elsewhere: unknown votes are left out, and among equals the earlier comes first.
    private ImmutableArray<Paper> MostVoted => field.IsDefault
        ? field = [.. topic.Papers.Reverse().Where(paper => paper.Votes is not null).OrderByDescending(paper => paper.Votes).Take(BestCount)]
        : field;

    private TermPattern Pattern => field ??= new TermPattern(topic.Term);

    private NamingView[] Best => field ??= [.. MostVoted.Select(paper => new NamingView(context, paper, Pattern))];

    private ImmutableArray<Paper> Rest => field.IsDefault ? field = topic.Papers.RemoveRange(MostVoted) : field;

    private YearOfPapersView[] Years => field ??=
        [.. Rest.Take(RestCount).GroupBy(paper => paper.Date.Year).Select(year => new YearOfPapersView(context, year.Key, [.. year]))];

    private TopicFormView[] Forms => field ??=
        [.. topic.Term.Forms.Where(form => form.Papers > 0).Take(FormCount).Select(form => new TopicFormView(form, form.Text == topic.Name))];

    private TopicLinkView[] Together => field ??=
        TopicLinkView.All(context, TopicCount.Shared(context.Knowledge, topic.Papers).Where(count => count.Topic != topic).Take(TogetherCount));
}

/// <summary>A way in which papers write a topic.</summary>
public sealed class TopicFormView(TermForm form, bool isName) : View
{
    internal static readonly ViewMembers<TopicFormView> Table = new([
        new("text", v => v.form.Text),
        new("language", v => TextLanguage.Of(v.form.Text)),
        new("count", v => Boxed.Of(v.form.Papers)),
        new("is_name", v => Boxed.Of(v.isName)),
    ]);

    private readonly TermForm form = form;
    private readonly bool isName = isName;

    /// <inheritdoc/>
    protected internal override IViewMembers Members => Table;
}
