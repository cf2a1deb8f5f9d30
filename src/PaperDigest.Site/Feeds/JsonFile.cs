using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using PaperDigest.Site.Rendering;

namespace PaperDigest.Site.Feeds;

/// <summary>JSON in one line of UTF-8. Hangul stays readable: these files are never set into HTML.</summary>
internal static class JsonFile
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one object and a line feed.</summary>
    public static void Write(Utf8Buffer output, Action<Utf8JsonWriter> members)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    /// <summary>Writes a member that is clean text, or null.</summary>
    public static void Text(this Utf8JsonWriter json, string name, string? text) =>
        json.WriteString(name, text is null ? null : FileText.Of(text));

    /// <summary>Writes a member that is text, or leaves it out when there is none.</summary>
    public static void TextIfAny(this Utf8JsonWriter json, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            json.Text(name, text);
        }
    }

    /// <summary>Writes a member that is a list of texts.</summary>
    public static void Texts(this Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(FileText.Of(text));
        }

        json.WriteEndArray();
    }

    /// <summary>Writes a member that is a list of objects.</summary>
    public static void Objects<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> members)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            members(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes a member that is a number, or null.</summary>
    public static void Number(this Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>A date as ISO 8601 has it: <c>2025-01-15</c>.</summary>
    public static string Iso(this DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);
}
