using System.Text;
using System.Text.Json;
using PaperDigest.Core.Model;
using PaperDigest.Site.Rendering;
using PaperDigest.Site.Rendering.Views;
using PaperDigest.Site.Tests.Rendering.Views;
using static PaperDigest.Site.Tests.Rendering.Views.Sample;

namespace PaperDigest.Site.Tests.Citing;

public sealed class LinkedDataTests
{
    [Fact]
    public void A_page_is_an_article_in_Korean_based_on_a_paper()
    {
        var told = Entry("2025-01-15", 1, id: "2501.08313", title: "T") with { Authors = ["Jane Doe"] };
        using var json = JsonDocument.Parse(Data(told, told with { Date = Date("2025-01-20") }));
        var (page, paper) = (json.RootElement, json.RootElement.GetProperty("isBasedOn"));
        Assert.Equal(
            ["Article", "ko", "2025-01-15", "2025-01-20", "https://example.org/digest/papers/2501.08313/"],
            new[] { "@type", "inLanguage", "datePublished", "dateModified", "url" }.Select(name => page.GetProperty(name).GetString()));
        Assert.Equal(page.GetProperty("publisher").GetProperty("@id").GetString(), page.GetProperty("author").GetProperty("@id").GetString());
        Assert.Equal(
            ["ScholarlyArticle", "T", "2025-01", "arXiv:2501.08313", "https://doi.org/10.48550/arXiv.2501.08313", "https://arxiv.org/abs/2501.08313"],
            new[] { "@type", "name", "datePublished", "identifier", "sameAs", "url" }.Select(name => paper.GetProperty(name).GetString()));
        Assert.Equal("Jane Doe", Assert.Single(paper.GetProperty("author").EnumerateArray()).GetProperty("name").GetString());
    }

    [Fact]
    public void What_is_not_known_of_a_paper_is_left_out()
    {
        using var json = JsonDocument.Parse(Data(Entry("2025-01-15", 1, id: "x-0123456789ab") with { Url = "https://a.example/" }));
        Assert.Equal(["@type", "name", "url"], json.RootElement.GetProperty("isBasedOn").EnumerateObject().Select(member => member.Name));
        Assert.False(json.RootElement.TryGetProperty("dateModified", out _));
    }

    [Theory]
    [InlineData(20, true)]
    [InlineData(21, false)]
    public void Authors_are_told_all_or_where_they_are_many_left_to_the_citation_tags(int count, bool isTold)
    {
        using var json = JsonDocument.Parse(Data(Entry("2025-01-15", 1) with { Authors = [.. Enumerable.Range(1, count).Select(i => $"Author {i}")] }));
        Assert.Equal(isTold, json.RootElement.GetProperty("isBasedOn").TryGetProperty("author", out _));
    }

    [Fact]
    public void Nothing_of_a_title_can_end_the_element()
    {
        const string Title = "</script><script>alert(1)</script><!-- & \u2028 \u2029 \" \\ ' ]]> \u0001 \uD800";
        var data = Data(Entry("2025-01-15", 1, title: Title) with { Authors = [Title] });
        Assert.DoesNotContain(data, c => c is '<' or '>' or '&' or '\u2028' or '\u2029' || char.IsControl(c));
        using var json = JsonDocument.Parse(data);
        Assert.StartsWith("</script><script>alert(1)</script><!-- & \u2028 \u2029 \" \\ ' ]]>", json.RootElement.GetProperty("headline").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_home_page_is_the_site_and_how_to_search_it()
    {
        using var json = JsonDocument.Parse(Text(new HomeView(Context(Entry("2025-01-15", 1))).See("linked_data")));
        var action = json.RootElement.GetProperty("potentialAction");
        Assert.Equal("https://example.org/digest/search/?q={words}", action.GetProperty("target").GetProperty("urlTemplate").GetString());
        Assert.Equal("required name=words", action.GetProperty("query-input").GetString());
    }

    private static string Data(params PaperEntry[] entries)
    {
        var graph = GraphOf(entries);
        return Text(new PaperView(Context(graph), graph.Papers[0]).See("linked_data"));
    }

    private static string Text(object? html)
    {
        var output = new Utf8Buffer();
        ((IHtmlContent)html!).WriteTo(output);
        return Encoding.UTF8.GetString(output.Written);
    }
}
