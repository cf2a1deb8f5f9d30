using System.Globalization;

namespace PaperDigest.Cli.Terminal;

/// <summary>Numbers as people read them.</summary>
internal static class Numbers
{
    private static readonly string[] Units = ["B", "kB", "MB", "GB", "TB"];

    /// <summary>A count: <c>13,910</c>.</summary>
    public static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A count and its word: <c>1 paper</c>, <c>5,487 papers</c>.</summary>
    public static string Count(int count, string word) => $"{Count(count)} {word}{(count == 1 ? "" : "s")}";

    /// <summary>A size in units of a thousand: <c>98.4 MB</c>.</summary>
    public static string Bytes(long bytes)
    {
        var (size, unit) = ((double)bytes, 0);
        for (; size >= 999.5 && unit < Units.Length - 1; unit++)
        {
            size /= 1000;
        }

        return size.ToString(unit == 0 || size >= 99.95 ? "0" : "0.0", CultureInfo.InvariantCulture) + " " + Units[unit];
    }

    /// <summary>A span of time: <c>0.42 s</c>, <c>12.4 s</c>, <c>2 min 5 s</c>.</summary>
    public static string Seconds(TimeSpan time) => time.TotalSeconds switch
    {
        < 9.995 => time.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture) + " s",
        < 119.95 => time.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture) + " s",
        _ => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalMinutes} min {time.Seconds} s"),
    };
}
