using System.Collections.Immutable;
using System.Text.Json.Nodes;
using PaperDigest.Core.Configuration;
using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Core.Tests.Configuration;

public sealed class ConfigInForceTests
{
    [Fact]
    public void The_origin_of_a_setting_is_the_last_place_that_says_something_of_it()
    {
        using var folder = new ConfigFolder().With("title: File\noutput: site\nlanguage:\nfeeds:\n  papers: 9\nexclude:\n  - 2501.08313\n");
        var environment = ImmutableDictionary<string, string>.Empty.Add("PAPERDIGEST_TITLE", "Environment").Add("PAPERDIGEST_TIME_ZONE", "");
        var inForce = Read(folder.Input with { Environment = environment, Output = "elsewhere" });
        Assert.Equal("PAPERDIGEST_TITLE", inForce.Origins["title"].ToString());
        Assert.Equal("--output", inForce.Origins["output"].ToString());
        Assert.Equal(new ConfigOrigin(ConfigSource.File, "site.config.yml", 5, 3), inForce.Origins["feeds.papers"]);
        Assert.Equal("site.config.yml(6,1)", inForce.Origins["exclude"].ToString());
        Assert.Equal(["default", "default"], new[] { "language", "time_zone" }.Select(name => inForce.Origins[name].ToString()));
        Assert.Equal(ConfigInForce.Names.Order(StringComparer.Ordinal), inForce.Origins.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_base_path_that_is_that_of_the_base_url_comes_from_where_that_does()
    {
        using var folder = new ConfigFolder().With("base_url: https://example.org/papers/");
        var inForce = Read(folder.Input);
        Assert.Equal(("/papers/", "site.config.yml(1,1)"), (Shown(inForce, "base_path"), inForce.Origins["base_path"].ToString()));
        inForce = Read(folder.Input with { BasePath = "/x" });
        Assert.Equal(("/x/", "--base-path"), (Shown(inForce, "base_path"), inForce.Origins["base_path"].ToString()));
        Assert.Equal("https://example.org/x/", Shown(inForce, "base_url"));
    }

    [Fact]
    public void An_empty_option_goes_back_to_the_default_and_says_so()
    {
        using var folder = new ConfigFolder().With("output: site");
        var inForce = Read(folder.Input with { Output = "" });
        Assert.Equal(("default", folder.At("_site")), (inForce.Origins["output"].ToString(), Shown(inForce, "output")));
    }

    [Fact]
    public void Values_are_told_as_they_would_be_written_whatever_is_set()
    {
        const string Yaml = """
            {"title":"논문","description":"a","language":"en","time_zone":"+05:30","thumbnails":false,"base_url":"https://example.org/p/","base_path":"/p/",
            "content":["a/**/*.md","!a/b/*.md"],"output":"out","authors":{"min_papers":3,"feed_min_papers":4},"feeds":{"papers":5,"author_papers":6},
            "topics":{"min_papers":7,"pin":["a = b"],"merge":["c = d = e"],"rename":{"f":"g"},"hide":["h"]},"exclude":["2501.08313"],
            "redirects":{"/a/":"/b/"},"credits":[{"name":"me","url":"https://a.org","licence":"MIT","licence_url":"https://b.org"}]}
            """;
        using var folder = new ConfigFolder().With(Yaml);
        var inForce = Read(folder.Input);
        var written = JsonNode.Parse(Yaml)!;
        Assert.All(ConfigInForce.Names, name => Assert.Equal(
            name.Split('.').Aggregate(written, (node, part) => node[part]!).ToJsonString(), inForce.Value(name, inForce.Config.Named)!.ToJsonString()));
    }

    [Theory]
    [InlineData("title", null)]
    [InlineData("titel", "there is no setting \"titel\"; did you mean \"title\"?")]
    [InlineData("base-url", "there is no setting \"base-url\"; did you mean \"base_url\"?")]
    [InlineData("min_papers", "there is no setting \"min_papers\"; did you mean \"authors.min_papers\"?")]
    [InlineData("authors", "\"authors\" is a group of settings")]
    [InlineData("xyzzy", "there is no setting \"xyzzy\"")]
    public void A_name_that_is_no_setting_is_told_with_the_one_that_was_meant(string name, string? message) =>
        Assert.Equal(message, ConfigInForce.Problem(name)?.Message);

    private static string? Shown(ConfigInForce inForce, string name) => inForce.Value(name, path => path)?.ToString();

    private static ConfigInForce Read(ConfigInput input)
    {
        var diagnostics = new DiagnosticBag();
        var inForce = ConfigReader.ReadInForce(input, diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        return inForce!;
    }
}
