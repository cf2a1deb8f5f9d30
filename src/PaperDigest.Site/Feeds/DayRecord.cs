using PaperDigest.Site.Graph;
using PaperDigest.Site.Rendering;

namespace PaperDigest.Site.Feeds;

/// <summary>A day for programs: <c>/api/v1/days/2025-01-15.json</c>. Addresses are by path, so that the files work on any host.</summary>
public static class DayRecord
{
    /// <summary>Writes the day's papers in digest order, title and votes as that digest has them, with addresses.</summary>
    public static void Write(Utf8Buffer output, Day day, SiteUrl urls) => JsonFile.Write(output, json =>
    {
        json.Text("date", day.Date.Iso());
        json.Text("url", urls.Path(SiteUrl.Day(day.Date)));
        json.Objects("papers", day.Entries, item =>
        {
            json.Text("id", item.Paper.Id.Value);
            json.Text("title", item.Entry.Title);
            json.Number("votes", item.Entry.Votes);
            json.Text("url", urls.Path(SiteUrl.Paper(item.Paper.Id)));
            json.Text("record", urls.Path(SiteUrl.PaperRecord(item.Paper.Id)));
        });
    });
}
