using System.Text;
using AngleSharp.Html.Parser;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Core.Model;

namespace PaperDigest.Site.Tests.Building;

public sealed class BuildTests
{
    private const string Edited = "content/2025/01/14.md";

    [Fact]
    public void Two_builds_are_equal_byte_for_byte()
    {
        using var one = new TestSite();
        using var other = new TestSite();

        Assert.Empty(TestSite.Differences(one.Build(), other.Build()));
    }

    [Fact]
    public void A_second_build_touches_no_file()
    {
        using var site = new TestSite();
        site.Build();
        var times = Directory.EnumerateFiles(site.Config.Output, "*", SearchOption.AllDirectories).Order().ToDictionary(f => f, File.GetLastWriteTimeUtc);
        var report = site.Report();

        Assert.Equal((0, 0), (report.Output!.Written, report.Output.Removed));
        Assert.Equal(times, Directory.EnumerateFiles(site.Config.Output, "*", SearchOption.AllDirectories).Order().ToDictionary(f => f, File.GetLastWriteTimeUtc));
    }

    [Fact]
    public void An_edited_summary_changes_only_the_pages_that_show_it_and_the_search()
    {
        using var site = new TestSite();
        var before = site.Build();
        site.Write("content/2023/11/20.md", File.ReadAllText(Path.Combine(site.Root, "content/2023/11/20.md")).Replace("비디오를 다룬다", "동영상을 다룬다", StringComparison.Ordinal));
        var after = site.Build();

        Assert.Equal(
            [
                "2023/11/20/index.html", "2023/11/index.html", "2023/index.html", "api/v1/papers/2311.10123.json",
                "best/2023-11/index.html", "best/2023-w47/index.html", "best/2023/index.html", "best/feed.xml", "best/index.html", "feed.json", "feed.xml",
                "papers/2311.10123/index.html",
            ],
            TestSite.Differences(before, after).Where(path => !path.StartsWith("search/", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_edit_and_a_build_equal_a_clean_build()
    {
        using var edited = new TestSite();
        edited.Build();
        edited.Build();
        Change(edited);
        var after = edited.Build();
        after = edited.Build();

        using var clean = new TestSite();
        Change(clean);

        Assert.Empty(TestSite.Differences(clean.Build(), after));

        static void Change(TestSite site)
        {
            site.Write(Edited, File.ReadAllText(Path.Combine(site.Root, Edited)).Replace("홍길동", "이순신", StringComparison.Ordinal));
            File.Delete(Path.Combine(site.Root, "content/2023/11/20.md"));
            site.Write("templates/strings.yml", "page.about: {ko: 이 사이트, en: This site}\n");
        }
    }

    [Fact]
    public void A_paper_in_two_digests_is_one_paper_with_both_summaries()
    {
        using var site = new TestSite();
        var page = Encoding.UTF8.GetString(site.Build()["papers/2501.00001/index.html"]);

        Assert.Contains("나중에 실린 요약입니다.", page, StringComparison.Ordinal);
        Assert.Contains("처음 실린 요약입니다.", page, StringComparison.Ordinal);
        Assert.Contains("A Later Reading</h1>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void An_excluded_paper_is_nowhere()
    {
        using var site = new TestSite();
        site.Config = site.Config with { Exclude = [new PaperId("2501.00002"), new PaperId("2501.99999")], Redirects = [] };
        var files = site.Build();

        Assert.DoesNotContain(files.Keys, path => path.Contains("2501.00002", StringComparison.Ordinal));
        Assert.DoesNotContain(files.Values, bytes => Encoding.UTF8.GetString(bytes).Contains("UGen", StringComparison.Ordinal));
        Assert.Contains(site.Diagnostics, d => d.Code == Codes.ExcludeUnknown && d.Message.Contains("2501.99999", StringComparison.Ordinal));
    }

    [Fact]
    public void Drafts_and_digests_of_the_future_are_left_out_with_a_notice()
    {
        using var site = new TestSite();
        site.Write("content/draft.md", "---\ndraft: true\n---\n## Daily Papers (2025-01-16)\n### [Draft](https://arxiv.org/abs/2501.00009)\n- 글\n");
        site.Write("content/2999/01/01.md", "### [Future](https://arxiv.org/abs/2501.00010)\n- 글\n");
        var files = site.Build();

        Assert.DoesNotContain(files.Keys, path => path.Contains("2501.00009", StringComparison.Ordinal) || path.Contains("2501.00010", StringComparison.Ordinal));
        Assert.Equal(2, site.Diagnostics.Count(d => d is { Code: Codes.NotYet, Severity: Severity.Notice }));
    }

    [Fact]
    public void A_day_begins_in_the_time_zone_of_the_site()
    {
        using var site = new TestSite();
        site.Config = site.Config with { Clock = new DateTimeOffset(2025, 1, 14, 14, 59, 59, TimeSpan.Zero), Redirects = [] };
        Assert.DoesNotContain("2025/01/15/index.html", site.Build().Keys);

        site.Config = site.Config with { Clock = new DateTimeOffset(2025, 1, 14, 15, 0, 0, TimeSpan.Zero) };
        Assert.Contains("2025/01/15/index.html", site.Build().Keys);
    }

    [Fact]
    public void Nothing_of_a_digest_becomes_markup_or_leaves_its_attribute()
    {
        using var site = new TestSite(withContent: false);
        site.Config = site.Config with { Redirects = [] };
        const string Hostile = "\"><img src=x onerror=alert(1)><script>alert(2)</script>{{ 7919 * 7 }}' onload='";
        site.Write("content/2025/01/15.md", $"""
            ### [{Hostile}](https://arxiv.org/abs/2501.00001)
            ![](https://example.org/a.png?"onerror="alert)
            Authors: {Hostile}, ../../etc/passwd, Someone

            - ***{Hostile}***: {Hostile} [a](javascript:alert(1)) [b](https://example.org/"onclick="x) $\href{"{"}javascript:alert(1){"}"}{"{"}x{"}"}$

            ### [Again](https://arxiv.org/abs/2501.00002)
            Authors: {Hostile}, ../../etc/passwd, Someone

            - {Hostile}
            """);
        var files = site.Build();

        Assert.All(files.Keys, path => Assert.DoesNotContain("..", path, StringComparison.Ordinal));
        foreach (var (path, bytes) in files.Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal)))
        {
            var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(bytes));
            Assert.DoesNotContain("55433", page.Source.Text, StringComparison.Ordinal);
            Assert.All(page.QuerySelectorAll("script:not([type='application/ld+json'])"), script => Assert.StartsWith("/assets/", script.GetAttribute("src"), StringComparison.Ordinal));
            Assert.All(page.QuerySelectorAll("img"), image => Assert.StartsWith("https://example.org/", image.GetAttribute("src"), StringComparison.Ordinal));
            Assert.All(page.QuerySelectorAll("[href]"), link => Assert.Matches("^(/|#|https?://|mailto:)", link.GetAttribute("href")));
            Assert.All(page.All.SelectMany(e => e.Attributes), a => Assert.False(a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || a.Name == "style", $"{path}: {a.Name}"));
        }
    }

    [Fact]
    public void A_picture_without_a_host_is_in_the_record_and_on_no_page()
    {
        using var site = new TestSite(withContent: false);
        site.Config = site.Config with { Redirects = [] };
        site.Write("content/2025/01/15.md", "### [T](https://arxiv.org/abs/2501.00001)\n![](/avatars/a.svg)\n- 글\n");
        var files = site.Build();

        Assert.All(
            files.Where(f => Encoding.UTF8.GetString(f.Value).Contains("/avatars/a.svg", StringComparison.Ordinal)), f => Assert.Equal("api/v1/papers/2501.00001.json", f.Key));
        Assert.Contains("/avatars/a.svg", Encoding.UTF8.GetString(files["api/v1/papers/2501.00001.json"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_formula_that_cannot_be_read_is_reported_once_where_it_stands()
    {
        using var site = new TestSite(withContent: false);
        site.Config = site.Config with { Redirects = [] };
        site.Write("content/2025/01/15.md", "### [T](https://arxiv.org/abs/2501.00001)\n- 값 $\\nosuchcommand{x}^2$ 끝\n");
        var files = site.Build();

        var finding = Assert.Single(site.Diagnostics);
        Assert.Equal((Codes.OddTex, "content/2025/01/15.md", 2, 5), (finding.Code, finding.File, finding.Line, finding.Column));
        Assert.Contains("$\\nosuchcommand{x}^2$", Encoding.UTF8.GetString(files["papers/2501.00001/index.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Assets_of_the_build_before_stay_for_one_more_build()
    {
        using var site = new TestSite();
        var old = site.Build().Keys.Single(path => path.StartsWith("assets/site.", StringComparison.Ordinal));
        site.Write("templates/assets/css/99-own.css", "body { color: red }");

        Assert.Contains(old, site.Build().Keys);
        site.Write("templates/assets/css/99-own.css", "body { color: blue }");
        Assert.DoesNotContain(old, site.Build().Keys);
    }
}
