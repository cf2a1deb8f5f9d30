using System.Collections.Immutable;

namespace PaperDigest.Core.Configuration;

/// <summary>A setting: what it is called, and how it is read.</summary>
/// <param name="Name">As in the file, with a dot after the group: <c>authors.min_papers</c>.</param>
/// <param name="Read">The configuration with the value, or unchanged when the value was wrong, which is reported.</param>
/// <param name="InEnvironment">Whether an environment variable can set it; lists and maps cannot be.</param>
internal sealed record ConfigKey(string Name, Func<SiteConfig, ConfigValue, SiteConfig> Read, bool InEnvironment)
{
    /// <summary>The environment variable, such as <c>PAPERDIGEST_AUTHORS_MIN_PAPERS</c>.</summary>
    public string Variable => ConfigKeys.VariablePrefix + Name.Replace('.', '_').ToUpperInvariant();
}

/// <summary>The table of settings. <c>site.config.yml</c> at the top of the repository documents each.</summary>
internal static class ConfigKeys
{
    /// <summary>What every environment variable of settings begins with.</summary>
    public const string VariablePrefix = "PAPERDIGEST_";

    private const int Many = 1_000_000;

    private delegate bool Reader<T>(ConfigValue value, out T result);

    /// <summary>All settings, in the order they apply: <c>base_path</c> wins over the path of <c>base_url</c>.</summary>
    public static readonly ImmutableArray<ConfigKey> All =
    [
        Key("title", Text("the site's name, for example Daily Papers"), (config, text) => config with { Title = text }),
        Key("description", Text("a sentence, for example Papers of the day"), (config, text) => config with { Description = text }),
        Key<SiteLanguage>("language", TryLanguage, (config, language) => config with { Language = language }),
        Key<(string Origin, string Path)>("base_url", AddressSettings.TryBaseUrl, (config, url) => config with { Origin = url.Origin, BasePath = url.Path }),
        Key<string>("base_path", AddressSettings.TryBasePath, (config, path) => config with { BasePath = path }),
        Key<ImmutableArray<ContentGlob>>("content", ContentSettings.TryContent, (config, globs) => config with { Content = globs }),
        Key<string>("output", ContentSettings.TryFolder, (config, folder) => config with { Output = folder }),
        Key("authors.min_papers", Number(1, Many), (config, number) => config with { AuthorsMinPapers = number }),
        Key("authors.feed_min_papers", Number(1, Many), (config, number) => config with { AuthorsFeedMinPapers = number }),
        Key("topics.min_papers", Number(1, Many), (config, number) => config with { TopicsMinPapers = number }),
        Key<ImmutableArray<ImmutableArray<string>>>(
            "topics.pin", TopicSettings.TryPin, (config, terms) => config with { TopicRules = config.TopicRules with { Pin = terms } }, inEnvironment: false),
        Key<ImmutableArray<ImmutableArray<string>>>(
            "topics.merge", TopicSettings.TryMerge, (config, terms) => config with { TopicRules = config.TopicRules with { Merge = terms } }, inEnvironment: false),
        Key<ImmutableArray<KeyValuePair<string, string>>>(
            "topics.rename", TopicSettings.TryRename, (config, names) => config with { TopicRules = config.TopicRules with { Rename = names } }, inEnvironment: false),
        Key<ImmutableArray<string>>(
            "topics.hide", TopicSettings.TryHide, (config, terms) => config with { TopicRules = config.TopicRules with { Hide = terms } }, inEnvironment: false),
        Key("feeds.papers", Number(1, Many), (config, number) => config with { FeedPapers = number }),
        Key("feeds.author_papers", Number(1, Many), (config, number) => config with { FeedAuthorPapers = number }),
        Key<ImmutableArray<Model.PaperId>>("exclude", ListSettings.TryExclude, (config, ids) => config with { Exclude = ids }, inEnvironment: false),
        Key<ImmutableArray<KeyValuePair<string, string>>>("redirects", RedirectSettings.TryRedirects, (config, redirects) => config with { Redirects = redirects }, inEnvironment: false),
        Key<ImmutableArray<ContentCredit>>("credits", ListSettings.TryCredits, (config, credits) => config with { Credits = credits }, inEnvironment: false),
        Key<bool>("thumbnails", static (value, out flag) => value.TryFlag(out flag), (config, flag) => config with { Thumbnails = flag }),
        Key<TimeZoneInfo>("time_zone", TimeZones.TryRead, (config, zone) => config with { TimeZone = zone }),
    ];

    /// <summary>The setting of a name, or null.</summary>
    public static ConfigKey? Find(string name) => All.FirstOrDefault(key => key.Name == name);

    /// <summary>The settings of a group such as <c>authors</c>; none when there is no such group.</summary>
    public static IEnumerable<ConfigKey> InGroup(string group) => All.Where(key => key.Name.StartsWith(group + ".", StringComparison.Ordinal));

    /// <summary>What can be set in a group, in full; or at the top, where a group counts as one.</summary>
    public static IEnumerable<string> NamesIn(string? group) =>
        group is null ? All.Select(key => key.Name.Split('.')[0]).Distinct() : InGroup(group).Select(key => key.Name);

    /// <summary>The setting that a key would be in its group, or null.</summary>
    public static string? Elsewhere(string key) =>
        All.Select(k => k.Name).FirstOrDefault(name => name.EndsWith("." + key, StringComparison.Ordinal));

    private static ConfigKey Key<T>(string name, Reader<T> read, Func<SiteConfig, T, SiteConfig> set, bool inEnvironment = true) =>
        new(name, (config, value) => read(value, out var result) ? set(config, result) : config, inEnvironment);

    private static Reader<string> Text(string expected) => (value, out text) => value.TryText(out text, expected);

    private static Reader<int> Number(int least, int most) => (value, out number) => value.TryNumber(least, most, out number);

    private static bool TryLanguage(ConfigValue value, out SiteLanguage language)
    {
        const string Expected = "ko (Korean) or en (English)";
        language = SiteLanguage.Korean;
        if (!value.TryText(out var text, Expected))
        {
            return false;
        }

        language = text == "en" ? SiteLanguage.English : SiteLanguage.Korean;
        return text is "ko" or "en" || value.Wrong($"\"{text}\" is not a language of the interface", $"Write {Expected}");
    }
}
