using System.Text;
using System.Text.Json;
using PaperDigest.Cli.Commands;
using PaperDigest.Core.Configuration;

namespace PaperDigest.Cli.Tests.Commands;

public sealed class ConfigCommandTests : IDisposable
{
    private readonly Tool tool = new();

    public ConfigCommandTests() => tool.Write("site.config.yml", "title: 오늘의 논문\ncontent: [a.md, \"!b/*.md\"]\ncredits: [{name: me, licence: MIT}]\n");

    public void Dispose() => tool.Dispose();

    [Fact]
    public async Task Each_setting_has_a_line_with_its_value_and_where_it_comes_from()
    {
        tool.Environment("PAPERDIGEST_FEEDS_PAPERS", "7");
        Assert.Equal(ExitCode.Done, await tool.RunAsync("config", "--base-url", "https://example.org/p"));
        Assert.Equal(
            """
            title                    오늘의 논문             site.config.yml(1,1)
            description                                      not set
            language                 ko                      default
            time_zone                Asia/Seoul              default
            thumbnails               true                    default
            base_url                 https://example.org/p/  --base-url
            base_path                /p/                     --base-url
            content                  a.md, !b/*.md           site.config.yml(2,1)
            output                   _site                   default
            authors.min_papers       2                       default
            authors.feed_min_papers  10                      default
            feeds.papers             7                       PAPERDIGEST_FEEDS_PAPERS
            feeds.author_papers      20                      default
            topics.min_papers        3                       default
            topics.pin                                       not set
            topics.merge                                     not set
            topics.rename                                    not set
            topics.hide                                      not set
            exclude                                          not set
            redirects                                        not set
            credits                  me; MIT                 site.config.yml(3,1)

            """,
            tool.Output);
    }

    [Theory]
    [InlineData("title", "오늘의 논문\n")]
    [InlineData("description", "")]
    [InlineData("thumbnails", "true\n")]
    [InlineData("feeds.papers", "50\n")]
    [InlineData("content", "{0}/a.md\n!{0}/b/*.md\n")]
    [InlineData("output", "{0}/_site\n")]
    public async Task One_setting_is_its_plain_value_with_paths_that_hold_anywhere(string name, string expected)
    {
        Assert.Equal(ExitCode.Done, await tool.RunAsync("config", name));
        Assert.Equal(expected.Replace("{0}", tool.Folder, StringComparison.Ordinal), tool.Output);
    }

    [Theory]
    [InlineData("titel", "error PD0402: there is no setting \"titel\"; did you mean \"title\"?\n")]
    [InlineData("--schem", "error PD0901: there is no option \"--schem\"; did you mean \"--schema\"?\n")]
    public async Task A_setting_that_does_not_exist_is_told_with_the_one_that_was_meant(string word, string expected)
    {
        Assert.Equal(ExitCode.Usage, await tool.RunAsync("config", word));
        Assert.StartsWith(expected, tool.Error, StringComparison.Ordinal);
        Assert.Empty(tool.Output);
    }

    [Fact]
    public async Task What_is_wrong_with_settings_is_told_as_a_build_does()
    {
        tool.Write("site.config.yml", "language: kr\n");
        Assert.Equal(ExitCode.Usage, await tool.RunAsync("config", "title"));
        Assert.StartsWith("site.config.yml(1,11): error PD0403: language \"kr\"", tool.Error, StringComparison.Ordinal);
        Assert.Empty(tool.Output);
    }

    [Fact]
    public async Task Programs_read_values_and_origins_as_one_JSON_object()
    {
        Assert.Equal(ExitCode.Done, await tool.RunAsync("config", "--json"));
        using var json = JsonDocument.Parse(tool.Output);
        var settings = json.RootElement.GetProperty("settings");
        Assert.Equal(ConfigInForce.Names, settings.EnumerateObject().Select(setting => setting.Name));
        Assert.Equal(
            """{"value":["a.md","!b/*.md"],"source":"file","name":"site.config.yml","line":2,"column":1}""",
            settings.GetProperty("content").GetRawText().Replace(tool.Folder + "/", "", StringComparison.Ordinal));
        Assert.Equal("""{"value":null,"source":"default","name":null,"line":null,"column":null}""", settings.GetProperty("base_url").GetRawText());
    }

    [Fact]
    public async Task The_schema_goes_to_standard_output_whatever_the_settings_hold()
    {
        tool.Write("site.config.yml", "nonsense");
        Assert.Equal(ExitCode.Done, await tool.RunAsync("config", "--schema"));
        using var schema = new MemoryStream();
        ConfigSchema.Write(schema);
        Assert.Equal(Encoding.UTF8.GetString(schema.ToArray()), tool.Output);
    }

    [Fact]
    public async Task On_a_narrow_terminal_values_stand_below_names_and_are_broken_between_words()
    {
        tool.Write("site.config.yml", "description: 한국어로 읽는 오늘의 인공지능 논문 요약 모음집입니다\ntopics:\n  hide: [오픈소스, 모델]\n");
        tool.Host = tool.Host with { OutputIsTerminal = true, Width = 46 };
        tool.Environment("NO_COLOR", "1");
        Assert.Equal(ExitCode.Done, await tool.RunAsync("config"));
        Assert.Contains(
            """
            title
              PaperDigest
            description
              한국어로 읽는 오늘의 인공지능 논문 요약
              모음집입니다
              site.config.yml(1,1)
            language

            """,
            tool.Output, StringComparison.Ordinal);
        Assert.Contains("topics.hide\n  오픈소스\n  모델\n  site.config.yml(3,3)\nexclude\n  not set\n", tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_terminal_the_items_of_a_list_stand_below_each_other()
    {
        tool.Host = tool.Host with { OutputIsTerminal = true };
        tool.Environment("NO_COLOR", "1");
        Assert.Equal(ExitCode.Done, await tool.RunAsync("config"));
        Assert.Contains("content                  a.md         site.config.yml(2,1)\n                         !b/*.md\noutput", tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_a_file_is_obeyed_by_a_terminal()
    {
        tool.Write("site.config.yml", "title: \"a\u202Eb\"\n");
        tool.Host = tool.Host with { OutputIsTerminal = true };
        await tool.RunAsync("config", "title");
        Assert.Equal("a\uFFFDb\n", tool.Output);
    }
}
