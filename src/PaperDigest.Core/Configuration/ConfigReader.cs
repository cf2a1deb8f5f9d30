using System.Collections.Immutable;
using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Core.Configuration;

/// <summary>Reads the settings of a site: defaults, then the file, then the environment, then options; the later wins.</summary>
public static class ConfigReader
{
    /// <summary>The settings, or null when something is wrong with them; every problem is reported.</summary>
    public static SiteConfig? Read(ConfigInput input, DiagnosticBag diagnostics) => ReadInForce(input, diagnostics)?.Config;

    /// <summary>The settings with where each comes from, or null when something is wrong with them; every problem is reported.</summary>
    public static ConfigInForce? ReadInForce(ConfigInput input, DiagnosticBag diagnostics)
    {
        var found = new DiagnosticBag();
        var file = ConfigFile.Load(input, found);
        var settings = file.Settings(found)
            .Concat(ConfigOverrides.FromEnvironment(input, found))
            .Concat(ConfigOverrides.FromOptions(input, found))
            .ToLookup(setting => setting.Key);

        var config = Defaults(file.Folder);
        var origins = ImmutableDictionary.CreateBuilder<string, ConfigOrigin>();
        foreach (var key in ConfigKeys.All)
        {
            // The path of the site is also set by its address.
            var unset = key.Name == "base_path" ? origins["base_url"] : ConfigOrigin.Default;

            // Every layer is read, so that a mistake shows although it is overridden; the last one counts.
            var before = config;
            origins[key.Name] = unset;
            foreach (var (_, value, origin) in settings[key])
            {
                (config, origins[key.Name]) = value.IsEmpty ? (before, unset) : (key.Read(before, value), origin);
            }
        }

        CheckOutput(config, found);
        config = config with { Clock = ConfigOverrides.Clock(input, found) };
        diagnostics.AddRange(found.ToSorted());
        return found.HasErrors ? null : new ConfigInForce(config, origins.ToImmutable());
    }

    /// <summary>The settings of a site that says nothing, whose sources lie in a folder.</summary>
    internal static SiteConfig Defaults(string root) => new()
    {
        Root = root,
        Content = [ContentSettings.Glob(root, ContentSettings.Default)],
        Output = Path.Combine(root, "_site"),
        Templates = Path.Combine(root, "templates"),
        TimeZone = TimeZones.Find(TimeZones.Default)!,
    };

    // A site among its own sources could not be told from them, and a file is no folder.
    private static void CheckOutput(SiteConfig config, DiagnosticBag diagnostics)
    {
        var sources = config.Content.Where(glob => !glob.IsExclusion).Select(glob => glob.Folder).Append(config.Root);
        var problem = config.Output switch
        {
            _ when sources.Any(folder => IsWithin(folder, config.Output)) => "holds the digests or the configuration",
            _ when IsWithin(config.Templates, config.Output) => "holds the templates",
            _ when IsWithin(config.Output, config.Templates) => "lies among the templates",
            _ when FileInTheWay(config.Output) is { } file => file == config.Output ? "is a file" : $"cannot be made, because \"{file}\" is a file",
            _ => null,
        };
        if (problem is not null)
        {
            diagnostics.Add(new Diagnostic(
                Codes.ConfigValue,
                Severity.Error,
                $"the output folder \"{config.Output}\" {problem}",
                Hint: "Give the site a folder of its own, for example _site."));
        }
    }

    private static string? FileInTheWay(string? path) =>
        path is null || Directory.Exists(path) ? null : File.Exists(path) ? path : FileInTheWay(Path.GetDirectoryName(path));

    private static bool IsWithin(string folder, string outer) => WithSlash(folder).StartsWith(WithSlash(outer), StringComparison.Ordinal);

    private static string WithSlash(string folder) =>
        Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar;
}
