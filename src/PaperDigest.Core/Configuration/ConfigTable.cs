using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json.Nodes;
using PaperDigest.Core.Model;

namespace PaperDigest.Core.Configuration;

/// <summary>
/// The table of settings. What reads them, the JSON Schema and <c>paperdigest config</c> are made of it; <c>site.config.yml</c> at the top
/// of the repository says the same in the same words.
/// </summary>
internal static class ConfigTable
{
    private const int Many = 1_000_000;

    private delegate bool Reader<T>(ConfigValue value, out T result);

    /// <summary>What the settings of each group are for.</summary>
    public static readonly FrozenDictionary<string, string> Groups = new Dictionary<string, string>
    {
        ["authors"] = "Which authors have pages and feeds.",
        ["feeds"] = "How much feeds hold.",
        ["topics"] = "Digests explain their terms: 강화 학습(Reinforcement Learning; RL). Those become topics by themselves, whatever form a paper writes; "
            + "what the site sees otherwise stands here. \"paperdigest topics --explain TERM\" tells why a term is as it is.",
    }.ToFrozenDictionary();

    /// <summary>All settings, in the order of the file, which is also that in which they apply: <c>base_path</c> wins over the path of <c>base_url</c>.</summary>
    public static readonly ImmutableArray<ConfigKey> Keys =
    [
        Key(
            "title", "The name, at the top of every page and in feeds.", ConfigForm.Text, Text("the site's name, for example Daily Papers"),
            (config, text) => config with { Title = text }, config => config.Title),
        Key(
            "description", "One sentence for search engines and feed readers. Empty: the interface's own.", ConfigForm.Text, Text("a sentence, for example Papers of the day"),
            (config, text) => config with { Description = text }, config => config.Description.Length == 0 ? null : config.Description),
        Key<SiteLanguage>(
            "language", "The language of menus and dates: ko or en. Digests stay as they are written.", () => ConfigForm.OneOf("ko", "en"), TryLanguage,
            (config, language) => config with { Language = language }, config => config.Language == SiteLanguage.English ? "en" : "ko"),
        Key<TimeZoneInfo>(
            "time_zone", "The time zone that a digest's day begins in: a name such as Asia/Seoul or Europe/Paris, or an offset such as +09:00.",
            ConfigForm.TimeZone, TimeZones.TryRead, (config, zone) => config with { TimeZone = zone }, config => config.TimeZone.Id) with { Example = "\"Europe/Paris\"" },
        Key<bool>(
            "thumbnails", "Whether to show the pictures and videos of papers. They come from other hosts, which then learn of each visit.",
            ConfigForm.Flag, static (value, out flag) => value.TryFlag(out flag), (config, flag) => config with { Thumbnails = flag }, config => config.Thumbnails),
        Key<(string Origin, string Path)>(
            "base_url",
            "The full address, for example https://example.org/papers/. Feeds, the sitemap and previews of links need one; without it they point to "
                + "http://localhost:8080. Builds for publishing usually set it by PAPERDIGEST_BASE_URL or --base-url.",
            ConfigForm.BaseUrl, AddressSettings.TryBaseUrl, (config, url) => config with { Origin = url.Origin, BasePath = url.Path },
            config => config.Origin is null ? null : config.Origin + config.BasePath) with { Example = "\"https://example.org/papers/\"" },
        Key<string>(
            "base_path", "The path of the site on its host, for example /papers/. Empty: that of base_url.",
            ConfigForm.BasePath, AddressSettings.TryBasePath, (config, path) => config with { BasePath = path }, config => config.BasePath) with { Example = "\"/papers/\"" },
        Key<ImmutableArray<ContentGlob>>(
            "content",
            "The digests: a folder, a file or a glob (* within a name, ** for any folders), or a list of them. One that begins with \"!\" takes files out "
                + "again, and needs quotes.",
            ConfigForm.Globs, ContentSettings.TryContent, (config, globs) => config with { Content = globs },
            (config, path) => config.Content is [var only] ? ContentSettings.Written(only, path) : List(config.Content, glob => ContentSettings.Written(glob, path))) with
        { Example = """["content/**/*.md", "!content/drafts/**/*.md"]""" },
        Key<string>(
            "output", "The folder that the site is written to. Nothing else may live there.", ConfigForm.Folder, ContentSettings.TryFolder,
            (config, folder) => config with { Output = folder }, (config, path) => path(config.Output)),
        Count(
            "authors.min_papers", "Papers from which on an author has a page.",
            (config, number) => config with { AuthorsMinPapers = number }, config => config.AuthorsMinPapers),
        Count(
            "authors.feed_min_papers", "Papers from which on an author also has a feed.",
            (config, number) => config with { AuthorsFeedMinPapers = number }, config => config.AuthorsFeedMinPapers),
        Count(
            "feeds.papers", "Papers in the site's feeds; the last day is never cut in two.",
            (config, number) => config with { FeedPapers = number }, config => config.FeedPapers),
        Count(
            "feeds.author_papers", "Papers in the feed of one author.",
            (config, number) => config with { FeedAuthorPapers = number }, config => config.FeedAuthorPapers),
        Count(
            "topics.min_papers", "Papers from which on a term is a topic and has a page.",
            (config, number) => config with { TopicsMinPapers = number }, config => config.TopicsMinPapers),
        Key<ImmutableArray<ImmutableArray<string>>>(
            "topics.pin", "Terms that are topics however few papers name them, with their other forms.", () => ConfigForm.Forms(1), TopicSettings.TryPin,
            (config, terms) => config with { TopicRules = config.TopicRules with { Pin = terms } }, config => List(config.TopicRules.Pin, Forms)) with
        { Example = """["월드 모델 = world model"]""", InEnvironment = false },
        Key<ImmutableArray<ImmutableArray<string>>>(
            "topics.merge", "Forms that name one thing.", () => ConfigForm.Forms(2), TopicSettings.TryMerge,
            (config, terms) => config with { TopicRules = config.TopicRules with { Merge = terms } }, config => List(config.TopicRules.Merge, Forms)) with
        { Example = """["확산 모델 = 디퓨전 모델"]""", InEnvironment = false },
        Key<ImmutableArray<KeyValuePair<string, string>>>(
            "topics.rename", "What a term is called, by any of its forms.", ConfigForm.Names, TopicSettings.TryRename,
            (config, names) => config with { TopicRules = config.TopicRules with { Rename = names } }, config => Map(config.TopicRules.Rename)) with
        { Example = """{ "큰 언어 모델": "대규모 언어 모델" }""", InEnvironment = false },
        Key<ImmutableArray<string>>(
            "topics.hide", "Terms that are no topics, by any of their forms.", ConfigForm.Terms, TopicSettings.TryHide,
            (config, terms) => config with { TopicRules = config.TopicRules with { Hide = terms } }, config => List(config.TopicRules.Hide, term => term)) with
        { Example = """["오픈소스"]""", InEnvironment = false },
        Key<ImmutableArray<PaperId>>(
            "exclude", "Papers to withdraw from every page, feed and record, by arXiv identifier or by the address that the digest links to.",
            ConfigForm.Papers, ListSettings.TryExclude, (config, ids) => config with { Exclude = ids }, config => List(config.Exclude, id => id.Value)) with
        { Example = """["2501.08313", "cs/9901001"]""", InEnvironment = false },
        Key<ImmutableArray<KeyValuePair<string, string>>>(
            "redirects", "Addresses that have moved, old to new, as paths below base_path. The new one may also be a full address elsewhere.",
            ConfigForm.Moved, RedirectSettings.TryRedirects, (config, redirects) => config with { Redirects = redirects }, config => Map(config.Redirects)) with
        { Example = """{ "/2023/11/01/": "/2023/11/02/", "/blog/": "https://example.org/blog/" }""", InEnvironment = false },
        Key<ImmutableArray<ContentCredit>>(
            "credits", "Who the digests come from, and under which licence, for the site to name. Only the name is required. Default: none.",
            ConfigForm.Credits, ListSettings.TryCredits, (config, credits) => config with { Credits = credits }, config => List(config.Credits, Credit)) with
        { Example = """[{ "name": "owner/repository", "url": "https://github.com/owner/repository", "licence": "CC BY 4.0" }]""", InEnvironment = false },
    ];

