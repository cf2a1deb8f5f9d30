using System.Text.Json;
using System.Text.RegularExpressions;

namespace PaperDigest.Browser.Tests.Search.Quality;

/// <summary>A concept in two languages, and the papers that are about it.</summary>
/// <param name="Korean">As it is typed in Korean.</param>
/// <param name="English">As it is typed in English.</param>
/// <param name="Forms">Every form that papers write, in lower case.</param>
internal sealed record LanguagePair(string Korean, string English, string[] Forms)
{
    /// <summary>Reads a file of pairs, a JSON array of objects.</summary>
    public static IReadOnlyList<LanguagePair> Read(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        return [.. json.RootElement.EnumerateArray().Select(pair => new LanguagePair(
            pair.GetProperty("korean").GetString()!, pair.GetProperty("english").GetString()!, [.. List(pair, "koreanForms"), .. List(pair, "englishForms")]))];
    }

    /// <summary>The papers that hold any form: a Latin one not inside a longer word, a Korean one anywhere.</summary>
    public HashSet<string> Truth(IReadOnlyList<PaperText> papers)
    {
        var tests = Forms.Select(form => new Regex(
            form.Any(c => c is >= '가' and <= '힣') ? Regex.Escape(form) : $"(?<![a-z0-9]){Regex.Escape(form)}(?![a-z0-9])", RegexOptions.CultureInvariant)).ToList();
        return [.. papers.Where(paper => tests.Exists(test => test.IsMatch(paper.Text))).Select(paper => paper.Id)];
    }

    private static IEnumerable<string> List(JsonElement pair, string name) => pair.GetProperty(name).EnumerateArray().Select(form => form.GetString()!.ToLowerInvariant());
}
