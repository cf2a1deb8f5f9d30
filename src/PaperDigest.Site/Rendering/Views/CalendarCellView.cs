using PaperDigest.Core.Model;
using PaperDigest.Site.Graph;

namespace PaperDigest.Site.Rendering.Views;

/// <summary>A day of a calendar, with a digest or without.</summary>
public sealed class CalendarCellView(ViewContext context, DateOnly date, bool inMonth) : View
{
    internal static readonly ViewMembers<CalendarCellView> Table = new([
        new("date", v => v.Date),
        new("in_month", v => Boxed.Of(v.inMonth)),
        new("count", v => Boxed.Of(v.Count)),
        new("fullness", v => Boxed.Of(v.Fullness)),
        new("url", v => v.Url),
        new("top_title", v => v.TopTitle),
        new("top_language", v => v.TopTitle is { } title ? TextLanguage.Of(title) : null),
        new("is_newest", v => Boxed.Of(v.day is { } day && day == v.context.Graph.Newest)),
    ]);

    private readonly ViewContext context = context;
    private readonly DateOnly date = date;
    private readonly bool inMonth = inMonth;
    private readonly Day? day = context.Graph.DayOf(date);

    /// <inheritdoc/>
    protected internal override IViewMembers Members => Table;

    private DateView Date => field ??= new DateView(context, date);

    private int Count => day?.Entries.Length ?? 0;

    private int Fullness => Count switch { 0 => 0, <= 5 => 1, <= 10 => 2, <= 15 => 3, _ => 4 };

    private string? Url => day is null ? null : context.Urls.Path(SiteUrl.Day(date));

    private string? TopTitle => field ??= day is { } known && BestPapers.OfDay(known) is { } top
        ? BeforeColon(PlainText.Read(top.Entry.TitleInlines))
        : null;

    private static string BeforeColon(string title)
    {
        var name = title.AsSpan(0, title.AsSpan().IndexOfAny(':', '：') is >= 0 and var colon ? colon : title.Length).Trim();
        return name.IsEmpty ? title : name.ToString();
    }
}
