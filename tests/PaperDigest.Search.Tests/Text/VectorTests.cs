using System.Text.Json;
using PaperDigest.Search.Text;

namespace PaperDigest.Search.Tests.Text;

/// <summary>Index and client find the same terms: both are held to <c>vectors.json</c>.</summary>
public sealed class VectorTests
{
    public static TheoryData<string, string, string[]> Vectors()
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(TestFiles.Here("vectors.json")));
        var vectors = new TheoryData<string, string, string[]>();
        foreach (var vector in json.RootElement.EnumerateArray())
        {
            vectors.Add(
                vector.GetProperty("why").GetString()!,
                vector.GetProperty("text").GetString()!,
                [.. vector.GetProperty("terms").EnumerateArray().Select(term => term.GetString()!)]);
        }

        return vectors;
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void A_text_has_these_terms(string why, string text, string[] terms) =>
        Assert.True(terms.SequenceEqual(Tokeniser.Terms(text)), $"{why}: {string.Join(" | ", Tokeniser.Terms(text))}");

    [Fact]
    public void There_are_vectors_for_every_rule_and_none_twice()
    {
        var texts = Vectors().Select(vector => vector.Data.Item2).ToList();

        Assert.True(texts.Count >= 220);
        Assert.Equal(texts.Count, texts.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_lone_surrogate_parts_words()
    {
        Assert.Equal(["a", "b"], Tokeniser.Terms("a\uD800b"));
        Assert.Equal(["a", "b"], Tokeniser.Terms("a\uDC00b"));
        Assert.Equal(["a", "b"], Tokeniser.Terms("a\uDC00\uD800b"));
        Assert.Equal(["강화"], Tokeniser.Terms("강화\uD83D"));
    }
}
