using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PaperDigest.Browser.Tests.Sites;

namespace PaperDigest.Browser.Tests;

public sealed partial class AuthorTests(Chromium chromium, SiteShelf sites)
{
    [Theory]
    [InlineData("Mallory", "author:Mallory")]
    [InlineData(" Yann  \"LeCun\" ", "author:\"Yann LeCun\"")]
    public async Task A_name_typed_into_the_index_is_searched_as_an_author(string name, string query)
    {
        await using var visit = await chromium.VisitAsync(await sites.At("/repo/"));
        await visit.GoAsync("/authors/");
        var field = visit.Page.GetByLabel("저자 이름으로 찾기");
        await field.FillAsync(name);
        await field.PressAsync("Enter");

        await Assertions.Expect(visit.Page.Locator("#search-field")).ToHaveValueAsync(query);
    }

    [Fact]
    public async Task An_author_is_followed_from_a_paper_to_the_papers_the_co_authors_and_back_to_the_index()
    {
        await using var visit = await chromium.VisitAsync(await sites.At("/repo/"));
        await visit.GoAsync("/authors/mallory/");
        await visit.Page.Locator(".by-year h3 a").First.ClickAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Mallory", Exact = true }).First.ClickAsync();
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Mallory");
        Assert.Equal(1, await visit.Page.Locator("link[type='application/atom+xml'][href*='/authors/mallory/']").CountAsync());

        await visit.Page.Locator(".head .k a").Last.ClickAsync();
        await Assertions.Expect(visit.Page).ToHaveURLAsync(Initial());
        await Assertions.Expect(visit.Page.Locator(".initials [aria-current=page]")).ToHaveCountAsync(1);
        await Assertions.Expect(visit.Page.Locator(".names a", new() { HasText = "Mallory" })).ToBeVisibleAsync();
    }

    [GeneratedRegex("/repo/authors/m/$")]
    private static partial Regex Initial();
}
