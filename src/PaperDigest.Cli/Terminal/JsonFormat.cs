using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Cli.Terminal;

/// <summary>JSON Lines for other programs. Every member is always there; what is not known is null.</summary>
internal static class JsonFormat
{
    // Korean as it is; control characters are escaped all the same.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One finding, without the end of the line.</summary>
    public static string Line(Diagnostic diagnostic) => Object(json =>
    {
        json.WriteString("severity", diagnostic.SeverityName);
        json.WriteString("code", diagnostic.Code);
        json.WriteString("message", diagnostic.Message);
        json.WriteString("file", diagnostic.File);
        Number(json, "line", Known(diagnostic.Line));
        Number(json, "column", Known(diagnostic.Column));
        json.WriteString("hint", diagnostic.Hint);
    });

    /// <summary>One object, written in one line.</summary>
    public static string Object(Action<Utf8JsonWriter> members)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    /// <summary>A number, or null.</summary>
    public static void Number(Utf8JsonWriter json, string name, int? number)
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

    private static int? Known(int number) => number == 0 ? null : number;
}
