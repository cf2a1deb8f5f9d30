namespace PaperDigest.Site.Rendering.Views;

/// <summary>Weeks of seven cells, from Sunday.</summary>
internal static class CalendarWeeks
{
    /// <summary>The weeks that hold a day of the month: four to six.</summary>
    public static CalendarCellView[][] OfMonth(ViewContext context, int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        var leading = (int)first.DayOfWeek;
        var rows = (leading + DateTime.DaysInMonth(year, month) + 6) / 7;
        return Weeks(context, Shift(first, -leading), rows, date => date.Month == month);
    }

    /// <summary>Some weeks, the last of which holds the date; all their days count as their own month's.</summary>
    public static CalendarCellView[][] Strip(ViewContext context, DateOnly last, int count) =>
        Weeks(context, Shift(Sunday(last), -7 * (count - 1)), count, _ => true);

    /// <summary>The Sunday that the date's week begins with.</summary>
    public static DateOnly Sunday(DateOnly date) => Shift(date, -(int)date.DayOfWeek);

    private static CalendarCellView[][] Weeks(ViewContext context, DateOnly sunday, int count, Func<DateOnly, bool> isInMonth) =>
    [
        .. Enumerable.Range(0, count).Select(week => Enumerable.Range(7 * week, 7).Select(offset => Shift(sunday, offset))
            .Select(date => new CalendarCellView(context, date, isInMonth(date))).ToArray()),
    ];

    // A week at either end of the calendar repeats its last possible date rather than fail.
    private static DateOnly Shift(DateOnly date, int days) =>
        DateOnly.FromDayNumber(Math.Clamp(date.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
}
