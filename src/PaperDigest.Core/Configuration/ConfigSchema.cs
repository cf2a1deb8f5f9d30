using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PaperDigest.Core.Configuration;

/// <summary>
/// The JSON Schema of the settings file, by which editors complete and check it. It is of draft 7, the newest that the language server of
/// YAML has read in all its versions (https://github.com/redhat-developer/yaml-language-server).
/// </summary>
public static class ConfigSchema
{
    /// <summary>The file, beside the settings, that their first line names.</summary>
    public const string FileName = "site.config.schema.json";

    // Korean and quotation marks as they are, for people who read the file.
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the schema: UTF-8, lines end in LF, the same bytes every time.</summary>
    public static void Write(Stream output)
    {
        var schema = Group(null, "The settings of a PaperDigest site. What is left out, or left empty, has its default.");
        schema.Insert(0, "$schema", "http://json-schema.org/draft-07/schema#");
        schema.Insert(1, "title", "site.config.yml");
        using (var json = new Utf8JsonWriter(output, Readable))
        {
            schema.WriteTo(json);
        }

        output.WriteByte((byte)'\n');
    }

    private static JsonObject Group(string? group, string description)
    {
        var members = new JsonObject();
        foreach (var name in ConfigKeys.NamesIn(group))
        {
            members[name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..]] = ConfigKeys.Find(name) is { } key ? Of(key) : Group(name, ConfigKeys.DocOf(name));
        }

        return ConfigForm.Described(description, new JsonObject
        {
            ["type"] = new JsonArray("object", "null"),
            ["additionalProperties"] = false,
            ["properties"] = members,
        });
    }

    private static JsonObject Of(ConfigKey key)
    {
        var form = ConfigForm.Described(key.Doc, key.Form());
        var defaults = ConfigReader.Defaults(Path.GetFullPath("/"));
        if (key.Show(defaults, defaults.Named) is { } value and not JsonArray { Count: 0 } and not JsonObject { Count: 0 })
        {
            form["default"] = value;
        }

        if (key.Example is { } example)
        {
            form["examples"] = new JsonArray(JsonNode.Parse(example));
        }

        return form;
    }
}
