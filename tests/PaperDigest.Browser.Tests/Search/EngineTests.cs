using System.Text.Json;
using PaperDigest.Browser.Tests.Sites;

namespace PaperDigest.Browser.Tests.Search;

/// <summary>The engine by itself, as a script drives it.</summary>
public sealed class EngineTests(Chromium chromium, SiteShelf sites)
{
    [Theory]
    [InlineData("ㅗㅐㅈ")]
    [InlineData("솓")]
    [InlineData("sms")]
    public async Task A_slip_of_the_keyboard_that_hides_a_word_without_meaning_is_answered(string query)
    {
        var answer = await SearchAsync(query);

        Assert.Equal(answer.GetProperty("total").GetInt32() > 0, answer.GetProperty("results").GetArrayLength() > 0);
    }

    [Fact]
    public async Task An_identifier_after_a_minus_is_what_must_not_be_found()
    {
        Assert.Equal(["2406.01201"], Ids(await SearchAsync("2406.01201")));

        var others = Ids(await SearchAsync("video -2406.01201"));
        Assert.NotEmpty(others);
        Assert.DoesNotContain("2406.01201", others);
    }

    [Fact]
    public async Task The_first_digits_of_an_identifier_find_all_that_begin_so()
    {
        var found = Ids(await SearchAsync("2406.012"));

        Assert.Equal(Ids(await SearchAsync("date:2024-06-03")).Where(id => id.StartsWith("2406.012", StringComparison.Ordinal)).Order(), found.Order());
    }

    [Fact]
    public async Task A_range_of_votes_ends_where_it_says()
    {
        Assert.All((await SearchAsync("votes:0..0")).GetProperty("results").EnumerateArray(), paper => Assert.Equal(0, paper.GetProperty("votes").GetInt32()));
        Assert.Equal("votes", Assert.Single((await SearchAsync("votes:>10..50")).GetProperty("problems").EnumerateArray()).GetProperty("kind").GetString());
    }

    private static string[] Ids(JsonElement answer) => [.. answer.GetProperty("results").EnumerateArray().Select(paper => paper.GetProperty("id").GetString()!)];

    private async Task<JsonElement> SearchAsync(string query)
    {
        await using var search = await SearchPage.OpenAsync(chromium, await sites.At("/"));
        var answer = await search.Page.EvaluateAsync<JsonElement>(
            """
            async query => {
              const { open } = await import(document.getElementById("search-engine").href);
              const engine = await open(document.querySelector('meta[name="paperdigest:search"]').content);
              return engine.search(query, { limit: engine.count });
            }
            """,
            query);
        Assert.Empty(search.Faults);
        return answer;
    }
}
