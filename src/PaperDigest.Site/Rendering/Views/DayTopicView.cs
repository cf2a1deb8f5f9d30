using PaperDigest.Site.Graph;
using PaperDigest.Site.Knowledge;

namespace PaperDigest.Site.Rendering.Views;

/// <summary>A topic that several papers of a day name.</summary>
public sealed class DayTopicView(Topic topic, int[] places) : View
{
    private const int LeastPapers = 12;
    private const int Most = 5;

    internal static readonly ViewMembers<DayTopicView> Table = new([
        new("name", v => v.topic.Name),
        new("language", v => TextLanguage.Of(v.topic.Name)),
        new("count", v => Boxed.Of(v.places.Length)),
        new("places", v => string.Join(' ', v.places)),
    ]);

    private readonly Topic topic = topic;
    private readonly int[] places = places;

    /// <inheritdoc/>
    protected internal override IViewMembers Members => Table;

    /// <summary>
    /// Up to five, that two papers name or more but not all of them, in a day of twelve papers or more: who reads a short day sees all of it.
    /// </summary>
    internal static DayTopicView[] All(ViewContext context, Day day)
    {
        if (day.Entries.Length < LeastPapers)
        {
            return [];
        }

        var topics = TopicCount.Typical(context.Graph, context.Knowledge, [.. day.Entries.Select(entry => entry.Paper)]).Where(count => count.Papers < day.Entries.Length).Take(Most);
        return [.. topics.Select(count => new DayTopicView(
            count.Topic, [.. Enumerable.Range(0, day.Entries.Length).Where(place => context.Knowledge.TopicsOf(day.Entries[place].Paper).Contains(count.Topic))]))];
    }
}