    private static ConfigKey Key<T>(
        string name, string doc, Func<JsonObject> form, Reader<T> read, Func<SiteConfig, T, SiteConfig> set, Func<SiteConfig, Func<string, string>, JsonNode?> show) =>
        new(name, doc, form, (config, value) => read(value, out var result) ? set(config, result) : config, show);

    private static ConfigKey Key<T>(
        string name, string doc, Func<JsonObject> form, Reader<T> read, Func<SiteConfig, T, SiteConfig> set, Func<SiteConfig, JsonNode?> show) =>
        Key(name, doc, form, read, set, (config, _) => show(config));

    private static ConfigKey Count(string name, string doc, Func<SiteConfig, int, SiteConfig> set, Func<SiteConfig, int> get) =>
        Key(name, doc, () => ConfigForm.Number(1, Many), static (value, out number) => value.TryNumber(1, Many, out number), set, config => (JsonNode?)get(config));

    private static Reader<string> Text(string expected) => (value, out text) => value.TryText(out text, expected);

    private static JsonArray List<T>(ImmutableArray<T> items, Func<T, JsonNode?> show) => new([.. items.Select(show)]);

    private static JsonObject Map(ImmutableArray<KeyValuePair<string, string>> entries) =>
        new(entries.Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)entry.Value)));

    private static JsonNode? Forms(ImmutableArray<string> forms) => string.Join(" = ", forms);

    private static JsonObject Credit(ContentCredit credit)
    {
        (string Name, string? Text)[] members = [("name", credit.Name), ("url", credit.Url), ("licence", credit.Licence), ("licence_url", credit.LicenceUrl)];
        return new(members.Where(member => member.Text is not null).Select(member => KeyValuePair.Create(member.Name, (JsonNode?)member.Text)));
    }

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
