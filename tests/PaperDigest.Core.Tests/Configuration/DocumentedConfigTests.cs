using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using PaperDigest.Core.Configuration;

namespace PaperDigest.Core.Tests.Configuration;

/// <summary>The repository's own <c>site.config.yml</c> is the manual of settings.</summary>
public sealed partial class DocumentedConfigTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../../site.config.yml"));

    [Fact]
    public void Every_setting_is_in_the_file_with_its_default()
    {
        using var empty = new ConfigFolder();
        using var documented = new ConfigFolder().With(Text);
        foreach (var key in ConfigKeys.All)
        {
            Assert.Matches($@"(?m)^\s*{key.Name.Split('.')[^1]}:", Text);
        }

        var (defaults, config) = (ConfigFolder.Read(empty.Input), ConfigFolder.Read(documented.Input));
        Assert.Equal(Comparable(defaults, empty), Comparable(config, documented));
    }

    [Fact]
    public void Every_example_in_a_comment_can_be_used()
    {
        var examples = Example().Matches(Text).Select(match => match.Value.Replace("# ", "", StringComparison.Ordinal)).ToArray();
        Assert.Equal(7, examples.Length);
        var config = ConfigFolder.Read(string.Concat(examples.OrderBy(example => example[0] == ' ')).Replace("  pin:", "topics:\n  pin:", StringComparison.Ordinal));
        Assert.Equal((2, 2, 2), (config.Content.Length, config.Exclude.Length, config.Redirects.Length));
        Assert.Equal((1, 1, 1, 1), (config.TopicRules.Pin.Length, config.TopicRules.Merge.Length, config.TopicRules.Rename.Length, config.TopicRules.Hide.Length));
    }

    [Fact]
    public void The_source_of_the_digests_is_credited_and_no_address_is_set()
    {
        var config = ConfigFolder.Read(Text);
        Assert.Null(config.Origin);
        Assert.Equal(
            new ContentCredit("l-yohai/daily_papers_ko", "https://github.com/l-yohai/daily_papers_ko", "CC BY-NC-ND 4.0", "https://creativecommons.org/licenses/by-nc-nd/4.0/"),
            Assert.Single(config.Credits));
    }

    // Credits are this repository's own; arrays compare by their places, so they are written out.
    private static string Comparable(SiteConfig config, ConfigFolder folder) =>
        string.Join('|', config.Content.Select(glob => glob.ToString()))
            .Replace(folder.Path, "", StringComparison.Ordinal)
        + (config with { Root = "", Output = Path.GetRelativePath(folder.Path, config.Output), Templates = "", Content = [], Credits = [] });

    private static string ThisFile([CallerFilePath] string path = "") => path;

    // A comment of a key, and the indented comments after it; of a key in a group, both are indented.
    [GeneratedRegex(@"^ *# [a-z_]+:\n( *#   .+\n)+", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Example();
}
