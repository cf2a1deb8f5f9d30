using PaperDigest.Core.Configuration;
using PaperDigest.Core.Model;
using PaperDigest.Site.Rendering.Views;
using static PaperDigest.Site.Tests.Rendering.Views.Sample;

namespace PaperDigest.Site.Tests.Rendering.Views;

public sealed class PageValuesTests
{
    private static readonly ViewContext Context = Sample.Context(
        Entry("2024-12-30", 1, 2, title: "First") with { Authors = ["Ada Lovelace", "가람", "Bob"] },
        Entry("2025-01-15", 1, 2, "2501.00001", "Second") with { Authors = ["Ada Lovelace", "Éva", "Bob"], Sections = [Section("새 글.")] },
        Entry("2025-01-15", 2, 9, title: "Third") with
        {
            Authors = ["Ada Lovelace", "가람", "Éva", "Solo"],
            Media = new Media(MediaKind.Image, "https://cdn.example/a.png"),
        });

    private static readonly PageValues[] Pages =
    [
        PageValues.Home(Context),
        PageValues.Day(Context, Context.Graph.Days[1]),
        PageValues.Month(Context, Context.Graph.Months[1]),
        PageValues.Year(Context, Context.Graph.Years[1]),
        PageValues.Paper(Context, Context.Graph.Papers.Single(paper => paper.Id.Value == "2501.00001")),
        PageValues.Author(Context, Ada),
        PageValues.Authors(Context),
        PageValues.Initial(Context, Context.Graph.AuthorIndex.Initials[0]),
        PageValues.Search(Context, "/search/root.0123456789.gz"),
        PageValues.About(Context),
        PageValues.NotFound(Context),
        PageValues.Redirect(Context, "/old/", "/about/"),
    ];

    private static PaperDigest.Site.Graph.Author Ada => Context.Graph.Authors.Single(author => author.Name == "Ada Lovelace");

    [Theory]
    [InlineData("home", "", "", "description.home")]
    [InlineData("day", "2025/01/15/", "page.day|2025년 1월 15일 수요일|2", "description.day|2025년 1월 15일 수요일|2")]
    [InlineData("month", "2025/01/", "page.month|2025년 1월|2", "description.month|2025년 1월|2")]
    [InlineData("year", "2025/", "page.year|2025|2", "description.year|2025|2")]
    [InlineData("paper", "papers/2501.00001/", "Second", "새 글.")]
    [InlineData("author", "authors/Ada-Lovelace/", "page.author|Ada Lovelace|3", "description.author|Ada Lovelace|3")]
    [InlineData("authors", "authors/", "page.authors", "description.authors")]
    [InlineData("initial", "authors/b/", "page.initial|B|1", "description.initial|B|1")]
    [InlineData("search", "search/", "page.search", "description.search")]
    [InlineData("about", "about/", "page.about", "description.about")]
    [InlineData("not-found", "404.html", "page.not_found", "description.not_found")]
    [InlineData("redirect", "old/", "page.redirect", "description.redirect")]
    public void A_page_says_what_it_is(string kind, string route, string title, string description)
    {
        var page = Page(kind).Page;
        Assert.Equal(["/digest/" + route, description], new[] { "url", "description" }.Select(page.See));
        Assert.Equal(title, page.See("title") ?? "");
        Assert.Equal(kind is "not-found" or "redirect" ? null : "https://example.org/digest/" + route, page.See("canonical"));
        Assert.Equal(kind is "about" or "not-found", Page(kind).Value is null);
    }

    [Fact]
    public void The_home_page_has_no_title_of_its_own() => Assert.Null(Page("home").Page.See("title"));

    [Fact]
    public void Days_and_the_home_page_have_a_picture_for_previews_and_authors_a_feed()
    {
        Assert.Equal(["home", "day"], Pages.Where(page => page.Page.See("image") is "https://cdn.example/a.png" && page.Page.See("image_of") is "Third").Select(page => page.Page.Kind));
        Assert.Equal("/digest/authors/Ada-Lovelace/feed.xml", Page("author").Page.See("feed_url"));
        Assert.Equal(["author"], Pages.Where(page => page.Page.See("feed_url") is not null).Select(page => page.Page.Kind));
    }

    [Fact]
    public void A_paper_without_a_summary_is_described_by_its_title() =>
        Assert.Equal("Third", PageValues.Paper(Context, Context.Graph.Days[1].Entries[1].Paper).Page.See("description"));

    [Fact]
    public void The_search_page_knows_the_index_once_there_is_one()
    {
        Assert.Equal("/digest/search/root.0123456789.gz", Page("search").Value!.See("root_url"));
        Assert.Null(PageValues.Search(Context, root: null).Value!.See("root_url"));
    }

    [Fact]
    public void A_redirect_leads_to_its_target() => Assert.Equal("/digest/about/", Page("redirect").Value!.See("target"));

    [Fact]
    public void An_author_has_papers_by_year_and_coauthors_by_papers_together()
    {
        var author = Page("author").Value!;
        Assert.Equal(
            ["2025: Second, Third", "2024: First"],
            author.SeeAll("years").Select(year =>
                $"{year.See("number")}: {string.Join(", ", year.SeeAll("papers").Select(paper => paper.See("title_text")))}"));
        Assert.Equal(
            ["Bob 2 True", "Éva 2 True", "가람 2 True", "Solo 1 False"],
            author.SeeAll("coauthors").Select(other => $"{other.See("name")} {other.See("count")} {other.See("url") is not null}"));
        Assert.Equal(
            ["Ada Lovelace", "en", "/digest/authors/Ada-Lovelace/", 3],
            new[] { "name", "language", "url", "paper_count" }.Select(author.See));
    }

    [Fact]
    public void An_author_has_the_months_of_the_first_and_newest_paper_an_initial_and_all_coauthors_counted()
    {
        var author = Page("author").Value!;
        Assert.Equal(["2024-12-30", "2025-01-15", "L", "/digest/authors/l/"], new[] { "first_date.iso", "newest_date.iso", "initial.letter", "initial.url" }.Select(author.See));
        Assert.Equal(4, author.See("coauthor_count"));
    }

    [Fact]
    public void The_site_tells_of_itself()
    {
        var site = new SiteView(Context);
        Assert.Equal(
            ["ko", "https://example.org/digest/", "/digest/", "/digest/feed.xml", "/digest/2025/01/", "1.2.3"],
            new[] { "language", "url", "home", "feed_url", "month_url", "version" }.Select(site.See));
        Assert.Equal([2, 3, 5], new[] { "day_count", "paper_count", "author_count" }.Select(site.See));
        Assert.Equal(["2024-12-30", "2025-01-15"], new[] { "first_date.iso", "newest_date.iso" }.Select(site.See));
        Assert.Equal("description.home", site.See("description"));
    }

    [Fact]
    public void The_site_has_the_description_and_credits_of_its_configuration()
    {
        var config = new SiteConfig { Description = "Ours.", Credits = [new ContentCredit("a/b", "https://a.example/", null, null)] };
        var context = Sample.Context(GraphOf(), config: config);
        Assert.Equal("Ours.", new SiteView(context).See("description"));
        Assert.Equal("Ours.", PageValues.Home(context).Page.See("description"));
        var credit = Assert.Single(new SiteView(context).SeeAll("credits"));
        Assert.Equal(["a/b", "https://a.example/", null, null], new[] { "name", "url", "licence", "licence_url" }.Select(credit.See));
    }

    private static PageValues Page(string kind) => Pages.Single(page => page.Page.Kind == kind);
}
