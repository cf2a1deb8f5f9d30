using System.Collections.Immutable;
using System.Globalization;
using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Core.Configuration;

/// <summary>A value of a setting that is being read. Each reader reports what is wrong and returns false; the setting then keeps its default.</summary>
/// <param name="name">What the user calls it: <c>authors.min_papers</c>, <c>PAPERDIGEST_TITLE</c>, <c>--output</c>.</param>
/// <param name="node">What was written.</param>
/// <param name="folder">The folder that relative paths start from, absolute.</param>
/// <param name="report">Where problems go.</param>
internal sealed class ConfigValue(string name, YamlValue node, string folder, ConfigReport report)
{
    /// <summary>What the user calls it.</summary>
    public string Name => name;

    /// <summary>The folder that relative paths start from, absolute.</summary>
    public string Folder => folder;

    /// <summary>Whether nothing was written, which means the default.</summary>
    public bool IsEmpty =>
        node is YamlScalar scalar && (scalar.Text.Length == 0 || (scalar.IsPlain && scalar.Text is "~" or "null" or "Null" or "NULL"));

    /// <summary>Tells of a wrong value; false, for readers to return.</summary>
    /// <param name="problem">What is wrong, to follow the name.</param>
    /// <param name="hint">What to write instead, with an example.</param>
    public bool Wrong(string problem, string hint)
    {
        report.Error(Codes.ConfigValue, node.Line, node.Column, $"{name} {problem}", hint);
        return false;
    }

    /// <summary>Text in one line; breaks of line become spaces.</summary>
    /// <param name="text">The text, trimmed.</param>
    /// <param name="expected">What kind of text, with an example, for the hint.</param>
    public bool TryText(out string text, string expected)
    {
        text = node is YamlScalar scalar ? scalar.Text.ReplaceLineEndings(" ").Trim() : "";
        return (node, text) switch
        {
            (not YamlScalar, _) => Wrong($"is a {Kind} where text belongs", $"Write {expected}"),
            (_, "") => Wrong("is empty", $"Write {expected}"),
            _ when text.Any(char.IsControl) => Wrong("holds a control character", $"Write {expected}"),
            _ => true,
        };
    }

    /// <summary>A whole number within a range.</summary>
    public bool TryNumber(int least, int most, out int number)
    {
        number = 0;
        var expected = string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}, for example {Math.Max(least, 10)}");
        return TryText(out var text, expected)
            && ((int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number) && number >= least && number <= most)
                || Wrong($"\"{text}\" is not a whole number from {least} to {most}", $"Write {expected}"));
    }

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public bool TryFlag(out bool flag)
    {
        flag = false;
        return TryText(out var text, "true or false")
            && (bool.TryParse(text, out flag) || Wrong($"\"{text}\" is neither true nor false", "Write true or false"));
    }

    /// <summary>The values of a list.</summary>
    /// <param name="items">The values, each with its place.</param>
    /// <param name="expected">What belongs there, with an example, for the hint.</param>
    public bool TryItems(out ImmutableArray<ConfigValue> items, string expected)
    {
        items = node is YamlList list ? [.. list.Items.Select(item => new ConfigValue(name, item, folder, report))] : [];
        return node is YamlList || Wrong($"is {Article} where a list belongs", $"Write {expected}");
    }

    /// <summary>The entries of a map.</summary>
    /// <param name="entries">The keys as they are written, and the values, each named by its key.</param>
    /// <param name="expected">What belongs there, with an example, for the hint.</param>
    public bool TryEntries(out ImmutableArray<(ConfigValue Key, string Name, ConfigValue Value)> entries, string expected)
    {
        entries = node is YamlMap map
            ? [.. map.Entries.Select(e => (new ConfigValue(name, e.Key, folder, report), e.Key.Text, new ConfigValue($"{name}.{e.Key.Text}", e.Value, folder, report)))]
            : [];
        return node is YamlMap || Wrong($"is {Article} where a map belongs", $"Write {expected}");
    }

    /// <summary>Whether a list was written, for settings that take one value or several.</summary>
    public bool IsList => node is YamlList;

    private string Article => node is YamlScalar ? "text" : $"a {Kind}";

    private string Kind => node switch { YamlList => "list", YamlMap => "map", _ => "text" };

    /// <summary>Tells of a key that does not exist.</summary>
    /// <param name="key">The key, in full.</param>
    /// <param name="known">The keys that could stand there.</param>
    /// <param name="elsewhere">The setting of this name in another place, or null.</param>
    public void Unknown(string key, IEnumerable<string> known, string? elsewhere = null)
    {
        var (meant, hint) = (Suggestion.Closest(key, known) ?? elsewhere) is { } near
            ? (Suggestion.Of(near), null)
            : ("", $"The settings here are {string.Join(", ", known)}");
        report.Error(Codes.ConfigUnknownKey, node.Line, node.Column, $"there is no setting \"{key}\"{meant}", hint);
    }
}
