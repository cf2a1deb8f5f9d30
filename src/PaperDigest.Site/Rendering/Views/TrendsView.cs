using System.Collections.Immutable;
using System.Globalization;
using PaperDigest.Site.Graph;
using PaperDigest.Site.Knowledge;

namespace PaperDigest.Site.Rendering.Views;

/// <summary>Topics over time.</summary>
public sealed class TrendsView(ViewContext context) : View
{
    private const int Count = 12;

    internal static readonly ViewMembers<TrendsView> Table = new([
        new("since", v => v.Changes.Since is { } since ? new DateView(v.context, since) : null),
        new("until", v => v.context.Graph.Newest is { } newest ? new DateView(v.context, newest.Date) : null),
        new("recent_days", _ => Boxed.Of(RisingTopics.RecentDays)),
        new("earlier_days", _ => Boxed.Of(RisingTopics.EarlierDays)),
        new("least_papers", _ => Boxed.Of(RisingTopics.LeastPapers)),
        new("recent_papers", v => Boxed.Of(v.Changes.RecentPapers)),
        new("earlier_papers", v => Boxed.Of(v.Changes.EarlierPapers)),
        new("compared", v => Boxed.Of(v.Changes.Compared)),
        new("by_chance", v => Boxed.Of(v.Changes.ByChance)),
        new("rising", v => TopicChangeView.All(v.context, v.Changes.Rising)),
        new("fading", v => TopicChangeView.All(v.context, v.Changes.Fading)),
        new("topics", v => v.Topics),
        new("months", v => v.Months),
    ]);

    private readonly ViewContext context = context;

    /// <inheritdoc/>
    protected internal override IViewMembers Members => Table;

    private RisingTopics Changes => context.Knowledge.Changes;

    private (Topic Topic, ImmutableArray<MonthShare> Shares)[] Largest =>
        field ??= [.. context.Knowledge.Topics.OrderByDescending(topic => topic.Papers.Length).Take(Count).Select(topic => (topic, MonthShare.Of(context.Graph, topic.Papers)))];

    // Charts that stand together have one scale.
    private TrendView[] Topics
    {
        get
        {
            var highest = Largest.SelectMany(topic => topic.Shares).Select(share => share.Percent).DefaultIfEmpty().Max();
            return field ??= [.. Largest.Select(topic => new TrendView(context, topic.Topic, new ChartView(context, topic.Shares, highest)))];
        }
    }

    private TrendMonthView[] Months => field ??=
        [.. context.Graph.Months.Index().Reverse().Select(month => new TrendMonthView(context, month.Item, [.. Largest.Select(topic => Tenths(topic.Shares[month.Index].Percent))]))];

    internal static string Tenths(double number) => number.ToString("0.0", CultureInfo.InvariantCulture);
}

/// <summary>A topic and its chart.</summary>
public sealed class TrendView(ViewContext context, Topic topic, ChartView chart) : View
{
    internal static readonly ViewMembers<TrendView> Table = new([
        new("topic", v => v.Topic),
        new("chart", v => v.chart),
    ]);

    private readonly ChartView chart = chart;

    /// <inheritdoc/>
    protected internal override IViewMembers Members => Table;

    private TopicLinkView Topic { get; } = new(context, topic, topic.Papers.Length);
}

/// <summary>A month and the shares of topics in it.</summary>
public sealed class TrendMonthView(ViewContext context, Month month, string[] shares) : View
{
    internal static readonly ViewMembers<TrendMonthView> Table = new([
        new("date", v => new DateView(v.context, new DateOnly(v.month.Year, v.month.Number, 1))),
        new("url", v => v.context.Urls.Path(SiteUrl.Month(v.month.Year, v.month.Number))),
        new("total", v => Boxed.Of(v.month.PaperCount)),
        new("shares", v => v.shares),
    ]);

    private readonly ViewContext context = context;
    private readonly Month month = month;
    private readonly string[] shares = shares;

    /// <inheritdoc/>
    protected internal override IViewMembers Members => Table;
}

/// <summary>A topic that has become more or less frequent.</summary>
public sealed class TopicChangeView(ViewContext context, TopicChange change) : View
{
    internal static readonly ViewMembers<TopicChangeView> Table = new([
        new("topic", v => v.Topic),
        new("recent", v => Boxed.Of(v.change.Recent)),
        new("earlier", v => Boxed.Of(v.change.Earlier)),
        new("recent_share", v => TrendsView.Tenths(v.change.RecentPercent)),
        new("earlier_share", v => TrendsView.Tenths(v.change.EarlierPercent)),
        new("is_rising", v => Boxed.Of(v.change.Ratio > 1)),
        new("ratio", v => Rounded(v.change.Ratio)),
        new("sure", v => Rounded(v.change.Ratio > 1 ? v.change.LowestRatio : v.change.HighestRatio)),
    ]);

    private readonly TopicChange change = change;

    /// <inheritdoc/>
    protected internal override IViewMembers Members => Table;

    private TopicLinkView Topic { get; } = new(context, change.Topic, change.Topic.Papers.Length);

    internal static TopicChangeView[] All(ViewContext context, ImmutableArray<TopicChange> changes) => [.. changes.Select(change => new TopicChangeView(context, change))];

    private static string Rounded(double ratio) => ratio.ToString(ratio < 10 ? "0.0" : "0", CultureInfo.InvariantCulture);
}
