using PaperDigest.Site.Graph;

namespace PaperDigest.Site.Rendering.Views;

/// <summary>A day that has a digest.</summary>
public sealed class DayView(ViewContext context, Day day) : View
{
    private const int LongCount = 40;

    internal static readonly ViewMembers<DayView> Table = new([
        new("date", v => v.Date),
        new("url", v => v.context.Urls.Path(SiteUrl.Day(v.day.Date))),
        new("count", v => Boxed.Of(v.day.Entries.Length)),
        new("papers", v => v.Papers),
        new("papers_by_votes", v => v.PapersByVotes),
        new("is_by_votes", v => Boxed.Of(v.Papers.SequenceEqual(v.PapersByVotes))),
        new("code_count", v => Boxed.Of(v.Papers.Count(paper => paper.HasCode))),
        new("topics", v => v.Topics),
        new("has_images", v => Boxed.Of(v.Papers.Any(paper => paper.Image is not null))),
        new("views", v => v.Views),
        new("ordinal", v => Boxed.Of(v.day.Index - v.Month.FirstDay.Index + 1)),
        new("month", v => v.Month),
        new("previous", v => v.Beside(-1)),
        new("next", v => v.Beside(1)),
        new("is_long", v => Boxed.Of(v.IsLong)),
    ]);

    private static readonly string[] ViewNames = ["new", "technical", "performance"];

    private readonly ViewContext context = context;
    private readonly Day day = day;

    /// <inheritdoc/>
    protected internal override IViewMembers Members => Table;

    /// <summary>The paper with the most votes among those that have a picture, or null.</summary>
    internal PaperView? Pictured => PapersByVotes.FirstOrDefault(paper => paper.Image is not null);

    /// <summary>Whether details are left to the papers' pages.</summary>
    internal bool IsLong => day.Entries.Length > LongCount;

    /// <summary>Most votes first, unknown last; the sort is stable: the earlier first among equals.</summary>
    internal PaperView[] PapersByVotes => field ??= [.. Papers.OrderByDescending(paper => paper.Votes)];

    private DateView Date => field ??= new DateView(context, day.Date);

    private PaperView[] Papers => field ??= PaperView.All(context, day.Entries);

    // A long day tells the first section of each paper alone, which stands for what is new.
    private string[] Views => [.. ViewNames.Where(view => IsLong ? view == "new" : Papers.Any(paper => paper.HasView(view)))];

    private DayTopicView[] Topics => field ??= DayTopicView.All(context, day);

    private MonthView Month => field ??= new MonthView(context, context.Graph.MonthOf(day.Date));

    private DayView? Beside(int step) => context.Graph.Beside(day, step) is { } other ? new DayView(context, other) : null;
}
