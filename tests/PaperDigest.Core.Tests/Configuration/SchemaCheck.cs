using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PaperDigest.Core.Configuration;
using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Core.Tests.Configuration;

/// <summary>As much of JSON Schema, draft 7, as the schema of settings uses; a keyword beyond that is a failure.</summary>
internal static class SchemaCheck
{
    /// <summary>Whether settings, as an editor of YAML takes them, are valid.</summary>
    public static bool IsValid(JsonNode schema, string yaml) =>
        IsValid(schema, AsJson(YamlTree.Parse(yaml, new ConfigReport("site.config.yml", yaml, new DiagnosticBag()))));

    private static bool IsValid(JsonNode schema, JsonNode? value) => schema.AsObject().All(keyword => Holds(keyword.Key, keyword.Value!, schema, value));

    private static bool Holds(string keyword, JsonNode rule, JsonNode schema, JsonNode? value) => keyword switch
    {
        "$schema" or "title" or "description" or "default" or "examples" or "patternErrorMessage" => true,
        "type" => (rule as JsonArray ?? [rule.DeepClone()]).Any(type => IsOf(type!.GetValue<string>(), value)),
        "enum" => rule.AsArray().Any(one => JsonNode.DeepEquals(one, value)),
        "pattern" => Kind(value) != JsonValueKind.String || Regex.IsMatch(value!.GetValue<string>(), rule.GetValue<string>(), RegexOptions.ECMAScript),
        "minimum" => Kind(value) != JsonValueKind.Number || value!.GetValue<decimal>() >= rule.GetValue<decimal>(),
        "maximum" => Kind(value) != JsonValueKind.Number || value!.GetValue<decimal>() <= rule.GetValue<decimal>(),
        "items" => value is not JsonArray list || list.All(item => IsValid(rule, item)),
        "contains" => value is not JsonArray list || list.Any(item => IsValid(rule, item)),
        "required" => value is not JsonObject map || rule.AsArray().All(name => map.ContainsKey(name!.GetValue<string>())),
        "properties" => value is not JsonObject map || rule.AsObject().All(member => !map.ContainsKey(member.Key) || IsValid(member.Value!, map[member.Key])),
        "propertyNames" => value is not JsonObject map || map.All(member => IsValid(rule, member.Key)),
        "additionalProperties" => value is not JsonObject map || map
            .Where(member => schema["properties"]?.AsObject().ContainsKey(member.Key) != true)
            .All(member => rule is JsonObject && IsValid(rule, member.Value)),
        _ => throw new NotSupportedException($"the keyword {keyword}"),
    };

    private static bool IsOf(string type, JsonNode? value) => (type, Kind(value)) switch
    {
        ("null", JsonValueKind.Null) or ("string", JsonValueKind.String) or ("number", JsonValueKind.Number) => true,
        ("array", JsonValueKind.Array) or ("object", JsonValueKind.Object) or ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("integer", JsonValueKind.Number) => decimal.IsInteger(value!.GetValue<decimal>()),
        _ => false,
    };

    private static JsonValueKind Kind(JsonNode? value) => value?.GetValueKind() ?? JsonValueKind.Null;

    // https://yaml.org/spec/1.2.2/#103-core-schema
    private static JsonNode? AsJson(YamlValue? value) => value switch
    {
        YamlList list => new JsonArray([.. list.Items.Select(AsJson)]),
        YamlMap map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key.Text, AsJson(entry.Value)))),
        YamlScalar { IsPlain: true, Text: "" or "~" or "null" or "Null" or "NULL" } => null,
        YamlScalar { IsPlain: true, Text: "true" or "True" or "TRUE" } => true,
        YamlScalar { IsPlain: true, Text: "false" or "False" or "FALSE" } => false,
        YamlScalar { IsPlain: true } scalar when decimal.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        YamlScalar scalar => scalar.Text,
        _ => null,
    };
}
