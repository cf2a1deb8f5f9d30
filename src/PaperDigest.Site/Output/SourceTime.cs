using System.Globalization;

namespace PaperDigest.Site.Output;

/// <summary>When the newest source of the site in place was last written, so that who publishes it can be told of a newer one. Losing it costs no more than that.</summary>
internal sealed class SourceTime(OutputLayout layout)
{
    /// <summary>The time, UTC; null if it is not known.</summary>
    public DateTime? Read()
    {
        try
        {
            return DateTime.TryParseExact(File.ReadAllText(layout.Sources), "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time) ? time : null;
        }
        catch (Exception e) when (OutputException.IsDisk(e))
        {
            return null;
        }
    }

    /// <summary>Writes the time, unless it stands there.</summary>
    public void Write(DateTime time)
    {
        if (Read() == time)
        {
            return;
        }

        try
        {
            File.WriteAllText(layout.Sources, time.ToString("O", CultureInfo.InvariantCulture));
        }
        catch (Exception e) when (OutputException.IsDisk(e))
        {
            // The site is in place.
        }
    }
}
