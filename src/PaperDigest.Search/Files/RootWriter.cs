using System.Text.Json;

namespace PaperDigest.Search.Files;

/// <summary>What the root says.</summary>
internal sealed record Root
{
    public required int Count { get; init; }

    public required string Generation { get; init; }

    public required string Address { get; init; }

    public required IEnumerable<(int Year, int First)> Years { get; init; }

    public required IReadOnlyList<string> Groups { get; init; }

    public required IEnumerable<string> Words { get; init; }

    public required IEnumerable<string> Marks { get; init; }

    public required IReadOnlyList<string> FirstTerms { get; init; }
}

/// <summary>Writes the root.</summary>
internal static class RootWriter
{
    public static PackedFile Write(Root root)
    {
        var body = new ByteWriter();
        var json = Json(root);
        body.Varint(json.Length);
        body.Bytes(json);
        var before = "";
        foreach (var term in root.FirstTerms)
        {
            body.FrontCoded(before, term);
            before = term;
        }

        return PackedFile.Of('r', body.Written);
    }

    private static byte[] Json(Root root)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteNumber("count", root.Count);
            json.WriteNumber("shards", root.FirstTerms.Count);
            json.WriteString("generation", root.Generation);
            json.WriteString("address", root.Address);
            json.WriteStartArray("years");
            foreach (var (year, first) in root.Years)
            {
                json.WriteStartArray();
                json.WriteNumberValue(year);
                json.WriteNumberValue(first);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteNumber("cards", CardWriter.FileSize);
            json.WriteNumber("group", CardWriter.GroupSize);
            WriteList(json, "groups", root.Groups);
            WriteList(json, "words", root.Words);
            WriteList(json, "marks", root.Marks);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
