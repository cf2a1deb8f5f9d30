using System.Globalization;
using System.Text.Json;
using PaperDigest.Cli.Terminal;
using PaperDigest.Site.Statistics;

namespace PaperDigest.Cli.Commands;

/// <summary>The figures of an archive for programs. Every member is always there; what there is none of is null.</summary>
internal static class StatsJson
{
    /// <summary>Writes the members of an object.</summary>
    public static void Write(Utf8JsonWriter json, ArchiveStatistics figures)
    {
        var (days, papers, votes, authors, topics) = (figures.Days, figures.Papers, figures.Votes, figures.Authors, figures.Topics);
        json.WriteStartObject("days");
        json.WriteNumber("count", days.Count);
        json.WriteString("first", Iso(days.First));
        json.WriteString("newest", Iso(days.Newest));
        json.WriteNumber("without", days.Without);
        json.WriteNumber("weekdaysWithout", days.WeekdaysWithout);
        if (days.LongestGap is { } gap)
        {
            json.WriteStartObject("longestGap");
            json.WriteString("first", Iso(gap.First));
            json.WriteString("last", Iso(gap.Last));
            json.WriteNumber("days", gap.Days);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("longestGap");
        }

        json.WriteStartObject("fullest");
        json.WriteString("date", Iso(days.Fullest.Date));
        json.WriteNumber("papers", days.Fullest.Papers);
        json.WriteEndObject();
        json.WriteEndObject();

        json.WriteStartObject("papers");
        json.WriteNumber("count", papers.Count);
        json.WriteNumber("repeated", papers.Repeated);
        json.WriteNumber("elsewhere", papers.Elsewhere);
        json.WriteNumber("withPicture", papers.WithPicture);
        json.WriteNumber("withVideo", papers.WithVideo);
        json.WriteNumber("withoutSummary", papers.WithoutSummary);
        json.WriteNumber("medianSummary", papers.MedianSummary);
        json.WriteEndObject();

        json.WriteStartObject("votes");
        json.WriteNumber("known", votes.Known);
        json.WriteNumber("unknown", votes.Unknown);
        json.WriteNumber("sum", votes.Sum);
        json.WriteNumber("median", votes.Median);
        JsonFormat.Number(json, "most", votes.Most);
        json.WriteEndObject();

        json.WriteStartObject("authors");
        json.WriteNumber("count", authors.Count);
        json.WriteNumber("withPage", authors.WithPage);
        json.WriteNumber("papersWithout", authors.PapersWithout);
        Write(json, authors.Most);
        json.WriteEndObject();

        json.WriteStartObject("topics");
        json.WriteNumber("terms", topics.Terms);
        json.WriteNumber("count", topics.Count);
        json.WriteNumber("papersWithout", topics.PapersWithout);
        Write(json, topics.Most);
        json.WriteEndObject();

        json.WriteStartArray("extremes");
        foreach (var extreme in figures.Extremes)
        {
            json.WriteStartObject();
            json.WriteString("measure", extreme.Measure);
            json.WriteNumber("figure", extreme.Figure);
            json.WriteString("unit", extreme.Unit);
            json.WriteString("id", extreme.Id.Value);
            json.WriteString("title", extreme.Title);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>A day as programs read it.</summary>
    public static string Iso(DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);

    private static void Write(Utf8JsonWriter json, IEnumerable<Tally> most)
    {
        json.WriteStartArray("most");
        foreach (var tally in most)
        {
            json.WriteStartObject();
            json.WriteString("name", tally.Name);
            json.WriteNumber("papers", tally.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
