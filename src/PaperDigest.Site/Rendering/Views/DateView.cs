using System.Globalization;

namespace PaperDigest.Site.Rendering.Views;

/// <summary>A date, in the interface's words.</summary>
public sealed class DateView(ViewContext context, DateOnly date) : View
{
    internal static readonly ViewMembers<DateView> Table = new([
        new("iso", v => v.Iso),
        new("year", v => Boxed.Of(v.date.Year)),
        new("month", v => Boxed.Of(v.date.Month)),
        new("day", v => Boxed.Of(v.date.Day)),
        new("year_text", v => v.Text("date.year_text")),
        new("month_text", v => v.Text("date.month_text")),
        new("day_text", v => v.Text("date.day_text")),
        new("weekday", v => v.Text("date.weekday")),
        new("weekday_short", v => v.Text("date.weekday_short")),
        new("short", v => v.Text("date.short")),
        new("medium", v => v.Text("date.medium")),
        new("long", v => v.Text("date.long")),
        new("url", v => v.Url),
    ]);

    private readonly ViewContext context = context;
    private readonly DateOnly date = date;
    private object?[]? arguments;

    /// <inheritdoc/>
    protected internal override IViewMembers Members => Table;

    private string Iso => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string? Url => context.Graph.DayOf(date) is null ? null : context.Urls.Path(SiteUrl.Day(date));

    /// <summary>A text of <c>strings.yml</c> filled with the date.</summary>
    internal string Text(string key) => context.Text(key, arguments ??= context.DateArguments(date));
}
