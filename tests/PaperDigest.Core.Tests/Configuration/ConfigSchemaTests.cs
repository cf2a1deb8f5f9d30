using System.Text;
using System.Text.Json.Nodes;
using PaperDigest.Core.Configuration;

namespace PaperDigest.Core.Tests.Configuration;

/// <summary>The schema, the reader, and what people read about settings say the same.</summary>
public sealed class ConfigSchemaTests
{
    private static readonly string Text = Written();
    private static readonly JsonObject Json = JsonNode.Parse(Text)!.AsObject();

    [Fact]
    public void The_file_beside_the_settings_is_what_the_tool_writes()
    {
        Assert.Equal(Text, File.ReadAllText(Repository.File(ConfigSchema.FileName)));
        Assert.StartsWith($"# yaml-language-server: $schema=./{ConfigSchema.FileName}\n", File.ReadAllText(Repository.File(ConfigInput.DefaultFile)), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_setting_and_group_is_described_in_the_words_of_the_documented_file()
    {
        var documented = Comments(File.ReadLines(Repository.File(ConfigInput.DefaultFile)));
        var described = Json["properties"]!.AsObject().SelectMany(member => Described(member.Key, member.Value!)).ToDictionary();
        Assert.Equal(documented.OrderBy(pair => pair.Key, StringComparer.Ordinal), described.OrderBy(pair => pair.Key, StringComparer.Ordinal));
        Assert.Equal(ConfigKeys.All.Select(key => key.Name), documented.Keys.Where(name => ConfigKeys.Find(name) is not null));
    }

    [Fact]
    public void Defaults_are_those_of_the_reader_and_examples_can_be_used()
    {
        foreach (var key in ConfigKeys.All)
        {
            var member = key.Name.Split('.').Aggregate((JsonNode)Json, (node, name) => node["properties"]![name]!);
            foreach (var value in new[] { member["default"] }.Concat(member["examples"]?.AsArray() ?? []).Where(value => value is not null))
            {
                // JSON is YAML.
                var yaml = key.Name.Split('.') is [var group, var name] ? $"{{\"{group}\": {{\"{name}\": {value!.ToJsonString()}}}}}" : $"{{\"{key.Name}\": {value!.ToJsonString()}}}";
                using var folder = new ConfigFolder().With(yaml);
                using var empty = new ConfigFolder();
                var shown = key.Show(ConfigFolder.Read(folder.Input), ConfigFolder.Read(folder.Input).Named);
                Assert.True(JsonNode.DeepEquals(value, shown) || key.Name == "base_url", $"{key.Name} reads {value} as {shown}");
                Assert.True(IsValid(yaml), yaml);
            }

            Assert.True(member["default"] is not null || member["examples"] is not null || key.Name == "description", $"{key.Name} shows no value");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("title:\nauthors:\ntopics:\n  pin:\nredirects:\ncredits:\nbase_url:\nfeeds:\n  papers: ~")]
    [InlineData("title: 2025")]
    [InlineData("title: true")]
    [InlineData("language: en")]
    [InlineData("time_zone: +09:00")]
    [InlineData("time_zone: America/Port-au-Prince")]
    [InlineData("base_url: HTTPS://Example.ORG:8443/a/b/")]
    [InlineData("base_url: http://[::1]:9000/")]
    [InlineData("base_url: https://논문.한국/논문")]
    [InlineData("base_path: repo")]
    [InlineData("base_path: /")]
    [InlineData("base_path: /a b/c~d/")]
    [InlineData("content: content")]
    [InlineData("content: ../digests/2024/*/*.md")]
    [InlineData("content: '**'")]
    [InlineData("content: [a, '!a/drafts/**']")]
    [InlineData("output: ../site")]
    [InlineData("output: 2025\nbase_path: 2025\ncontent: [2024, 2023]")]
    [InlineData("thumbnails: False")]
    [InlineData("authors:\n  min_papers: 1000000")]
    [InlineData("exclude: [2501.08313, 2501.08310v2, cs/9901001, math.AG/0601001, arXiv:2312.00001, x-0123456789ab, https://example.org/p]")]
    [InlineData("topics:\n  pin: [월드 모델 = world model, GRPO, a = b = c]\n  merge: [a = b]\n  rename: {큰 언어 모델: LLM}\n  hide: [모델, 4]")]
    [InlineData("redirects:\n  /blog: https://example.org/\n  /2025.html: /a")]
    [InlineData("credits: [{name: me, url: , licence: CC BY 4.0}]")]
    public void What_the_reader_takes_the_schema_takes(string yaml)
    {
        Assert.Empty(ConfigFolder.Problems(yaml));
        Assert.True(IsValid(yaml));
    }

    [Theory]
    [InlineData("titel: x")]
    [InlineData("authors:\n  min_paper: 3")]
    [InlineData("- a")]
    [InlineData("title: [a]")]
    [InlineData("language: kr")]
    [InlineData("time_zone: ../../etc/passwd")]
    [InlineData("time_zone: '+15:00'")]
    [InlineData("thumbnails: yes")]
    [InlineData("authors: 3")]
    [InlineData("authors:\n  min_papers: 0")]
    [InlineData("feeds:\n  papers: 2.5")]
    [InlineData("feeds:\n  papers: 1000001")]
    [InlineData("base_url: example.org")]
    [InlineData("base_url: ftp://example.org")]
    [InlineData("base_url: https://example.org/?a")]
    [InlineData("base_url: https://example.org/#a")]
    [InlineData("base_url: https://me:secret@example.org/")]
    [InlineData("base_url: https://example.org/a/../b")]
    [InlineData("base_url: https://example.org/a//b")]
    [InlineData("base_path: //a")]
    [InlineData("base_path: /a/../b")]
    [InlineData("base_path: /a?b")]
    [InlineData("base_path: https://a.org/b")]
    [InlineData("content: []")]
    [InlineData("content: {a: b}")]
    [InlineData("content: '!a/*.md'")]
    [InlineData("content: ['!a/*.md']")]
    [InlineData("content: a/?.md")]
    [InlineData("content: '{a,b}/*.md'")]
    [InlineData("content: a/**.md")]
    [InlineData("content: a/*/../*.md")]
    [InlineData("output: ~/site")]
    [InlineData("exclude: 2501.08313")]
    [InlineData("exclude: [nonsense]")]
    [InlineData("topics:\n  pin: 강화 학습")]
    [InlineData("topics:\n  pin: ['a =']")]
    [InlineData("topics:\n  merge: [확산 모델]")]
    [InlineData("topics:\n  rename: [a]")]
    [InlineData("topics:\n  rename:\n    a:")]
    [InlineData("topics:\n  hide: [{a: b}]")]
    [InlineData("redirects: [/a/]")]
    [InlineData("redirects:\n  a: /b/")]
    [InlineData("redirects:\n  /a/.git/: /b/")]
    [InlineData("redirects:\n  /a/: b")]
    [InlineData("redirects:\n  /a/: 5")]
    [InlineData("credits: me")]
    [InlineData("credits: [{url: https://a.org}]")]
    [InlineData("credits: [{name: me, license: MIT}]")]
    [InlineData("credits: [{name: me, url: 'javascript:alert(1)'}]")]
    public void What_the_schema_refuses_the_reader_refuses(string yaml)
    {
        Assert.NotEmpty(ConfigFolder.Problems(yaml));
        Assert.False(IsValid(yaml));
    }

    [Fact]
    public void The_schema_asks_for_numbers_and_flags_as_such_where_the_reader_takes_them_in_quotes_too()
    {
        foreach (var yaml in new[] { "thumbnails: 'true'", "feeds:\n  papers: '50'" })
        {
            Assert.Empty(ConfigFolder.Problems(yaml));
            Assert.False(IsValid(yaml));
        }
    }

    private static bool IsValid(string yaml) => SchemaCheck.IsValid(Json, yaml);

    private static string Written()
    {
        using var buffer = new MemoryStream();
        ConfigSchema.Write(buffer);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static IEnumerable<KeyValuePair<string, string>> Described(string name, JsonNode member) =>
        (member["type"] is JsonArray types && types[0]!.GetValue<string>() == "object" ? member["properties"]?.AsObject() ?? [] : [])
        .SelectMany(inner => Described($"{name}.{inner.Key}", inner.Value!))
        .Prepend(KeyValuePair.Create(name, member["description"]!.GetValue<string>()));

    // The comment right above a key, as one line, without the example at its end.
    private static Dictionary<string, string> Comments(IEnumerable<string> lines)
    {
        var found = new Dictionary<string, string>();
        var comment = new List<string>();
        var group = "";
        foreach (var line in lines)
        {
            var text = line.Trim();
            if (text.StartsWith('#'))
            {
                comment.Add(text[1..].Trim());
            }
            else if (comment.Count > 0 && text.Split(':') is [var key, _, ..] && !key.Contains(' ', StringComparison.Ordinal))
            {
                group = line[0] == ' ' ? group : "";
                found[group + key] = string.Join(' ', comment.TakeWhile(part => part.Length > 0)) is [.. var start, ':'] ? start + "." : string.Join(' ', comment.TakeWhile(part => part.Length > 0));
                group = line[0] != ' ' && text.EndsWith(':') ? key + "." : group;
                comment.Clear();
            }
            else
            {
                comment.Clear();
            }
        }

        return found;
    }
}
