using System.Collections.Immutable;
using System.Globalization;
using PaperDigest.Cli.Terminal;

namespace PaperDigest.Cli.Deploying;

/// <summary>
/// The environments that git runs in. Variables of credentials and connections are the user's affair and stay; those that lead to another
/// repository go, as they stand in the environment of every hook.
/// </summary>
internal static class GitEnvironment
{
    private const string Settings = "GIT_CONFIG";

    // `git rev-parse --local-env-vars`, and what else changes which objects, files or names a command sees.
    private static readonly ImmutableHashSet<string> Astray =
    [
        "GIT_DIR", "GIT_COMMON_DIR", "GIT_WORK_TREE", "GIT_IMPLICIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY",
        "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_QUARANTINE_PATH", "GIT_SHALLOW_FILE", "GIT_GRAFT_FILE", "GIT_NO_REPLACE_OBJECTS",
        "GIT_REPLACE_REF_BASE", "GIT_NAMESPACE", "GIT_PREFIX", "GIT_INTERNAL_SUPER_PREFIX", "GIT_ATTR_SOURCE", "GIT_TEMPLATE_DIR",
        "GIT_DEFAULT_HASH", "GIT_DEFAULT_REF_FORMAT", "GIT_LITERAL_PATHSPECS", "GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS", "GIT_ICASE_PATHSPECS",
    ];

    /// <summary>The folders of programs; Windows does not mind how the variable's name is written.</summary>
    public static string SearchPath(ImmutableDictionary<string, string> environment)
    {
        var comparison = OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return environment.FirstOrDefault(variable => variable.Key.Equals("PATH", comparison)).Value ?? "";
    }

    /// <summary>For looking at the user's settings and repository.</summary>
    public static ImmutableDictionary<string, string> OfUser(Host host)
    {
        // What git prints is parsed, so it speaks plain English. It asks for a password only where somebody can answer.
        var prompt = host.Environment.GetValueOrDefault("GIT_TERMINAL_PROMPT") ?? (host.ErrorIsTerminal ? "1" : "0");
        return host.Environment.RemoveRange(Astray).SetItem("LC_ALL", "C").SetItem("GIT_TERMINAL_PROMPT", prompt).SetItem("GIT_OPTIONAL_LOCKS", "0");
    }

    /// <summary>For a repository of our own, with these settings and no others: hooks, filters, signatures and the like of the user stay out.</summary>
    /// <param name="ofUser">The user's environment.</param>
    /// <param name="folder">The repository, absolute.</param>
    /// <param name="settings">Its settings. They go by the environment, as tokens may be among them.</param>
    public static ImmutableDictionary<string, string> OfRepository(
        ImmutableDictionary<string, string> ofUser, string folder, IReadOnlyList<GitSetting> settings)
    {
        var environment = ofUser.RemoveRange(ofUser.Keys.Where(name => name.StartsWith(Settings, StringComparison.Ordinal))).ToBuilder();
        environment["GIT_DIR"] = folder;
        environment["GIT_NO_LAZY_FETCH"] = "1";
        environment["GIT_CONFIG_NOSYSTEM"] = "1";
        environment["GIT_CONFIG_GLOBAL"] = GitSettings.SafeFoldersFile(folder);
        environment["GIT_CONFIG_COUNT"] = settings.Count.ToString(CultureInfo.InvariantCulture);
        for (var i = 0; i < settings.Count; i++)
        {
            environment[string.Create(CultureInfo.InvariantCulture, $"GIT_CONFIG_KEY_{i}")] = settings[i].Key;
            environment[string.Create(CultureInfo.InvariantCulture, $"GIT_CONFIG_VALUE_{i}")] = settings[i].Value;
        }

        return environment.ToImmutable();
    }
}
