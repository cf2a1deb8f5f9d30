using System.CommandLine;
using System.Text.Json;
using System.Text.RegularExpressions;
using PaperDigest.Cli.Commands;
using PaperDigest.Site;
using YamlDotNet.RepresentationModel;

namespace PaperDigest.Cli.Tests.Documentation;

/// <summary>What the documentation names is there.</summary>
public sealed partial class ReadmeTests : IDisposable
{
    private static readonly Readme Readme = new("README.md");
    private readonly Tool tool = new();

    public void Dispose() => tool.Dispose();

    public static TheoryData<string> Files => ["README.md", "CONTRIBUTING.md", "SECURITY.md"];

    [Theory]
    [MemberData(nameof(Files))]
    public void Commands_and_options_in_a_line_are_understood(string file)
    {
        var root = CommandLine.Root(new GlobalOptions(), tool.Host, SiteBuilder.Build, SiteBuilder.Export);
        var names = root.Subcommands.Select(command => command.Name).ToHashSet();
        var options = root.Subcommands.SelectMany(command => command.Options).Concat(root.Options).Select(option => option.Name).ToHashSet();

        foreach (var code in new Readme(file).Code)
        {
            var words = code.Split('>')[0].Trim().Split(' ');
            if (words[0] == "paperdigest")
            {
                words = words[1..];
            }

            if (words is [var name, _, ..] && names.Contains(name))
            {
                Assert.True(root.Parse(words).Errors.Count == 0, $"{file}: {code}");
            }
            else if (words[0].StartsWith("--", StringComparison.Ordinal))
            {
                Assert.True(options.Contains(words[0]), $"{file}: {code}");
            }
            else
            {
                Assert.False(code.StartsWith("paperdigest ", StringComparison.Ordinal) && !names.Contains(words[0]), $"{file}: {code}");
            }
        }
    }

    [Fact]
    public async Task The_table_of_settings_has_every_setting_and_no_other()
    {
        var settings = await SettingsAsync();
        Assert.Equal(settings.Order(StringComparer.Ordinal), Readme.FirstCells("설정 · Settings").Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Settings_and_variables_in_a_line_exist(string file)
    {
        var settings = await SettingsAsync();
        var groups = settings.Where(setting => setting.Contains('.', StringComparison.Ordinal)).Select(setting => setting.Split('.')[0]).ToHashSet();
        var last = settings.Select(setting => setting.Split('.')[^1]).ToHashSet();
        foreach (var code in new Readme(file).Code)
        {
            var name = code.Split(':')[0];
            Assert.True(!SettingName().IsMatch(name) || settings.Contains(name) || last.Contains(name), $"{file}: {code}");
            Assert.True(!name.Contains('.', StringComparison.Ordinal) || !groups.Contains(name.Split('.')[0]) || settings.Contains(name), $"{file}: {code}");
            if (Variable().Match(code) is { Success: true } variable)
            {
                var known = settings.Select(setting => setting.Replace('.', '_').ToUpperInvariant()).Concat(["CORPUS", "CHROMIUM", "GOLDENS"]);
                Assert.Contains(variable.Groups[1].Value, known);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Links_lead_to_files_and_headings(string file)
    {
        var readme = new Readme(file);
        Assert.Equal(readme.Anchors.Distinct(), readme.Anchors);
        foreach (var link in readme.Links.Where(link => !link.Contains("://", StringComparison.Ordinal)))
        {
            var (path, anchor) = link.Split('#') is [var before, var after] ? (before, after) : (link, null);
            Assert.True(path.Length == 0 || Path.Exists(Readme.InRepository(path)), $"{file}: {link}");
            Assert.True(anchor is null || (path.Length == 0 ? readme : new Readme(path)).Anchors.Contains(Uri.UnescapeDataString(anchor)), $"{file}: {link}");
        }
    }

    [Fact]
    public async Task Addresses_for_programs_are_in_a_built_site()
    {
        tool.Write("content/15.md", await File.ReadAllTextAsync(Readme.InRepository("content/2025/01/15.md"), TestContext.Current.CancellationToken));
        Assert.Equal(ExitCode.Done, await CommandLine.RunAsync(["build", "--verbosity", "quiet"], tool.Host, SiteBuilder.Build, SiteBuilder.Export));

        var addresses = Readme.FirstCells("프로그램을 위하여 · For programs").ToList();
        Assert.NotEmpty(addresses);
        Assert.All(addresses, address => Assert.True(File.Exists(Path.Join(tool.Folder, "_site", address.EndsWith('/') ? address + "index.html" : address)), address));
    }

    [Fact]
    public async Task The_digest_that_is_shown_is_read_without_a_finding()
    {
        var (_, digest) = Assert.Single(Readme.Blocks("markdown"));
        tool.Write("content/2025/01/15.md", digest);
        var exit = await CommandLine.RunAsync(["check", "--digests", "--strict"], tool.Host, SiteBuilder.Build, SiteBuilder.Export);
        Assert.True(exit == ExitCode.Done, tool.Error);
    }

    [Fact]
    public void Workflows_that_are_shown_are_YAML_with_the_permissions_to_publish()
    {
        var (_, workflow) = Assert.Single(Readme.Blocks("yaml"));
        var yaml = new YamlStream();
        using var text = new StringReader(workflow);
        yaml.Load(text);
        var root = (YamlMappingNode)yaml.Documents[0].RootNode;
        Assert.Equal(["on", "permissions", "concurrency", "jobs"], root.Children.Keys.Select(key => key.ToString()));
        Assert.Equal(["contents", "pages", "id-token"], ((YamlMappingNode)root["permissions"]).Children.Keys.Select(key => key.ToString()));
    }

    [Fact]
    public void The_README_is_short_and_its_pictures_are_light()
    {
        Assert.InRange(File.ReadLines(Readme.InRepository("README.md")).Count(), 1, 440);
        Assert.All(Readme.Links.Where(link => link.EndsWith(".png", StringComparison.Ordinal)), link => Assert.InRange(new FileInfo(Readme.InRepository(link)).Length, 1, 200_000));
    }

    private static async Task<List<string>> SettingsAsync()
    {
        using var own = new Tool();
        Assert.Equal(ExitCode.Done, await own.RunAsync("config", "--json"));
        using var json = JsonDocument.Parse(own.Output);
        return [.. json.RootElement.GetProperty("settings").EnumerateObject().Select(setting => setting.Name)];
    }

    [GeneratedRegex("^[a-z]+(_[a-z]+)+$")]
    private static partial Regex SettingName();

    [GeneratedRegex("PAPERDIGEST_([A-Z_]+)")]
    private static partial Regex Variable();
}
