using System.Text.Json;
using PaperDigest.Core.Model;
using PaperDigest.Site.Graph;
using PaperDigest.Site.Rendering;

namespace PaperDigest.Site.Feeds;

/// <summary>A paper for programs: a line of <c>paperdigest export</c>, and the file <c>/api/v1/papers/&lt;id&gt;.json</c>.</summary>
public static class PaperRecord
{
    /// <summary>Writes one JSON object and a line feed. Names and their order are a contract.</summary>
    public static void Write(Utf8Buffer output, Paper paper) => JsonFile.Write(output, json =>
    {
        var newest = paper.Newest;
        json.Text("id", paper.Id.Value);
        json.Text("title", newest.Title);
        json.Text("url", newest.Url);
        json.Text("date", paper.Date.Iso());
        json.Texts("digests", paper.Digests.Select(d => d.Iso()));
        json.WriteNumber("rank", newest.Rank);
        json.Number("votes", paper.Votes);
        json.Texts("authors", paper.Authors.Select(a => a.Name));
        json.WriteBoolean("authorsTruncated", paper.AuthorsTruncated);
        WriteMedia(json, newest.Media);
        WriteSections(json, newest);
        json.Texts("links", paper.Links);
        json.WriteStartObject("source");
        json.Text("file", newest.Source.File);
        json.WriteNumber("line", newest.Source.Line);
        json.WriteEndObject();
        if (paper.Earlier.Any())
        {
            json.Objects("earlier", paper.Earlier, entry =>
            {
                json.Text("date", entry.Date.Iso());
                WriteSections(json, entry);
            });
        }
    });

    private static void WriteMedia(Utf8JsonWriter json, Media? media)
    {
        if (media is null)
        {
            json.WriteNull("media");
            return;
        }

        json.WriteStartObject("media");
        json.Text("kind", media.Kind == MediaKind.Video ? "video" : "image");
        json.Text("url", media.Url);
        json.WriteEndObject();
    }

    private static void WriteSections(Utf8JsonWriter json, PaperEntry entry) => json.Objects("sections", entry.Sections, section =>
    {
        json.Text("label", section.Label);
        json.Text("text", section.Text);
        json.Text("markdown", section.Markdown);
    });
}
