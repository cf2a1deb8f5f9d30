using System.Runtime.CompilerServices;
using System.Text.Json;
using CsCheck;
using PaperDigest.Site.Citing;

namespace PaperDigest.Site.Tests.Citing;

/// <summary>Site and script split names alike: both are held to <c>names.json</c>.</summary>
public sealed class PersonNameTests
{
    private static readonly Gen<string> Names = Gen.OneOf(
        Gen.OneOf("van", "de", "la", "De", "Van", "y", "e", "Jr.", "III", "AI", "Team", ",", "홍길동", "\""),
        Gen.Char['A', 'z'].Array[1, 6].Select(letters => new string(letters))).Array[0, 6].Select(words => string.Join(' ', words));

    public static TheoryData<string, string, string?, string?, string?> Vectors()
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Here()));
        var vectors = new TheoryData<string, string, string?, string?, string?>();
        foreach (var vector in json.RootElement.EnumerateArray())
        {
            vectors.Add(Text("name")!, Text("family")!, Text("given"), Text("particle"), Text("suffix"));

            string? Text(string part) => vector.TryGetProperty(part, out var value) ? value.GetString() : null;
        }

        return vectors;
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void A_name_has_these_parts(string name, string family, string? given, string? particle, string? suffix) =>
        Assert.Equal(new PersonName(family, given, particle, suffix), PersonName.Split(name));

    [Fact]
    public void Whatever_the_name_no_word_of_it_is_lost_and_none_comes_twice() => Names.Sample(
        name =>
        {
            var split = PersonName.Split(name);
            Assert.Equal(Words(name), Words(string.Join(' ', split.Given, split.Particle, split.Family, split.Suffix)));
        },
        iter: 3000);

    private static string[] Words(string text) => [.. text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)];

    private static string Here([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "names.json");
}
