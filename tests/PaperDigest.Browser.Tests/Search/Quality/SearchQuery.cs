using System.Text.Json;

namespace PaperDigest.Browser.Tests.Search.Quality;

/// <summary>What a reader types, and what it should find.</summary>
/// <param name="Text">As typed.</param>
/// <param name="Kind">What makes it hard.</param>
/// <param name="Must">Terms that a right paper holds, each with its other forms after <c>|</c>; null when <paramref name="Truth"/> says it all.</param>
/// <param name="Truth">The identifiers of the right papers; null when <paramref name="Must"/> decides.</param>
/// <param name="Target">The one paper that was meant, or those that could be; null for none.</param>
internal sealed record SearchQuery(string Text, string Kind, string[]? Must, string[]? Truth, string[]? Target)
{
    /// <summary>Reads a file of queries, a JSON array of objects.</summary>
    public static IReadOnlyList<SearchQuery> Read(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        return [.. json.RootElement.EnumerateArray().Select(query => new SearchQuery(
            query.GetProperty("q").GetString()!, query.GetProperty("kind").GetString()!, List(query, "must"), List(query, "truth"), List(query, "target")))];
    }

    // A paper of two digests is one here; its second identifier, with the day after a tilde, is the first.
    private static string[]? List(JsonElement query, string name) =>
        query.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(item => item.GetString()!.Split('~')[0])] : null;
}
