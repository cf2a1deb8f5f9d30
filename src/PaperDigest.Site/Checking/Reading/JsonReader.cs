using System.Collections.Frozen;
using System.Text.Json;
using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Site.Checking.Reading;

/// <summary>Reads JSON for the addresses that web manifests, JSON Feed, JSON-LD and the site's own records hold.</summary>
internal static class JsonReader
{
    private static readonly FrozenSet<string> Names = FrozenSet.Create(
        StringComparer.Ordinal, "url", "record", "src", "start_url", "scope", "home_page_url", "feed_url", "next_url", "icon", "favicon", "image", "@id", "mainEntityOfPage");

    /// <summary>Gives them to the file's scope; reports what is no JSON.</summary>
    /// <param name="scope">The file.</param>
    /// <param name="utf8">The text.</param>
    /// <param name="place">Where it stands when it is not the whole file.</param>
    public static void Read(FileScope scope, ReadOnlySpan<byte> utf8, (int Line, int Column)? place = null)
    {
        // A paper's record holds what its digest says, which is checked there, and no address of the site.
        var isRecord = scope.Path.StartsWith("api/v1/papers/", StringComparison.Ordinal);
        try
        {
            var reader = new Utf8JsonReader(utf8);
            var name = "";
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName)
                {
                    name = reader.GetString()!;
                }
                else if (!isRecord && reader.TokenType == JsonTokenType.String && (Names.Contains(name) || name == "content_html"))
                {
                    Take(scope, name, reader.GetString()!, place ?? FileScope.At(utf8, (int)reader.TokenStartIndex + 1));
                }
            }
        }
        catch (JsonException e)
        {
            var (line, column) = place ?? ((int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1);
            scope.Fault(Codes.SiteFileBroken, Severity.Error, "this is no JSON", line, column, "Build the site again; if a template makes it, correct the template.");
        }
    }

    private static void Take(FileScope scope, string name, string value, (int Line, int Column) place)
    {
        if (name == "content_html")
        {
            PageReader.ReadFragment(scope, value, place.Line, place.Column);
        }
        else
        {
            scope.Link(value, place.Line, place.Column);
        }
    }
}
