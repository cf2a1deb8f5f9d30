using System.Text.Json;
using PaperDigest.Browser.Tests.Sites;
using PaperDigest.Search;

namespace PaperDigest.Browser.Tests.Search;

/// <summary>The engine of the real page over an index of a few texts, each a paper whose identifier is its number.</summary>
internal static class FewPapers
{
    /// <summary>What the engine answers to a query that may still be typed on.</summary>
    public static async Task<JsonElement> SearchAsync(Chromium chromium, SiteShelf sites, string[] texts, SearchOptions options, string query)
    {
        var index = SearchIndexBuilder.Build(
            texts.Length, number => new SearchDocument { Id = $"{number}", Date = new DateOnly(2025, 1, 1), Title = "", Texts = [texts[number]] },
            options, TestContext.Current.CancellationToken);
        await using var search = await SearchPage.OpenAsync(chromium, await sites.At("/"));
        await search.Page.RouteAsync("**/few/**", route => route.FulfillAsync(new()
        {
            BodyBytes = index.Files.First(file => route.Request.Url.EndsWith($"/few/{file.Path}", StringComparison.Ordinal)).Bytes.ToArray(),
        }));
        var answer = await search.Page.EvaluateAsync<JsonElement>(
            """
            async ({ root, query }) => {
              const { open } = await import(document.getElementById("search-engine").href);
              return (await open(`/few/${root}`)).search(query);
            }
            """,
            new { root = index.Root, query });
        Assert.Empty(search.Faults);
        return answer;
    }

    /// <summary>The numbers of the papers found, best first.</summary>
    public static int[] Found(JsonElement answer) => [.. answer.GetProperty("results").EnumerateArray().Select(Number)];

    /// <summary>The number of a paper found.</summary>
    public static int Number(JsonElement paper) => int.Parse(paper.GetProperty("id").GetString()!, System.Globalization.CultureInfo.InvariantCulture);
}
