using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Core.Configuration;

/// <summary>What a value of a setting was read from. The later wins.</summary>
public enum ConfigSource
{
    /// <summary>Nothing: the tool's own value.</summary>
    Default,

    /// <summary>The settings file.</summary>
    File,

    /// <summary>An environment variable.</summary>
    Environment,

    /// <summary>An option of the command line.</summary>
    Option,
}

/// <summary>Where a value of a setting was written.</summary>
/// <param name="Source">In what.</param>
/// <param name="Name">The file, variable or option as the user names it; null for a default.</param>
/// <param name="Line">Of the setting's name in the file, from 1; else 0.</param>
/// <param name="Column">Of the setting's name in the file, in UTF-16 units from 1; else 0.</param>
public sealed record ConfigOrigin(ConfigSource Source, string? Name, int Line = 0, int Column = 0)
{
    /// <summary>Nowhere.</summary>
    public static readonly ConfigOrigin Default = new(ConfigSource.Default, null);

    /// <summary>As messages write it: <c>site.config.yml(12,1)</c>, <c>PAPERDIGEST_TITLE</c>, <c>--base-url</c> or <c>default</c>.</summary>
    public override string ToString() =>
        Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{Name}({Line},{Column})") : Name ?? "default";
}

/// <summary>The settings of a site, and where each comes from.</summary>
/// <param name="Config">The settings.</param>
/// <param name="Origins">For each setting, by its name, where its value was written.</param>
public sealed record ConfigInForce(SiteConfig Config, ImmutableDictionary<string, ConfigOrigin> Origins)
{
    /// <summary>The names of all settings, with a dot after a group (<c>authors.min_papers</c>), in the order they are documented in.</summary>
    public static ImmutableArray<string> Names { get; } = [.. ConfigKeys.All.Select(key => key.Name)];

    /// <summary>Why there is no setting of a name, and which was probably meant; null when there is one.</summary>
    public static Diagnostic? Problem(string name)
    {
        if (ConfigKeys.Find(name) is not null)
        {
            return null;
        }

        string[] members = [.. ConfigKeys.InGroup(name).Select(key => key.Name)];
        var meant = Suggestion.Closest(name, Names) ?? ConfigKeys.Elsewhere(name);
        return members.Length > 0
            ? Wrong($"\"{name}\" is a group of settings", $"Name one of them: {string.Join(", ", members)}.")
            : Wrong($"there is no setting \"{name}\"{(meant is null ? "" : Suggestion.Of(meant))}", "\"paperdigest config\" tells all of them.");

        static Diagnostic Wrong(string message, string hint) => new(Codes.ConfigUnknownKey, Severity.Error, message, Hint: hint);
    }

    /// <summary>The value of a setting as one would write it in the file; null when it is not set and has no default.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="path">How an absolute path is written.</param>
    public JsonNode? Value(string name, Func<string, string> path) => ConfigKeys.Find(name)!.Show(Config, path);
}
