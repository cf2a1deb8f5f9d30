using Microsoft.Playwright;
using PaperDigest.Browser.Tests.Sites;

namespace PaperDigest.Browser.Tests;

public sealed class NotFoundTests(Chromium chromium, SiteShelf sites)
{
    [Theory]
    [InlineData("/papers/2501.99999/", "2501.99999")]
    [InlineData("/abs/2501.08313v2", "2501.08313")]
    [InlineData("/2025/01/18/", "date:2025-01")]
    [InlineData("/2025/01/40/", "date:2025-01")]
    [InlineData("/2025/13/40/", "date:2025")]
    [InlineData("/2025/00/", "date:2025")]
    [InlineData("/2019/", "date:2019")]
    [InlineData("/papers/cs-9901001/", "cs/9901001")]
    [InlineData("/abs/hep-th/9901001v2", "hep-th/9901001")]
    [InlineData("/authors/ada-lovelace/", "ada lovelace")]
    [InlineData("/topics/강화-학습/", "강화 학습")]
    [InlineData("/diffusion_models.html", "diffusion models")]
    [InlineData("/a%zz/", "")]
    [InlineData("/404.html", "")]
    public async Task The_words_of_a_wrong_address_stand_in_the_search_field(string route, string query)
    {
        foreach (var basePath in (string[])["/", "/repo/"])
        {
            var site = await sites.At(basePath);
            await using var visit = await chromium.VisitAsync(site);
            await visit.Page.GotoAsync(site.Home + route[1..]);
            await Assertions.Expect(visit.Page.GetByRole(AriaRole.Searchbox)).ToHaveValueAsync(query);
        }
    }

    [Fact]
    public async Task A_wrong_address_is_one_step_from_what_was_meant()
    {
        var site = await sites.At("/repo/");
        await using var visit = await chromium.VisitAsync(site);
        await visit.GoAsync("/papers/2501.08313v1/");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "검색" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#search-list h2 a")).ToHaveCountAsync(1);
    }
}
