using PaperDigest.Core.Configuration;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Core.Parsing;
using PaperDigest.Core.Parsing.Files;
using PaperDigest.Site.Graph;

namespace PaperDigest.Site.Tests.Building;

public sealed class AuthorAddressTests
{
    [Fact]
    public void A_namesake_who_comes_later_never_takes_an_address()
    {
        var before = Of(("2025-01-01", "Jose Kim"), ("2025-01-02", "Jose Kim"), ("2024-01-01", "José Kim"));
        var after = Of(("2025-01-01", "Jose Kim"), ("2025-01-02", "Jose Kim"), ("2024-01-01", "José Kim"), ("2025-01-03", "José Kim"));

        Assert.Equal("jose-kim", before["Jose Kim"]);
        Assert.Equal("", before["José Kim"]);
        Assert.Equal("jose-kim", after["Jose Kim"]);
        Assert.Matches("^jose-kim-[0-9a-f]{8}$", after["José Kim"]);
    }

    [Theory]
    [InlineData("Łukasz Öztürk", "lukasz-ozturk")]
    [InlineData("Nguyễn Văn Ế", "nguyen-van-e")]
    [InlineData("홍길동", "홍길동")]
    [InlineData("Team @ A/B (../C)", "team-a-b-c")]
    [InlineData("Ｆｕｌｌ Ｗｉｄｔｈ", "full-width")]
    [InlineData("王 小明", "王-小明")]
    public void An_address_is_Latin_where_the_name_is(string name, string slug) => Assert.Equal(slug, SlugTable.Of(name));

    [Theory]
    [InlineData("CON")]
    [InlineData("nul")]
    [InlineData("LPT1")]
    [InlineData("...")]
    [InlineData("index")]
    public void A_name_that_is_no_folder_on_some_disk_gets_another(string name) => Assert.Matches("^([a-z0-9]+-)?[0-9a-f]{8}$", SlugTable.Of(name));

    [Fact]
    public void A_long_name_is_cut_between_characters_and_stays_unique()
    {
        var slugs = new SlugTable();
        var (one, other) = (slugs.Add(new string('가', 60) + "나"), slugs.Add(new string('가', 60) + "다"));

        Assert.NotEqual(one, other);
        Assert.All([one, other], slug => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(slug), 60, SlugTable.MaxBytes));
    }

    [Theory]
    [InlineData("A")]
    [InlineData("Ö.")]
    [InlineData("Giyeok")]
    [InlineData("OTHERS")]
    public void An_author_called_as_a_page_of_the_index_yields_its_address(string name)
    {
        var slug = Of(("2025-01-01", name), ("2025-01-02", name))[name];

        Assert.Matches("^[a-z]+-[0-9a-f]{8}$", slug);
    }

    [Fact]
    public void Names_that_differ_by_case_dots_and_spaces_are_one_author_called_as_most_do()
    {
        var graph = Graph(("2025-01-01", "J. Kim"), ("2025-01-02", "J Kim"), ("2025-01-03", "J. Kim"), ("2025-01-04", "Patrick Von P"), ("2025-01-05", "Patrick von P"));

        Assert.Equal(["J. Kim", "Patrick von P"], graph.Authors.Select(a => a.Name));
        Assert.Equal([3, 2], graph.Authors.Select(a => a.Papers.Count));
    }

    private static Dictionary<string, string> Of(params (string Date, string Author)[] papers) => Graph(papers).Authors.ToDictionary(a => a.Name, a => a.Slug);

    private static SiteGraph Graph(params (string Date, string Author)[] papers)
    {
        var bag = new DiagnosticBag();
        var digests = papers.SelectMany((p, i) => DigestParser.Parse(
            SourceFile.FromText($"{i}.md", $"{i}.md", $"## Daily Papers ({p.Date})\n### [T](https://arxiv.org/abs/2501.{i:00000})\nAuthors: {p.Author}\n- 글\n", bag), bag));
        return SiteGraph.From([.. digests], new SiteConfig(), bag);
    }
}
