using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PaperDigest.Browser.Tests.Sites;

namespace PaperDigest.Browser.Tests.Search;

/// <summary>The ways from the search to the pages of topics.</summary>
public sealed class TopicPageTests(Chromium chromium, SiteShelf sites)
{
    [Theory]
    [InlineData("확산 모델")]
    [InlineData("Diffusion Models")]
    [InlineData("\"확산 모델\"")]
    [InlineData("topic:확산 모델")]
    public async Task A_query_that_is_a_name_of_a_topic_leads_to_its_page(string query)
    {
        await using var search = await SearchPage.OpenAsync(chromium, await sites.At("/repo/"), $"?q={Uri.EscapeDataString(query)}");
        var way = search.Notes.Locator("a", new() { HasText = "확산 모델" });

        await Assertions.Expect(search.Notes).ToContainTextAsync(new Regex("주제 확산 모델\\(Diffusion Model\\), 논문 \\d+편"));
        Assert.Equal($"/repo{PageKinds.Topic}", await way.GetAttributeAsync("href"));
        await way.ClickAsync();
        await Assertions.Expect(search.Page.Locator("h1")).ToContainTextAsync("확산 모델");
        Assert.Empty(search.Faults);
    }

    [Fact]
    public async Task The_list_of_topics_is_fetched_once_the_results_stand_and_moves_none_of_them()
    {
        await using var search = await SearchPage.OpenAsync(chromium, await sites.At("/"));
        var arrives = new TaskCompletionSource();
        await search.Page.RouteAsync("**/topics.gz", async route =>
        {
            await arrives.Task;
            await route.ContinueAsync();
        });
        await search.Field.FillAsync("확산 모델");
        await search.ShowsAsync("확산 모델");
        var place = await search.Titles.First.BoundingBoxAsync();

        arrives.SetResult();
        await Assertions.Expect(search.Notes).ToContainTextAsync("주제 확산 모델");
        Assert.Equal(place!.Y, (await search.Titles.First.BoundingBoxAsync())!.Y);

        await search.Field.FillAsync("확산 모델 로봇");
        await search.ShowsAsync("확산 모델 로봇");
        await Assertions.Expect(search.Notes).Not.ToContainTextAsync("주제");
        Assert.Empty(search.Faults);
    }

    [Fact]
    public async Task A_similar_topic_takes_the_place_of_what_is_none()
    {
        await using var search = await SearchPage.OpenAsync(chromium, await sites.At("/"), "?q=votes:0.. topic:확산");
        await Assertions.Expect(search.Notes).ToContainTextAsync("주제 확산: 그런 이름의 주제가 없습니다. 모든 주제 보기 비슷한 이름의 주제: 확산 모델");

        await search.Notes.GetByRole(AriaRole.Link, new() { Name = "확산 모델", Exact = true }).ClickAsync();
        await Assertions.Expect(search.Field).ToHaveValueAsync("votes:0.. topic:\"확산 모델\"");
        await search.ShowsAsync("votes:0.. topic:\"확산 모델\"");
        await Assertions.Expect(search.Titles).Not.ToHaveCountAsync(0);
        Assert.Empty(search.Faults);
    }
}
