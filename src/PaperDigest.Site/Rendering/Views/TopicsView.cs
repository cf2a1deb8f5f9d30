using PaperDigest.Site.Graph;
using PaperDigest.Site.Knowledge;

namespace PaperDigest.Site.Rendering.Views;

/// <summary>The index of topics, in the order of their names or of their English.</summary>
public sealed class TopicsView(ViewContext context, bool isEnglish) : View
{
    private const int MostCount = 30;

    internal static readonly ViewMembers<TopicsView> Table = new([
        new("count", v => Boxed.Of(v.context.Knowledge.Topics.Length)),
        new("min_papers", v => Boxed.Of(v.context.Config.TopicsMinPapers)),
        new("is_english", v => Boxed.Of(v.isEnglish)),
        new("english_url", v => v.context.Urls.Path(SiteUrl.TopicsInEnglish)),
        new("most", v => v.Most),
        new("rising", v => TopicChangeView.All(v.context, v.context.Knowledge.Changes.Rising)),
        new("initials", v => v.Initials),
    ]);

    private readonly ViewContext context = context;
    private readonly bool isEnglish = isEnglish;

    /// <inheritdoc/>
    protected internal override IViewMembers Members => Table;

    private TopicLinkView[] Most => field ??= TopicLinkView.All(context, context.Knowledge.Topics.Take(MostCount));

    // Whoever looks for a Korean name finds Hangul first.
    private TopicInitialView[] Initials => field ??=
    [
        .. context.Knowledge.Topics.Select(topic => (Topic: topic, Name: new FiledName("", NameOf(topic))))
            .OrderBy(filed => filed.Name.Key, StringComparer.Ordinal).ThenBy(filed => filed.Topic.Slug, StringComparer.Ordinal)
            .GroupBy(filed => filed.Name.Initial)
            .OrderBy(group => isEnglish || group.Key.Letter > 'Z' ? 0 : 1).ThenBy(group => group.Key.Letter == '#' ? char.MaxValue : group.Key.Letter)
            .Select(group => new TopicInitialView(context, group.Key, [.. group.Select(filed => filed.Topic)])),
    ];

    private string NameOf(Topic topic) => isEnglish ? topic.Term.English ?? topic.Term.Abbreviation ?? topic.Name : topic.Name;
}

/// <summary>The topics of an initial.</summary>
public sealed class TopicInitialView : View
{
    internal static readonly ViewMembers<TopicInitialView> Table = new([
        new("letter", v => InitialLinkView.LetterOf(v.context, v.initial)),
        new("slug", v => v.initial.Slug),
        new("topics", v => v.Topics),
    ]);

    private readonly ViewContext context;
    private readonly Initial initial;
    private readonly IReadOnlyList<Topic> topics;

    internal TopicInitialView(ViewContext context, Initial initial, IReadOnlyList<Topic> topics) =>
        (this.context, this.initial, this.topics) = (context, initial, topics);

    /// <inheritdoc/>
    protected internal override IViewMembers Members => Table;

    private TopicLinkView[] Topics => field ??= TopicLinkView.All(context, topics);
}
