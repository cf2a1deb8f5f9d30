using System.Text;
using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Core.Configuration;

/// <summary>A setting as it was written somewhere.</summary>
/// <param name="Key">Which setting.</param>
/// <param name="Value">What was written, not yet read.</param>
/// <param name="Origin">Where.</param>
internal sealed record WrittenSetting(ConfigKey Key, ConfigValue Value, ConfigOrigin Origin);

/// <summary>The configuration file, read from the disk but not yet understood.</summary>
/// <param name="Name">As the user named it.</param>
/// <param name="Folder">Its folder, absolute, which its paths start from, whether or not the file exists.</param>
/// <param name="Text">Empty when the file could not be read.</param>
internal sealed record ConfigFile(string Name, string Folder, string Text)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads the file; that the default one is missing is no problem.</summary>
    public static ConfigFile Load(ConfigInput input, DiagnosticBag diagnostics)
    {
        var name = input.File ?? ConfigInput.DefaultFile;
        var path = input.FullPath;
        var file = new ConfigFile(name, Path.GetDirectoryName(path) ?? path, "");
        try
        {
            return file with { Text = StrictUtf8.GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF') };
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            var lookalike = Path.ChangeExtension(path, ".yaml");
            if (input.File is not null)
            {
                Error(Codes.ConfigMissing, name, "the configuration file does not exist", "Name an existing file with --config, or leave the option out.");
            }
            else if (File.Exists(lookalike))
            {
                Error(Codes.ConfigMissing, Path.GetFileName(lookalike), "a configuration file of this name is not read", $"Rename it to \"{name}\", or name it with --config.");
            }
        }
        catch (DecoderFallbackException)
        {
            Error(Codes.NotUtf8, name, "the configuration file is not UTF-8", "Save it as UTF-8.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Error(Codes.UnreadableFile, name, $"the configuration file cannot be read: {e.Message.TrimEnd('.')}", "Name a file that can be read with --config.");
        }

        return file;

        void Error(string code, string place, string message, string hint) =>
            diagnostics.Add(new Diagnostic(code, Severity.Error, message, place, Hint: hint));
    }

    /// <summary>The settings written in the file, in its order; keys that do not exist are reported.</summary>
    public List<WrittenSetting> Settings(DiagnosticBag diagnostics)
    {
        const string Form = "Write \"name: value\", with a space after the colon, for example title: Daily Papers";
        var report = new ConfigReport(Name, Text, diagnostics);
        var settings = new List<WrittenSetting>();
        switch (YamlTree.Parse(Text, report))
        {
            case YamlMap map:
                Collect(map, group: null, settings, report);
                break;
            case YamlList list:
                report.Syntax(list.Line, list.Column, "a list stands where settings belong", Form);
                break;
            case YamlScalar scalar when scalar.Text.Length > 0:
                report.Syntax(scalar.Line, scalar.Column, "text stands where settings belong", Form);
                break;
        }

        return settings;
    }

    private void Collect(YamlMap map, string? group, List<WrittenSetting> settings, ConfigReport report)
    {
        foreach (var (key, node) in map.Entries)
        {
            var name = group is null ? key.Text : $"{group}.{key.Text}";
            var value = new ConfigValue(name, node, Folder, report);
            if (!key.Text.Contains('.', StringComparison.Ordinal) && ConfigKeys.Find(name) is { } setting)
            {
                settings.Add(new WrittenSetting(setting, value, new ConfigOrigin(ConfigSource.File, Name, key.Line, key.Column)));
            }
            else if (group is null && ConfigKeys.InGroup(name).FirstOrDefault() is { } member)
            {
                if (node is YamlMap members)
                {
                    Collect(members, name, settings, report);
                }
                else if (!value.IsEmpty)
                {
                    value.TryEntries(out _, $"the settings of this group below it, indented, for example {member.Name[(name.Length + 1)..]}: 10");
                }
            }
            else
            {
                new ConfigValue(name, key, Folder, report).Unknown(name, ConfigKeys.NamesIn(group), ConfigKeys.Elsewhere(key.Text));
            }
        }
    }
}
