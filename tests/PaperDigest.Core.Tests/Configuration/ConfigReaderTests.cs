using System.Collections.Immutable;
using PaperDigest.Core.Configuration;
using PaperDigest.Core.Model;

namespace PaperDigest.Core.Tests.Configuration;

public sealed class ConfigReaderTests
{
    [Fact]
    public void Without_a_file_all_settings_have_their_defaults()
    {
        using var folder = new ConfigFolder();
        var config = ConfigFolder.Read(folder.Input);
        Assert.Equal("PaperDigest", config.Title);
        Assert.Equal(SiteLanguage.Korean, config.Language);
        Assert.Null(config.Origin);
        Assert.Equal("/", config.BasePath);
        Assert.Equal(folder.Path, config.Root);
        Assert.Equal([new ContentGlob(folder.At("content"), "**/*.md")], config.Content.AsEnumerable());
        Assert.Equal(folder.At("_site"), config.Output);
        Assert.Equal(folder.At("templates"), config.Templates);
        Assert.Equal(TimeSpan.FromHours(9), config.TimeZone.BaseUtcOffset);
        Assert.True(config.Thumbnails);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing but a comment\n")]
    [InlineData("---\n")]
    [InlineData("title:\ndescription: ~\nlanguage: null\nbase_url: ''\nbase_path:\ncontent:\noutput:\nauthors:\ntopics:\n  min_papers:\n  pin:\n  merge:\n  rename:\n  hide:\nfeeds:\n  papers:\nexclude:\nredirects:\ncredits:\nthumbnails:\ntime_zone:\n")]
    public void What_is_empty_means_its_default(string yaml)
    {
        var (config, defaults) = (ConfigFolder.Read(yaml), new SiteConfig());
        Assert.Equal(defaults.Title, config.Title);
        Assert.Equal(defaults.BasePath, config.BasePath);
        Assert.Equal(defaults.FeedPapers, config.FeedPapers);
        Assert.Equal("Asia/Seoul", config.TimeZone.Id);
        Assert.Single(config.Content);
    }

    [Theory]
    [InlineData("https://example.org", "https://example.org", "/")]
    [InlineData("https://example.org/repo", "https://example.org", "/repo/")]
    [InlineData("HTTPS://Example.ORG:8443/a/b/", "https://example.org:8443", "/a/b/")]
    [InlineData("http://example.org:80/논문", "http://example.org", "/%EB%85%BC%EB%AC%B8/")]
    [InlineData("https://논문.한국/", "https://xn--s80bq8p.xn--3e0b707e", "/")]
    [InlineData("http://[::1]:9000/", "http://[::1]:9000", "/")]
    public void A_base_url_gives_origin_and_base_path(string url, string origin, string path)
    {
        var config = ConfigFolder.Read($"base_url: \"{url}\"");
        Assert.Equal((origin, path), (config.Origin, config.BasePath));
    }

    [Theory]
    [InlineData("repo", "/repo/")]
    [InlineData("/repo", "/repo/")]
    [InlineData("repo/", "/repo/")]
    [InlineData("/", "/")]
    [InlineData("/a b/c~d", "/a%20b/c~d/")]
    [InlineData("/a%20b/", "/a%20b/")]
    public void A_base_path_is_given_slashes_and_encoded(string written, string path) =>
        Assert.Equal(path, ConfigFolder.Read($"base_path: \"{written}\"").BasePath);

    [Fact]
    public void A_base_path_wins_over_the_path_of_the_base_url_wherever_each_is_set()
    {
        using var folder = new ConfigFolder().With("base_path: /a/\nbase_url: https://example.org/b/\n");
        Assert.Equal("/a/", ConfigFolder.Read(folder.Input).BasePath);
        Assert.Equal("/a/", ConfigFolder.Read(folder.Input with { BaseUrl = "https://example.org/c/" }).BasePath);
        Assert.Equal("/b/", ConfigFolder.Read(folder.Input with { BasePath = "" }).BasePath);
    }

    [Fact]
    public void Options_win_over_the_environment_and_that_over_the_file()
    {
        using var folder = new ConfigFolder().With("title: File\noutput: file\nbase_url: https://file.org\n");
        var environment = ImmutableDictionary<string, string>.Empty
            .Add("PAPERDIGEST_OUTPUT", "environment")
            .Add("PAPERDIGEST_BASE_URL", "https://environment.org")
            .Add("PAPERDIGEST_AUTHORS_MIN_PAPERS", "7");
        var config = ConfigFolder.Read(folder.Input with { Environment = environment, BaseUrl = "https://option.org" });
        Assert.Equal(("File", folder.At("environment"), "https://option.org", 7), (config.Title, config.Output, config.Origin, config.AuthorsMinPapers));
    }

    [Fact]
    public void Terms_are_pinned_and_merged_by_forms_with_equals_signs_renamed_by_a_map_and_hidden_by_a_list()
    {
        var config = ConfigFolder.Read("topics:\n  min_papers: 5\n  pin: [월드 모델 = world model, GRPO]\n  merge: [a = b = c]\n  rename: {큰 언어 모델: LLM}\n  hide: [모델]\n");
        Assert.Equal(5, config.TopicsMinPapers);
        Assert.Equal([["월드 모델", "world model"], ["GRPO"]], config.TopicRules.Pin);
        Assert.Equal(["a", "b", "c"], config.TopicRules.Merge.Single());
        Assert.Equal([new KeyValuePair<string, string>("큰 언어 모델", "LLM")], config.TopicRules.Rename.AsEnumerable());
        Assert.Equal(["모델"], config.TopicRules.Hide.AsEnumerable());
    }

    [Fact]
    public void A_mistake_in_the_file_shows_although_it_is_overridden()
    {
        using var folder = new ConfigFolder().With("base_url: nonsense");
        Assert.Single(ConfigFolder.Problems(folder.Input with { BaseUrl = "https://option.org" }));
    }

    [Fact]
    public void Paths_start_from_the_file_but_those_of_options_and_environment_from_the_working_folder()
    {
        using var folder = new ConfigFolder();
        Directory.CreateDirectory(folder.At("site"));
        File.WriteAllText(folder.At("site/my.yml"), "output: out\ncontent: ../digests/2024/*/*.md");
        var input = folder.Input with { File = "site/my.yml" };

        var fromFile = ConfigFolder.Read(input);
        Assert.Equal((folder.At("site"), folder.At("site/out"), folder.At("site/templates")), (fromFile.Root, fromFile.Output, fromFile.Templates));
        Assert.Equal([new ContentGlob(folder.At("digests/2024"), "*/*.md")], fromFile.Content.AsEnumerable());

        var fromOptions = ConfigFolder.Read(input with { Output = "out", Content = ["digests"] });
        Assert.Equal(folder.At("out"), fromOptions.Output);
        Assert.Equal([new ContentGlob(folder.At("digests"), "**/*.md")], fromOptions.Content.AsEnumerable());
    }

    [Fact]
    public void Content_is_a_folder_a_file_a_glob_or_several_of_them()
    {
        using var folder = new ConfigFolder();
        Directory.CreateDirectory(folder.At("a.md"));
        File.WriteAllText(folder.At("digest.txt"), "");
        var globs = ConfigFolder.Read(folder.Input with { Content = ["a.md", "digest.txt", "later.md", "b/**", "!b/drafts"] }).Content;
        Assert.Equal(
            [
                new ContentGlob(folder.At("a.md"), "**/*.md"),
                new ContentGlob(folder.Path, "digest.txt"),
                new ContentGlob(folder.Path, "later.md"),
                new ContentGlob(folder.At("b"), "**/*.md"),
                new ContentGlob(folder.At("b/drafts"), "**/*.md", IsExclusion: true),
            ],
            globs.AsEnumerable());
    }

    [Theory]
    [InlineData("PAPERDIGEST_BASEURL", "error PD0402: the environment variable \"PAPERDIGEST_BASEURL\" sets nothing; did you mean \"PAPERDIGEST_BASE_URL\"? | ")]
    [InlineData("PAPERDIGEST_CREDITS", "error PD0402: the environment variable \"PAPERDIGEST_CREDITS\" sets nothing | Unset it, or write the setting in the configuration file")]
    public void A_variable_that_sets_nothing_is_an_error(string name, string expected)
    {
        using var folder = new ConfigFolder();
        var problem = Assert.Single(ConfigFolder.Problems(folder.Input with { Environment = ImmutableDictionary<string, string>.Empty.Add(name, "") }));
        Assert.StartsWith(expected, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_variable_is_not_set_and_others_are_nobodys_business()
    {
        using var folder = new ConfigFolder().With("title: File");
        Assert.Equal("File", folder.ReadWith(("PAPERDIGEST_TITLE", ""), ("PAPERDIGEST_CORPUS", "x"), ("PATH", "x")).Title);
    }

    [Fact]
    public void A_wrong_option_is_named_as_it_is_typed()
    {
        using var folder = new ConfigFolder();
        var problem = Assert.Single(ConfigFolder.Problems(folder.Input with { BaseUrl = "example.org" }));
        Assert.StartsWith("error PD0403: --base-url \"example.org\" is not an http or https address | ", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_was_named_must_exist()
    {
        using var folder = new ConfigFolder();
        Assert.StartsWith("no.yml: error PD0404: the configuration file does not exist", Assert.Single(ConfigFolder.Problems(folder.Input with { File = "no.yml" })), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_with_the_other_ending_is_not_passed_over_in_silence()
    {
        using var folder = new ConfigFolder();
        File.WriteAllText(folder.At("site.config.yaml"), "title: x");
        Assert.Contains("Rename it to \"site.config.yml\"", Assert.Single(ConfigFolder.Problems(folder.Input)), StringComparison.Ordinal);
    }

    [Fact]
    public void Papers_are_excluded_by_identifier_in_any_version_or_by_address()
    {
        var config = ConfigFolder.Read("exclude: [2501.08310, 2501.08313v2, cs/9901001, arXiv:2312.00001, https://arxiv.org/pdf/2401.00001, https://example.org/p, x-0123456789ab, 2501.08310]");
        Assert.Equal(
            ["2501.08310", "2501.08313", "cs/9901001", "2312.00001", "2401.00001", PaperId.FromUrl("https://example.org/p").Value, "x-0123456789ab"],
            config.Exclude.Select(id => id.Value));
    }

    [Fact]
    public void Redirects_keep_their_order_and_lose_their_encoding()
    {
        var config = ConfigFolder.Read("redirects:\n  /z/: /b/\n  /%EA%B0%80/: https://example.org/%EA%B0%80?q=1#x\n");
        Assert.Equal([new("/z/", "/b/"), new("/가/", "https://example.org/%EA%B0%80?q=1#x")], config.Redirects.AsEnumerable());
    }

    [Theory]
    [InlineData("/abs/2501.00001", "/abs/2501.00001/")]
    [InlineData("/abs/2501.00001v2/", "/abs/2501.00001v2/")]
    [InlineData("/blog", "/blog/")]
    [InlineData("/index.php", "/index.php/")]
    [InlineData("/2025.html", "/2025.html")]
    [InlineData("/2025.HTM", "/2025.HTM")]
    [InlineData("/feed.xml/", "/feed.xml/")]
    [InlineData("/console/com10/auxiliary/", "/console/com10/auxiliary/")]
    public void An_old_address_is_a_folder_unless_it_is_a_page_by_name(string written, string old) =>
        Assert.Equal([new(old, "/b/")], ConfigFolder.Read($"redirects:\n  {written}: /b/").Redirects.AsEnumerable());

    [Fact]
    public void An_old_address_may_have_names_as_long_as_files_can()
    {
        var old = $"/{new string('가', 85)}/";
        Assert.Equal(old, Assert.Single(ConfigFolder.Read($"redirects:\n  {old}: /b/").Redirects).Key);
        Assert.Contains("has a name in it of more than 255 bytes", Assert.Single(ConfigFolder.Problems($"redirects:\n  /{new string('가', 86)}/: /b/")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("0", 0L)]
    [InlineData("1736899200", 1736899200L)]
    [InlineData("253402300799", 253402300799L)]
    public void A_clock_is_a_number_of_seconds(string text, long? seconds)
    {
        using var folder = new ConfigFolder();
        Assert.Equal(seconds, folder.ReadWith(("SOURCE_DATE_EPOCH", text)).Clock?.ToUnixTimeSeconds());
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData(" 1")]
    [InlineData("2025-01-15")]
    [InlineData("253402300800")]
    public void A_clock_that_cannot_be_read_is_an_error(string text)
    {
        using var folder = new ConfigFolder();
        var environment = ImmutableDictionary<string, string>.Empty.Add("SOURCE_DATE_EPOCH", text);
        Assert.StartsWith(
            $"error PD0403: SOURCE_DATE_EPOCH \"{text}\" is not a number of seconds since 1970 | ",
            Assert.Single(ConfigFolder.Problems(folder.Input with { Environment = environment })), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Asia/Seoul", 9 * 60)]
    [InlineData("UTC", 0)]
    [InlineData("+05:30", (5 * 60) + 30)]
    [InlineData("-03:30", -((3 * 60) + 30))]
    public void A_time_zone_is_a_name_or_an_offset(string name, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), ConfigFolder.Read($"time_zone: {name}").TimeZone.BaseUtcOffset);

    [Fact]
    public void Korea_needs_no_time_zone_database()
    {
        var zone = TimeZones.KoreaWithoutDatabase();
        Assert.Equal(("Asia/Seoul", TimeSpan.FromHours(9)), (zone.Id, zone.GetUtcOffset(new DateTime(2025, 1, 15))));
    }

    [Fact]
    public void Text_over_several_lines_becomes_one() =>
        Assert.Equal("a b", ConfigFolder.Read("description: |\n  a\n  b\n").Description);
}
