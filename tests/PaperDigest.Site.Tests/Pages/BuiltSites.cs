using PaperDigest.Core.Configuration;
using PaperDigest.Site.Tests.Building;
using PaperDigest.Site.Tests.Pages;

[assembly: AssemblyFixture(typeof(BuiltSites))]

namespace PaperDigest.Site.Tests.Pages;

/// <summary>Sites of every sort, each built when the first test asks for it: what holds for pages holds for the pages of all.</summary>
public sealed class BuiltSites
{
    private const string Corpus = "real digests";

    // A host that no digest leads to.
    private const string Origin = "https://site.example";

    // Digests with the longest, the least and the most hostile of everything.
    private static readonly string Odd = TestSite.Here("../../PaperDigest.Browser.Tests/Content");

    private readonly Dictionary<string, Lazy<BuiltSite>> sites;

    /// <summary>Builds nothing yet.</summary>
    public BuiltSites() => sites = new()
    {
        ["Korean"] = Made(config => config with { AuthorsFeedMinPapers = 3 }),
        ["English"] = Made(config => config with { Language = SiteLanguage.English }),
        ["below a path"] = Made(config => config with { BasePath = "/my%20papers/" }),
        ["without pictures"] = Made(config => config with { Thumbnails = false }),
        ["of odd digests"] = Made(config => config with { Content = [new ContentGlob(Odd, "*.md")], Redirects = [] }),
        ["of one paper"] = MadeOf("## Daily Papers (2025-01-15)\n\n### [T](https://arxiv.org/abs/2501.00001)\n\nVote: 3\n\nAuthors: A B\n\n- 글\n"),
        ["without votes"] = MadeOf("## Daily Papers (2025-01-15)\n\n### [T](https://arxiv.org/abs/2501.00001)\n\n- 글\n\n### [U](https://arxiv.org/abs/2501.00002)\n\n- 글\n"),
        ["of no paper"] = MadeOf("## Daily Papers (2025-01-15)\n"),
        [Corpus] = Made(config => config with { Content = [new ContentGlob(Folder, "**/*.md")], Redirects = [] }),
    };

    /// <summary>The names of all sites.</summary>
    public static TheoryData<string> Names => [.. new BuiltSites().sites.Keys];

    private static string Folder => Environment.GetEnvironmentVariable("PAPERDIGEST_CORPUS") ?? "";

    /// <summary>The site of a name; skips the test where there are no real digests.</summary>
    internal BuiltSite Of(string name)
    {
        Assert.SkipWhen(name == Corpus && Folder.Length == 0, "PAPERDIGEST_CORPUS names no folder of digests");
        return sites[name].Value;
    }

    private static Lazy<BuiltSite> Made(Func<SiteConfig, SiteConfig> change) => new(() =>
    {
        using var site = new TestSite();
        site.Config = change(site.Config with { Origin = Origin });
        return new BuiltSite(site.Config, site.Build());
    });

    private static Lazy<BuiltSite> MadeOf(string digest) => new(() =>
    {
        using var site = new TestSite(withContent: false);
        site.Config = site.Config with { Origin = Origin, Redirects = [] };
        site.Write("content/1.md", digest);
        return new BuiltSite(site.Config, site.Build());
    });
}
