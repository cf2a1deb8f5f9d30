using System.Text.Json.Nodes;

namespace PaperDigest.Core.Configuration;

/// <summary>
/// What may be written for a setting, as the members of a JSON Schema. Editors check by it while one types; the reader has the last word, and
/// may refuse more than a pattern can tell. Empty always means the default, so that null is allowed; YAML may take text for a number.
/// </summary>
internal static class ConfigForm
{
    // What editors say in place of the pattern; other programs pass over it. The words are the reader's own.
    private const string Message = "patternErrorMessage";

    private const string NoDots = @"(?!(?:.*/)?\.\.?(?:/|$))";
    private const string WebAddress = @"^[Hh][Tt][Tt][Pp][Ss]?://\S+$";
    private const string Id = @"(?:[Aa][Rr][Xx][Ii][Vv]:)?(?:[0-9]{4}\.[0-9]{4,6}|[a-z-]+(?:\.[A-Z]{2})?/[0-9]{7})(?:v[0-9]+)?";
    private const string Glob = @"(?!.*\?)(?!.*\{.*,)(?!.*[^/!]\*\*)(?!.*\*\*[^/])(?!.*\*.*/\.\.(?:/|$))";

    /// <summary>Text in one line.</summary>
    public static JsonObject Text() => new() { ["type"] = Types("string", "number", "boolean", "null") };

    /// <summary>A folder.</summary>
    public static JsonObject Folder() => Matching(@"^(?!~/)", ContentSettings.FolderExample, "string", "number", "null");

    /// <summary>The full address of a site.</summary>
    public static JsonObject BaseUrl() => Matching(@"^$|^[Hh][Tt][Tt][Pp][Ss]?://(?!.*//)(?!.*/\.\.?(?:/|$))[^\s/?#\\@]+(?:/[^\s?#\\]*)?$", AddressSettings.UrlExample, "string", "null");

    /// <summary>The path of a site.</summary>
    public static JsonObject BasePath() => Matching($@"^$|^{NoDots}/?(?:[^/?#\\:]+/)*[^/?#\\:]*$", AddressSettings.PathExample, "string", "number", "null");

    /// <summary>A time zone.</summary>
    public static JsonObject TimeZone() => Matching(@"^$|^[A-Za-z][A-Za-z0-9_+/-]*$|^[+-](?:0[0-9]|1[0-4]):[0-5][0-9]$", TimeZones.Example, "string", "null");

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static JsonObject Flag() => new() { ["type"] = Types("boolean", "null") };

    /// <summary>One of some words.</summary>
    public static JsonObject OneOf(params string[] words) => new() { ["enum"] = new JsonArray([.. words.Select(word => (JsonNode?)word), null]) };

    /// <summary>A whole number.</summary>
    public static JsonObject Number(int least, int most) => new() { ["type"] = Types("integer", "null"), ["minimum"] = least, ["maximum"] = most };

    /// <summary>One glob that brings files in, or a list with at least one.</summary>
    public static JsonObject Globs() => new()
    {
        ["type"] = Types("string", "number", "array", "null"),
        ["pattern"] = $"^(?!!){Glob}",
        [Message] = Write(ContentSettings.Example),
        ["items"] = Matching($"^{Glob}!?[^!]", ContentSettings.Example, "string", "number"),
        ["contains"] = new JsonObject { ["pattern"] = "^[^!]" },
    };

    /// <summary>A list of papers.</summary>
    public static JsonObject Papers() => List(Item($"^{Id}$|{WebAddress}|^x-[0-9a-f]{{12}}$", ListSettings.IdExample));

    /// <summary>A list of terms.</summary>
    public static JsonObject Terms() => List(Item(@"\S", TopicSettings.NameExample));

    /// <summary>A list of terms, each by its forms with an equals sign between.</summary>
    /// <param name="least">Of how many forms at least, one or two.</param>
    public static JsonObject Forms(int least) => List(Item($@"^\s*[^=\s][^=]*(?:=\s*[^=\s][^=]*){(least > 1 ? "+" : "*")}$", TopicSettings.FormsExample));

    /// <summary>A map of text to text.</summary>
    public static JsonObject Names() => Map(null, Item(@"\S", TopicSettings.NameExample));

    /// <summary>A map of paths of the site to others, or to addresses elsewhere.</summary>
    public static JsonObject Moved() => Map(
        new JsonObject { ["pattern"] = @"^/(?!.*//)(?!\.)(?!.*/\.)[^?#\\<>:""|*]*$", [Message] = Write(RedirectSettings.PathExample) },
        Matching($@"^/(?!.*//)[^?#\\]*$|{WebAddress}", RedirectSettings.TargetExample, "string"));

    /// <summary>A list of sources with their licences.</summary>
    public static JsonObject Credits() => List(new JsonObject
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["required"] = Types("name"),
        ["properties"] = new JsonObject
        {
            ["name"] = Described("Who the digests come from.", Item(@"\S", "a name, for example owner/repository")),
            ["url"] = Described("Where they live.", Matching(WebAddress, ListSettings.AddressExample, "string", "null")),
            ["licence"] = Described("The name of the licence.", Text()),
            ["licence_url"] = Described("The text of the licence.", Matching(WebAddress, ListSettings.AddressExample, "string", "null")),
        },
    });

    /// <summary>A form with its description before it.</summary>
    public static JsonObject Described(string description, JsonObject form)
    {
        form.Insert(0, "description", description);
        return form;
    }

    private static JsonObject Matching(string pattern, string expected, params string[] types) =>
        new() { ["type"] = Types(types), ["pattern"] = pattern, [Message] = Write(expected) };

    // What stands in a list cannot be left empty.
    private static JsonObject Item(string pattern, string expected) => Matching(pattern, expected, "string", "number", "boolean");

    private static JsonObject List(JsonObject item) => new() { ["type"] = Types("array", "null"), ["items"] = item };

    private static JsonObject Map(JsonObject? key, JsonObject value)
    {
        var map = new JsonObject { ["type"] = Types("object", "null"), ["additionalProperties"] = value };
        if (key is not null)
        {
            map["propertyNames"] = key;
        }

        return map;
    }

    private static string Write(string expected) => $"Write {expected}.";

    private static JsonArray Types(params string[] names) => new([.. names.Select(name => (JsonNode?)name)]);
}
