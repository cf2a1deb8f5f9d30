using System.Globalization;
using System.Text.RegularExpressions;
using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Core.Configuration;

/// <summary>Reads <c>time_zone</c>: a name of the IANA database, or an offset from UTC.</summary>
internal static partial class TimeZones
{
    /// <summary>Where digests are written when nothing else is said.</summary>
    public const string Default = "Asia/Seoul";

    /// <summary>What belongs in the setting.</summary>
    public const string Example = "a name of the IANA time zone database or an offset, for example Asia/Seoul or +09:00";

    /// <summary>Reads a setting.</summary>
    public static bool TryRead(ConfigValue value, out TimeZoneInfo zone)
    {
        zone = TimeZoneInfo.Utc;
        if (!value.TryText(out var text, Example))
        {
            return false;
        }

        if (Find(text) is { } found)
        {
            zone = found;
            return true;
        }

        var meant = Suggestion.For(text, TimeZoneInfo.GetSystemTimeZones().Select(z => z.Id));
        return value.Wrong($"\"{text}\" is not a time zone that this computer knows{meant}", $"Write {Example}");
    }

    /// <summary>The time zone of a name or offset, or null. Korea's does not need a database: it has been +09:00 since 1988.</summary>
    public static TimeZoneInfo? Find(string text) => text switch
    {
        "Z" or "UTC" => TimeZoneInfo.Utc,
        _ when Offset().Match(text) is { Success: true } offset => Fixed(text, offset),
        _ when Name().IsMatch(text) && TimeZoneInfo.TryFindSystemTimeZoneById(text, out var zone) => zone,
        Default => KoreaWithoutDatabase(),
        _ => null,
    };

    /// <summary>What <see cref="Default"/> is on a computer without a time zone database.</summary>
    internal static TimeZoneInfo KoreaWithoutDatabase() =>
        TimeZoneInfo.CreateCustomTimeZone(Default, TimeSpan.FromHours(9), Default, Default);

    // .NET takes offsets up to 14 hours, as far as the world's go.
    private static TimeZoneInfo? Fixed(string text, Match offset)
    {
        var hours = int.Parse(offset.Groups["hours"].Value, CultureInfo.InvariantCulture);
        var minutes = int.Parse(offset.Groups["minutes"].Value, CultureInfo.InvariantCulture);
        var span = new TimeSpan(hours, minutes, 0);
        return minutes < 60 && span <= TimeSpan.FromHours(14)
            ? TimeZoneInfo.CreateCustomTimeZone(text, text[0] == '-' ? -span : span, text, text)
            : null;
    }

    [GeneratedRegex(@"^[+-](?<hours>[0-9]{2}):(?<minutes>[0-9]{2})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Offset();

    // No dots, so that a name never leads out of the folder of the database.
    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_+/-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
