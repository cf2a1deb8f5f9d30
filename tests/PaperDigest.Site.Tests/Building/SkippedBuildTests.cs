using System.Collections.Immutable;
using System.Reflection;
using PaperDigest.Core.Configuration;
using PaperDigest.Core.Glossary;
using PaperDigest.Core.Model;
using PaperDigest.Core.Parsing.Files;
using PaperDigest.Site.Pages;
using PaperDigest.Site.Rendering;

namespace PaperDigest.Site.Tests.Building;

/// <summary>A build is skipped only if nothing at all changed.</summary>
public sealed class SkippedBuildTests
{
    [Fact]
    public void A_file_of_the_site_that_somebody_edited_or_deleted_is_made_again()
    {
        using var site = new TestSite();
        var built = site.Build();
        File.AppendAllText(Path.Combine(site.Config.Output, "index.html"), "spoilt");
        File.Delete(Path.Combine(site.Config.Output, "feed.xml"));

        Assert.Empty(TestSite.Differences(built, site.Build()));
    }

    [Fact]
    public void What_was_undone_is_noticed()
    {
        using var site = new TestSite();
        var built = site.Build();
        site.Write("content/2025/01/16.md", "### [New](https://arxiv.org/abs/2501.00016)\n- 글\n");
        site.Build();
        File.Delete(Path.Combine(site.Root, "content/2025/01/16.md"));

        // The search index of the build before stays for one more build.
        Assert.DoesNotContain(TestSite.Differences(built, site.Build()), path => built.ContainsKey(path) || !path.StartsWith("search/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_changed_template_word_or_style_is_noticed()
    {
        using var site = new TestSite();
        var built = site.Build();
        foreach (var (path, text) in new[] { ("templates/pages/about.html", "anew"), ("templates/strings.yml", "page.about: {ko: 새, en: New}"), ("templates/assets/css/99.css", "b { color: red }") })
        {
            site.Write(path, text);
            var next = site.Build();
            Assert.NotEmpty(TestSite.Differences(built, next));
            built = next;
        }
    }

    [Fact]
    public void A_warning_about_a_formula_comes_with_every_build()
    {
        using var site = new TestSite();
        site.Write("content/2025/01/16.md", "### [New](https://arxiv.org/abs/2501.00016)\n- $\\nosuch{x}^2$\n");
        site.Build();
        var first = site.Diagnostics;
        site.Build();

        Assert.NotEmpty(first);
        Assert.Equal(first, site.Diagnostics);
    }

    [Fact]
    public void Every_setting_counts()
    {
        var theme = Theme.Load(null, new Core.Diagnostics.DiagnosticBag());
        var usual = Of(new SiteConfig());
        foreach (var property in typeof(SiteConfig).GetProperties().Where(p => p.CanWrite))
        {
            var config = new SiteConfig();
            property.SetValue(config, Other(property));
            Assert.True(usual != Of(config), $"{property.Name} does not count; add it to SiteInputs");
        }

        UInt128? Of(SiteConfig config) => new SiteInputs([]).Complete(config, theme, []);
    }

    [Fact]
    public void What_cannot_be_read_is_never_skipped() =>
        Assert.Null(new SiteInputs([new ContentFile("/nowhere/a.md", "a.md", "a.md")]).Complete(new SiteConfig(), Theme.Load(null, new Core.Diagnostics.DiagnosticBag()), []));

    private static object Other(PropertyInfo property) => property.PropertyType switch
    {
        var type when type == typeof(string) => "other",
        var type when type == typeof(int) => 99,
        var type when type == typeof(bool) => false,
        var type when type == typeof(DateTimeOffset?) => DateTimeOffset.UnixEpoch,
        var type when type == typeof(SiteLanguage) => SiteLanguage.English,
        var type when type == typeof(TimeZoneInfo) => TimeZoneInfo.CreateCustomTimeZone("x", TimeSpan.FromHours(1), "x", "x"),
        var type when type == typeof(ImmutableArray<ContentGlob>) => ImmutableArray.Create(new ContentGlob("a", "b")),
        var type when type == typeof(ImmutableArray<PaperId>) => ImmutableArray.Create(new PaperId("a")),
        var type when type == typeof(ImmutableArray<KeyValuePair<string, string>>) => ImmutableArray.Create(new KeyValuePair<string, string>("a", "b")),
        var type when type == typeof(ImmutableArray<ContentCredit>) => ImmutableArray.Create(new ContentCredit("a", null, null, null)),
        var type when type == typeof(GlossaryRules) => new GlossaryRules { Hide = ["a"] },
        var type => throw new NotSupportedException($"give {property.Name} another value of {type}"),
    };
}
