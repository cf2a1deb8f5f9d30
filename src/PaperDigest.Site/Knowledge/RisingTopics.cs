using System.Collections.Immutable;
using PaperDigest.Site.Graph;

namespace PaperDigest.Site.Knowledge;

/// <summary>
/// The topics that have become more and less frequent: the share of the recent papers against that of the year before, where the confidence
/// interval of their ratio leaves no doubt. A paper counts on the day that a digest first tells of it. Time is counted back from the newest
/// digest, so that the same digests give the same topics on any day.
/// </summary>
public sealed record RisingTopics
{
    /// <summary>How many days are recent, that of the newest digest among them.</summary>
    public const int RecentDays = 90;

    /// <summary>How many days before those they are held against.</summary>
    public const int EarlierDays = 365;

    /// <summary>In how many papers a topic must be: a rising one of the recent, a fading one of the earlier.</summary>
    public const int LeastPapers = 5;

    private const int Most = 10;

    /// <summary>Of an archive too young to have a time before.</summary>
    public static RisingTopics None { get; } = new();

    /// <summary>The day from which on papers are recent; null if nothing is known of an earlier time.</summary>
    public DateOnly? Since { get; private init; }

    /// <summary>How many papers are recent.</summary>
    public int RecentPapers { get; private init; }

    /// <summary>How many papers they are held against.</summary>
    public int EarlierPapers { get; private init; }

    /// <summary>How many topics are in papers enough to be held against each other.</summary>
    public int Compared { get; private init; }

    /// <summary>How many of those the test is expected to take for changed by chance alone, at most: as many as its interval leaves out, rounded up.</summary>
    public int ByChance => (Compared + TopicChange.OneByChanceIn - 1) / TopicChange.OneByChanceIn;

    /// <summary>The topics that have become more frequent, the surest first: those whose ratio is highest at the low end of its interval.</summary>
    public ImmutableArray<TopicChange> Rising { get; private init; } = [];

    /// <summary>The topics that have become less frequent, the surest first.</summary>
    public ImmutableArray<TopicChange> Fading { get; private init; } = [];

    /// <summary>The topics of an archive that rise and fade.</summary>
    public static RisingTopics Of(SiteGraph graph, ImmutableArray<Topic> topics)
    {
        if (graph.Newest?.Date.DayNumber is not { } newest)
        {
            return None;
        }

        var (recent, earlier) = Count(graph.Papers, newest);
        if (recent == 0 || earlier == 0)
        {
            return None;
        }

        TopicChange[] changes =
        [
            .. from topic in topics
               let count = Count(topic.Papers, newest)
               select new TopicChange(topic, count.Recent, count.Earlier, recent, earlier),
        ];
        return new RisingTopics
        {
            Since = DateOnly.FromDayNumber(newest - RecentDays + 1),
            RecentPapers = recent,
            EarlierPapers = earlier,
            Compared = changes.Count(change => change.Recent >= LeastPapers || change.Earlier >= LeastPapers),
            Rising = [.. changes.Where(change => change.Recent >= LeastPapers && change.LowestRatio > 1).OrderByDescending(change => change.LowestRatio).Take(Most)],
            Fading = [.. changes.Where(change => change.Earlier >= LeastPapers && change.HighestRatio < 1).OrderBy(change => change.HighestRatio).Take(Most)],
        };
    }

    private static (int Recent, int Earlier) Count(ImmutableArray<Paper> papers, int newest)
    {
        var (recent, earlier) = (0, 0);
        foreach (var paper in papers)
        {
            var age = newest - paper.Digests[0].DayNumber;
            recent += age < RecentDays ? 1 : 0;
            earlier += age is >= RecentDays and < RecentDays + EarlierDays ? 1 : 0;
        }

        return (recent, earlier);
    }
}
