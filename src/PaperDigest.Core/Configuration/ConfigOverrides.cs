using System.Globalization;
using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Core.Configuration;

/// <summary>Settings from outside the file: the environment and options. Their paths start from the working folder.</summary>
internal static class ConfigOverrides
{
    // The tests find real digests by it.
    private const string IgnoredVariable = "PAPERDIGEST_CORPUS";

    // https://reproducible-builds.org/specs/source-date-epoch/
    private const string ClockVariable = "SOURCE_DATE_EPOCH";

    /// <summary>Settings of <c>PAPERDIGEST_…</c> variables; one that sets nothing is an error, an empty one is not set.</summary>
    public static IEnumerable<WrittenSetting> FromEnvironment(ConfigInput input, DiagnosticBag diagnostics)
    {
        var report = new ConfigReport(null, "", diagnostics);
        var known = ConfigKeys.All.Where(key => key.InEnvironment).ToDictionary(key => key.Variable, StringComparer.Ordinal);
        foreach (var (name, text) in input.Environment.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (!name.StartsWith(ConfigKeys.VariablePrefix, StringComparison.Ordinal) || name == IgnoredVariable)
            {
                continue;
            }

            if (!known.TryGetValue(name, out var key))
            {
                var (meant, hint) = Nearest(name, known.Keys) is { } near
                    ? (Suggestion.Of(near), null)
                    : ("", $"Unset it, or write the setting in the configuration file; the variables are {string.Join(", ", known.Keys)}");
                report.Error(Codes.ConfigUnknownKey, 0, 0, $"the environment variable \"{name}\" sets nothing{meant}", hint);
            }
            else if (text.Length > 0)
            {
                yield return new WrittenSetting(
                    key, new ConfigValue(name, Outside(text), input.WorkingFolder, report), new ConfigOrigin(ConfigSource.Environment, name));
            }
        }
    }

    /// <summary>Settings of options that were given; an empty one goes back to the default.</summary>
    public static IEnumerable<WrittenSetting> FromOptions(ConfigInput input, DiagnosticBag diagnostics)
    {
        var report = new ConfigReport(null, "", diagnostics);
        YamlValue? content = input.Content switch
        {
            [] => null,
            [var only] => Outside(only),
            var several => new YamlList([.. several.Select(Outside)], 0, 0),
        };
        (string Key, string Option, YamlValue? Value)[] options =
        [
            ("content", "--content", content),
            ("output", "--output", input.Output is null ? null : Outside(input.Output)),
            ("base_url", "--base-url", input.BaseUrl is null ? null : Outside(input.BaseUrl)),
            ("base_path", "--base-path", input.BasePath is null ? null : Outside(input.BasePath)),
        ];
        return
            from option in options
            where option.Value is not null
            select new WrittenSetting(
                ConfigKeys.Find(option.Key)!,
                new ConfigValue(option.Option, option.Value, input.WorkingFolder, report),
                new ConfigOrigin(ConfigSource.Option, option.Option));
    }

    /// <summary>Tells of a clock that was set but cannot be read; without a word, the computer's would go in its place.</summary>
    public static DateTimeOffset? Clock(ConfigInput input, DiagnosticBag diagnostics)
    {
        var text = input.Environment.GetValueOrDefault(ClockVariable, "");
        var isTime = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds();
        if (text.Length > 0 && !isTime)
        {
            new ConfigValue(ClockVariable, Outside(text), input.WorkingFolder, new ConfigReport(null, "", diagnostics))
                .Wrong($"\"{text}\" is not a number of seconds since 1970", "Unset it, or write the seconds, for example 1736899200 for 2025-01-15");
        }

        return isTime ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
    }

    // Without the prefix, which would let every variable look near.
    private static string? Nearest(string name, IEnumerable<string> known)
    {
        const string Prefix = ConfigKeys.VariablePrefix;
        return Suggestion.Closest(name[Prefix.Length..], known.Select(k => k[Prefix.Length..])) is { } near ? Prefix + near : null;
    }

    private static YamlScalar Outside(string text) => new(text, IsPlain: false, 0, 0);
}
