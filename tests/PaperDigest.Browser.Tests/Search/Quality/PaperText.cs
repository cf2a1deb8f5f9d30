using System.Text.Json;

namespace PaperDigest.Browser.Tests.Search.Quality;

/// <summary>A paper as the truth of a query reads it.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Text">Title, authors, identifier and sections, in lower case.</param>
/// <param name="Compact">The same without white space.</param>
internal sealed record PaperText(string Id, string Text, string Compact)
{
    /// <summary>Reads the records of an export, one a line.</summary>
    public static IReadOnlyList<PaperText> Read(Stream records)
    {
        using var reader = new StreamReader(records);
        var papers = new List<PaperText>();
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var paper = json.RootElement;
            var id = paper.GetProperty("id").GetString()!;
            var parts = new List<string?> { paper.GetProperty("title").GetString(), string.Join(", ", paper.GetProperty("authors").EnumerateArray()), id };
            parts.AddRange(Sections(paper));
            if (paper.TryGetProperty("earlier", out var earlier))
            {
                parts.AddRange(earlier.EnumerateArray().SelectMany(Sections));
            }

            var text = string.Join(" | ", parts).ToLowerInvariant();
            papers.Add(new PaperText(id, text, string.Concat(text.Where(c => !char.IsWhiteSpace(c)))));
        }

        return papers;
    }

    private static IEnumerable<string> Sections(JsonElement entry) =>
        entry.GetProperty("sections").EnumerateArray().Select(s => $"{s.GetProperty("label").GetString()} {s.GetProperty("text").GetString()}");
}
