using System.Collections.Immutable;
using System.Text.Json;
using PaperDigest.Site.Rendering;

namespace PaperDigest.Site.Feeds;

/// <summary>A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), with the same entries and identifiers as its Atom.</summary>
public static class JsonFeed
{
    /// <summary>Writes the whole document.</summary>
    public static void Write(Utf8Buffer output, Feed feed) => JsonFile.Write(output, json =>
    {
        json.Text("version", "https://jsonfeed.org/version/1.1");
        json.Text("title", feed.Title);
        json.Text("home_page_url", feed.HomeUrl);
        json.TextIfAny("feed_url", feed.JsonUrl);
        json.TextIfAny("description", feed.Description);
        json.TextIfAny("icon", feed.IconUrl);
        WriteAuthors(json, [feed.Publisher]);
        json.Text("language", feed.Language);
        json.Objects("items", feed.Entries, entry => WriteItem(json, entry));
    });

    private static void WriteItem(Utf8JsonWriter json, FeedEntry entry)
    {
        json.Text("id", entry.Id);
        json.Text("url", entry.Url);
        json.Text("external_url", entry.SourceUrl);
        json.Text("title", entry.Title);
        json.TextIfAny("content_html", entry.Html);
        json.TextIfAny("summary", entry.Summary);
        json.TextIfAny("image", entry.ImageUrl);
        json.Text("date_published", entry.Published);
        json.Text("date_modified", entry.Updated);
        if (!entry.Authors.IsEmpty)
        {
            WriteAuthors(json, entry.Authors);
        }

        if (!entry.Topics.IsEmpty)
        {
            json.Texts("tags", entry.Topics.Select(topic => topic.Name));
        }

        json.Text("language", entry.Language);
    }

    private static void WriteAuthors(Utf8JsonWriter json, ImmutableArray<string> names) =>
        json.Objects("authors", names, name => json.Text("name", name));
}
