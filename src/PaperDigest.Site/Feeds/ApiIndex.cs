using PaperDigest.Core.Configuration;
using PaperDigest.Site.Graph;
using PaperDigest.Site.Rendering;

namespace PaperDigest.Site.Feeds;

/// <summary>Where a program begins: <c>/api/v1/index.json</c>. Addresses are by path, so that the files work on any host.</summary>
public static class ApiIndex
{
    /// <summary>Writes the site's counts and its days, newest first, each with its count and the addresses of page and record.</summary>
    public static void Write(Utf8Buffer output, SiteGraph graph, SiteConfig config, SiteUrl urls) => JsonFile.Write(output, json =>
    {
        json.Text("title", config.Title);
        json.Text("url", urls.Path(SiteUrl.Home));
        json.Text("generator", "PaperDigest");
        json.WriteStartObject("counts");
        json.WriteNumber("days", graph.Days.Length);
        json.WriteNumber("papers", graph.Papers.Length);
        json.WriteNumber("authors", graph.Authors.Length);
        json.WriteEndObject();
        json.Objects("days", graph.Days.Reverse(), day =>
        {
            json.Text("date", day.Date.Iso());
            json.WriteNumber("papers", day.Entries.Length);
            json.Text("url", urls.Path(SiteUrl.Day(day.Date)));
            json.Text("record", urls.Path(SiteUrl.DayRecord(day.Date)));
        });
    });
}
