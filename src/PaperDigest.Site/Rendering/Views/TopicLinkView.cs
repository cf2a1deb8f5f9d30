using PaperDigest.Core.Glossary;
using PaperDigest.Site.Graph;
using PaperDigest.Site.Knowledge;

namespace PaperDigest.Site.Rendering.Views;

/// <summary>A topic and a number of papers.</summary>
public sealed class TopicLinkView(ViewContext context, Topic topic, int count) : View
{
    internal static readonly ViewMembers<TopicLinkView> Table = new([
        new("name", v => v.topic.Name),
        new("language", v => TextLanguage.Of(v.topic.Name)),
        new("other", v => OtherName(v.topic.Term)),
        new("other_language", v => OtherName(v.topic.Term) is { } other ? TextLanguage.Of(other) : null),
        new("url", v => v.context.Urls.Path(SiteUrl.Topic(v.topic))),
        new("count", v => Boxed.Of(v.count)),
    ]);

    private readonly ViewContext context = context;
    private readonly Topic topic = topic;
    private readonly int count = count;

    /// <inheritdoc/>
    protected internal override IViewMembers Members => Table;

    /// <summary>What it is called in the other language: the English form and abbreviation, or of an English name the Korean form; null without one.</summary>
    internal static string? OtherName(Term term) =>
        term.Korean is { } korean && korean != term.Name && !TextLanguage.HoldsHangul(term.Name) ? korean
        : string.Join(", ", new[] { term.English, term.Abbreviation }.OfType<string>().Where(form => form != term.Name)) is { Length: > 0 } english ? english
        : null;

    /// <summary>What some days were about.</summary>
    internal static TopicLinkView[] OfDays(ViewContext context, IEnumerable<Day> days, int count) => All(
        context, TopicCount.Telling(context.Graph, context.Knowledge, [.. days.SelectMany(day => day.Entries).Select(entry => entry.Paper).Distinct()]).Take(count));

    /// <summary>Topics with the number of all their papers.</summary>
    internal static TopicLinkView[] All(ViewContext context, IEnumerable<Topic> topics) =>
        [.. topics.Select(topic => new TopicLinkView(context, topic, topic.Papers.Length))];

    /// <summary>Topics with the number of some papers.</summary>
    internal static TopicLinkView[] All(ViewContext context, IEnumerable<TopicCount> counts) =>
        [.. counts.Select(count => new TopicLinkView(context, count.Topic, count.Papers))];
}
