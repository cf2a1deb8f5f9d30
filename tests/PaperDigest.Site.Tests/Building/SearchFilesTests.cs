using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using PaperDigest.Core.Model;
using PaperDigest.Site.Searching;

namespace PaperDigest.Site.Tests.Building;

/// <summary>What a build makes for the search: its files, its page, and the way to them.</summary>
public sealed partial class SearchFilesTests
{
    [Fact]
    public void Every_file_of_the_index_is_named_by_content_so_one_address_never_has_two_contents()
    {
        using var site = new TestSite();
        var before = Index(site.Build());
        site.Write("content/2025/01/16.md", "### [Another](https://arxiv.org/abs/2501.00016)\n- 강화학습으로 기른 로봇이 새 길을 스스로 찾는다.\n");
        var after = Index(site.Build());

        Assert.All(before.Keys, path => Assert.Matches(NamedByContent(), path));
        Assert.NotEmpty(after.Keys.Except(before.Keys));
        Assert.All(before.Keys.Intersect(after.Keys), path => Assert.Equal(before[path], after[path]));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/repo/")]
    public void The_page_leads_to_the_index_and_the_index_to_the_papers_at_any_base_path(string basePath)
    {
        using var site = new TestSite();
        site.Config = site.Config with { BasePath = basePath };
        var files = site.Build();
        var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(files["search/index.html"]));

        var root = page.QuerySelector("meta[name='paperdigest:search']")!.GetAttribute("content")!;
        Assert.Matches($"^{basePath}search/root[.][0-9a-f]{{10}}[.]gz$", root);
        Assert.Contains(root[basePath.Length..], files.Keys);
        foreach (var script in new[] { page.QuerySelector("link#search-engine[rel=modulepreload]")!.GetAttribute("href")!, page.QuerySelector("script[src*=search-page]")!.GetAttribute("src")! })
        {
            Assert.StartsWith(basePath + "assets/search", script, StringComparison.Ordinal);
            Assert.Contains(script[basePath.Length..], files.Keys);
        }

        var id = new PaperId("math.GT/0309136");
        var found = PaperDocuments.Of(Assert.Single(Rendering.Views.Sample.GraphOf(Rendering.Views.Sample.Entry("2025-01-15", 1, id: id.Value)).Papers)).Id;
        var address = new Uri(new Uri("https://example.org" + root), SiteUrl.PaperFromSearch.Replace("{id}", found.Replace('/', '-'), StringComparison.Ordinal));
        Assert.Equal(new SiteUrl(site.Config).Full(SiteUrl.Paper(id)), address.AbsoluteUri);
    }

    [Fact]
    public void Every_page_but_the_search_page_has_one_box_that_works_without_scripts()
    {
        using var site = new TestSite();
        site.Config = site.Config with { BasePath = "/repo/" };
        foreach (var (path, bytes) in site.Build().Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)))
        {
            var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(bytes));
            var form = page.QuerySelectorAll("form#find-form").SingleOrDefault();
            Assert.Equal((path, path == "search/index.html"), (path, form is null));
            Assert.Equal("/repo/opensearch.xml", page.QuerySelector("link[rel=search]")!.GetAttribute("href"));
            if (form is not null)
            {
                Assert.Equal(("/repo/search/", "q"), (form.GetAttribute("action"), form.QuerySelector("input")!.GetAttribute("name")));
                Assert.Single(page.QuerySelectorAll($"label[for={form.QuerySelector("input")!.Id}]"));
            }
        }
    }

    [Fact]
    public void A_change_of_style_leaves_the_index_as_it_is()
    {
        using var site = new TestSite();
        var before = Index(site.Build());
        site.Write("templates/assets/css/99.css", "b { color: red }");

        Assert.NotEmpty(before);
        Assert.Equal(before, Index(site.Build()));
    }

    [Fact]
    public void A_withdrawn_paper_is_in_no_file_of_the_index()
    {
        Assert.True(IsThere());
        Assert.False(IsThere(new PaperId("2501.00002")));

        static bool IsThere(params PaperId[] excluded)
        {
            using var site = new TestSite();
            site.Config = site.Config with { Exclude = [.. excluded], Redirects = [] };
            return Index(site.Build()).Values.Any(text => text.Contains("2501.00002", StringComparison.Ordinal));
        }
    }

    // The files by path, unpacked; Latin-1 keeps every byte.
    private static SortedDictionary<string, string> Index(SortedDictionary<string, byte[]> files) => new(
        files.Where(file => file.Key.StartsWith("search/", StringComparison.Ordinal) && !file.Key.EndsWith(".html", StringComparison.Ordinal)).ToDictionary(file => file.Key, file => Unpack(file.Value)),
        StringComparer.Ordinal);

    private static string Unpack(byte[] bytes)
    {
        using var file = new System.IO.Compression.GZipStream(new MemoryStream(bytes), System.IO.Compression.CompressionMode.Decompress);
        using var text = new StreamReader(file, Encoding.Latin1);
        return text.ReadToEnd();
    }

    [GeneratedRegex("^search/(root[.][0-9a-f]{10}|[sc]/[0-9a-f]{10}/[0-9a-z-]+)[.]gz$")]
    private static partial Regex NamedByContent();
}
