using PaperDigest.Core.Configuration;
using PaperDigest.Core.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PaperDigest.Site.Rendering;

/// <summary>Reads a table of words: <c>key: { ko: "…", en: "…" }</c>, each a text or a list of two, for one and for other numbers.</summary>
internal static class TextsReader
{
    private static readonly string[] Languages = ["ko", "en"];

    /// <summary>Puts the words of a language over those that are there; what has another form is reported and left out.</summary>
    public static void Read(ThemeText file, SiteLanguage language, Dictionary<string, TextEntry> entries, DiagnosticBag diagnostics)
    {
        if (Load(file, diagnostics) is not { } root)
        {
            return;
        }

        if (root is not YamlMappingNode table)
        {
            Report(root, "the table holds no keys");
            return;
        }

        var wanted = language == SiteLanguage.Korean ? "ko" : "en";
        foreach (var (key, value) in table.Children)
        {
            if (key is not YamlScalarNode { Value: { Length: > 0 } name })
            {
                Report(key, "a key must be text");
            }
            else if (value is not YamlMappingNode words)
            {
                Report(value, $"'{name}' has no languages");
            }
            else
            {
                foreach (var (code, node) in words.Children)
                {
                    if (code is not YamlScalarNode { Value: { } spoken } || !Languages.Contains(spoken))
                    {
                        Report(code, $"'{name}' has words in a language that is neither ko nor en");
                    }
                    else if (Entry(node) is not { } entry)
                    {
                        Report(node, $"the words of '{name}' are neither a text nor a list of two");
                    }
                    else if (spoken == wanted)
                    {
                        entries[name] = entry;
                    }
                }
            }
        }

        void Report(YamlNode node, string message) => TextsReader.Report(file, node.Start, message, diagnostics);
    }

    private static TextEntry? Entry(YamlNode node) => node switch
    {
        YamlScalarNode { Value: { } text, Style: var style } when text.Length > 0 || style != ScalarStyle.Plain => Same(TextPattern.Parse(text)),
        YamlSequenceNode { Children: [YamlScalarNode { Value: { } one }, YamlScalarNode { Value: { } other }] } =>
            new TextEntry(TextPattern.Parse(one), TextPattern.Parse(other)),
        _ => null,
    };

    private static TextEntry Same(TextPattern words) => new(words, words);

    // Null for an empty table, and for one that is not YAML, which is reported.
    private static YamlNode? Load(ThemeText file, DiagnosticBag diagnostics)
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
        catch (InvalidOperationException error)
        {
            // The reader throws this, without a place, on some input that is cut short.
            Report(file, Mark.Empty, $"not YAML: {error.Message.TrimEnd('.')}", diagnostics);
        }

        return null;
    }

    private static void Report(ThemeText file, Mark at, string message, DiagnosticBag diagnostics)
    {
        var line = (int)at.Line;
        diagnostics.Add(new Diagnostic(
            Codes.TextsBroken,
            Severity.Error,
            message,
            file.Name,
            line,
            (int)at.Column,
            "Write key: { ko: \"…\", en: \"…\" }, each a text or a list of two, for one and for other numbers.",
            file.Text.Split('\n').ElementAtOrDefault(line - 1)));
    }
}
