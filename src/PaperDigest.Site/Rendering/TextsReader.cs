using PaperDigest.Core.Configuration;
using PaperDigest.Core.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PaperDigest.Site.Rendering;

/// <summary>Reads a table of words: <c>key: { ko: "…", en: "…" }</c>, each a text, or two: for one and for other numbers.</summary>
internal static class TextsReader
{
    /// <summary>Puts the words of a language over those that are there; what has another form is reported and left out.</summary>
    public static void Read(ThemeText file, SiteLanguage language, Dictionary<string, TextEntry> entries, DiagnosticBag diagnostics)
    {
        if (Load(file, diagnostics) is not { } root)
        {
            return;
        }

        if (root is not YamlMappingNode table)
        {
            Report(file, root, "the table holds no keys", diagnostics);
            return;
        }

        foreach (var (key, value) in table.Children)
        {
            if (key is not YamlScalarNode { Value: { Length: > 0 } name })
            {
                Report(file, key, "a key must be text", diagnostics);
            }
            else if (value is not YamlMappingNode words)
            {
                Report(file, value, $"\"{name}\" has no languages", diagnostics);
            }
            else if (ReadWords(file, name, words, language, diagnostics) is { } entry)
            {
                entries[name] = entry;
            }
        }
    }

    private static TextEntry? ReadWords(
        ThemeText file, string name, YamlMappingNode words, SiteLanguage language, DiagnosticBag diagnostics)
    {
        TextEntry? found = null;
        foreach (var (code, node) in words.Children)
        {
            if (code is not YamlScalarNode { Value: "ko" or "en" } spoken)
            {
                Report(file, code, $"\"{name}\" has words in a language that is neither ko nor en", diagnostics);
            }
            else if (ReadEntry(node) is not { } entry)
            {
                Report(file, node, $"the words of \"{name}\" are neither a text nor a list of two", diagnostics);
            }
            else if (spoken.Value == (language == SiteLanguage.Korean ? "ko" : "en"))
            {
                found = entry;
            }
        }

        return found;
    }

    private static TextEntry? ReadEntry(YamlNode node) => node switch
    {
        YamlScalarNode { Value: "", Style: ScalarStyle.Plain } => null,
        YamlScalarNode { Value: { } text } => new TextEntry(TextPattern.Parse(text), TextPattern.Parse(text)),
        YamlSequenceNode { Children: [YamlScalarNode { Value: { } one }, YamlScalarNode { Value: { } other }] } =>
            new TextEntry(TextPattern.Parse(one), TextPattern.Parse(other)),
        _ => null,
    };

    /// <summary>The table as YAML; null for an empty one, and for one that is not YAML, which is reported.</summary>
    internal static YamlNode? Load(ThemeText file, DiagnosticBag diagnostics)
    {
        try
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(file.Text));
            return yaml.Documents.Count == 0 ? null : yaml.Documents[0].RootNode;
        }
        catch (YamlException error)
        {
            Report(file, error.Start, $"not YAML: {error.Message.TrimEnd('.')}", diagnostics);
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException)
        {
            // The reader throws these, without a place, on some input that is cut short or has odd tags.
            Report(file, Mark.Empty, $"not YAML: {error.Message.TrimEnd('.')}", diagnostics);
        }

        return null;
    }

    private static void Report(ThemeText file, YamlNode node, string message, DiagnosticBag diagnostics) =>
        Report(file, node.Start, message, diagnostics);

    private static void Report(ThemeText file, Mark at, string message, DiagnosticBag diagnostics) =>
        Report(
            file, at, Severity.Error, message,
            "Write key: { ko: \"…\", en: \"…\" }, each a text or a list of two, for one and for other numbers.", diagnostics);

    /// <summary>Tells of something in a table, with the line that it stands in.</summary>
    internal static void Report(ThemeText file, Mark at, Severity severity, string message, string hint, DiagnosticBag diagnostics)
    {
        var line = (int)at.Line;
        diagnostics.Add(new Diagnostic(
            Codes.TextsBroken,
            severity,
            message,
            file.Name,
            line,
            (int)at.Column,
            hint,
            file.Text.Split('\n').ElementAtOrDefault(line - 1)));
    }
}
