using System.Collections.Immutable;
using System.Globalization;

namespace PaperDigest.Site.Graph;

/// <summary>How long a period is.</summary>
public enum PeriodKind
{
    /// <summary>The whole archive.</summary>
    All,

    /// <summary>A year of the calendar.</summary>
    Year,

    /// <summary>A month of the calendar.</summary>
    Month,

    /// <summary>A week of ISO 8601: from Monday, of the year that its Thursday is in.</summary>
    Week,
}

/// <summary>A time with a digest.</summary>
/// <param name="Kind">How long it is.</param>
/// <param name="Year">The year, of a week its ISO year; 0 for the whole archive.</param>
/// <param name="Number">The month or week, from 1; 0 for others.</param>
/// <param name="Days">Its days with a digest, oldest first.</param>
public sealed record Period(PeriodKind Kind, int Year, int Number, ImmutableArray<Day> Days)
{
    /// <summary>Its first day in the calendar; of the whole archive, the first digest's.</summary>
    public DateOnly First => Kind switch
    {
        PeriodKind.Year => new DateOnly(Year, 1, 1),
        PeriodKind.Month => new DateOnly(Year, Number, 1),
        PeriodKind.Week => Monday(Days[0].Date),
        _ => Days[0].Date,
    };

    /// <summary>Its last day in the calendar; of the whole archive, the newest digest's.</summary>
    public DateOnly Last => Kind switch
    {
        PeriodKind.Year => new DateOnly(Year, 12, 31),
        PeriodKind.Month => new DateOnly(Year, Number, DateTime.DaysInMonth(Year, Number)),
        // The last week of the calendar that .NET knows ends with its fifth day.
        PeriodKind.Week => DateOnly.FromDayNumber(Math.Min(First.DayNumber + 6, DateOnly.MaxValue.DayNumber)),
        _ => Days[^1].Date,
    };

    /// <summary>Whether any of its days is one of another's.</summary>
    public bool Meets(Period other) => Days[0].Index <= other.Days[^1].Index && other.Days[0].Index <= Days[^1].Index;

    /// <summary>The weeks of some days, oldest first.</summary>
    internal static ImmutableArray<Period> Weeks(IEnumerable<Day> days) =>
        [.. days.GroupBy(day => Monday(day.Date), (monday, of) => Week(monday, [.. of]))];

    private static Period Week(DateOnly monday, ImmutableArray<Day> days)
    {
        var start = monday.ToDateTime(TimeOnly.MinValue);
        return new Period(PeriodKind.Week, ISOWeek.GetYear(start), ISOWeek.GetWeekOfYear(start), days);
    }

    private static DateOnly Monday(DateOnly date) => date.AddDays(-(((int)date.DayOfWeek + 6) % 7));
}
