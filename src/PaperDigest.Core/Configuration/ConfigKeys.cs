using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace PaperDigest.Core.Configuration;

/// <summary>A setting: what it is called, what it means, what may be written for it, how that is read, and how it is told.</summary>
/// <param name="Name">As in the file, with a dot after the group: <c>authors.min_papers</c>.</param>
/// <param name="Doc">What it means, in the words of the documented <c>site.config.yml</c>.</param>
/// <param name="Form">The members of its JSON Schema, made anew by each call; of <see cref="ConfigForm"/>.</param>
/// <param name="Read">The configuration with the value, or unchanged when the value was wrong, which is reported.</param>
/// <param name="Show">The value as one would write it, with absolute paths written as the function says; null when there is none.</param>
internal sealed record ConfigKey(
    string Name,
    string Doc,
    Func<JsonObject> Form,
    Func<SiteConfig, ConfigValue, SiteConfig> Read,
    Func<SiteConfig, Func<string, string>, JsonNode?> Show)
{
    /// <summary>Something that may be written, as JSON, where the default does not show it.</summary>
    public string? Example { get; init; }

    /// <summary>Whether an environment variable can set it; lists and maps cannot be.</summary>
    public bool InEnvironment { get; init; } = true;

    /// <summary>The environment variable, such as <c>PAPERDIGEST_AUTHORS_MIN_PAPERS</c>.</summary>
    public string Variable => ConfigKeys.VariablePrefix + Name.Replace('.', '_').ToUpperInvariant();
}

/// <summary>Finds settings in their table, <see cref="ConfigTable"/>.</summary>
internal static class ConfigKeys
{
    /// <summary>What every environment variable of settings begins with.</summary>
    public const string VariablePrefix = "PAPERDIGEST_";

    /// <summary>All settings, in the order of the table.</summary>
    public static ImmutableArray<ConfigKey> All => ConfigTable.Keys;

    /// <summary>The setting of a name, or null.</summary>
    public static ConfigKey? Find(string name) => All.FirstOrDefault(key => key.Name == name);

    /// <summary>The settings of a group such as <c>authors</c>; none when there is no such group.</summary>
    public static IEnumerable<ConfigKey> InGroup(string group) => All.Where(key => key.Name.StartsWith(group + ".", StringComparison.Ordinal));

    /// <summary>What a group of settings is for.</summary>
    public static string DocOf(string group) => ConfigTable.Groups[group];

    /// <summary>What can be set in a group, in full; or at the top, where a group counts as one.</summary>
    public static IEnumerable<string> NamesIn(string? group) =>
        group is null ? All.Select(key => key.Name.Split('.')[0]).Distinct() : InGroup(group).Select(key => key.Name);

    /// <summary>The setting that a key would be in its group, or null.</summary>
    public static string? Elsewhere(string key) =>
        All.Select(k => k.Name).FirstOrDefault(name => name.EndsWith("." + key, StringComparison.Ordinal));
}
