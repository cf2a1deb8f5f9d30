using PaperDigest.Core.Diagnostics;
using YamlDotNet.RepresentationModel;

namespace PaperDigest.Site.Rendering;

/// <summary>Looks for slips in a site's own table of words: what replaces no built-in words, and places that nothing fills.</summary>
internal static class OwnWords
{
    /// <summary>Warns of slips; what has a wrong form is passed over, which the reading of the table reports.</summary>
    /// <param name="builtIn">The built-in table.</param>
    /// <param name="own">The site's.</param>
    /// <param name="templates">The templates, which may ask for words of their own.</param>
    /// <param name="diagnostics">Takes the warnings.</param>
    public static void Check(ThemeText builtIn, ThemeText own, IReadOnlyCollection<ThemeText> templates, DiagnosticBag diagnostics)
    {
        var known = Entries(builtIn).ToDictionary(entry => entry.Key.Value!, entry => entry.Value, StringComparer.Ordinal);
        foreach (var (key, words) in Entries(own))
        {
            var name = key.Value!;
            if (known.TryGetValue(name, out var replaced))
            {
                CheckPlaces(own, name, words, Places(name, replaced, known), diagnostics);
            }
            else if (!templates.Any(template => AsksFor(template.Text, name)))
            {
                Warn(own, key, $"no template asks for the words of \"{name}\"{Suggestion.For(name, known.Keys)}", "Take the name from the built-in strings.yml.", diagnostics);
            }
        }
    }

    private static void CheckPlaces(ThemeText own, string name, YamlNode words, int places, DiagnosticBag diagnostics)
    {
        foreach (var text in Scalars(words).Where(text => Places(text) > places))
        {
            Warn(
                own, text, $"nothing fills {{{Places(text) - 1}}} in the words of \"{name}\"",
                places == 0 ? "The built-in words have no such place." : $"The built-in words have places up to {{{places - 1}}}.", diagnostics);
        }
    }

    // All words of dates are given all parts of a date, of which each uses some.
    private static int Places(string name, YamlNode words, Dictionary<string, YamlNode> known) =>
        name.StartsWith("date.", StringComparison.Ordinal)
            ? known.Where(entry => entry.Key.StartsWith("date.", StringComparison.Ordinal)).Max(entry => Places(entry.Value))
            : Places(words);

    private static int Places(YamlNode words) => Scalars(words).Select(Places).DefaultIfEmpty().Max();

    private static int Places(YamlScalarNode text) => TextPattern.Parse(text.Value ?? "").Arguments;

    private static IEnumerable<YamlScalarNode> Scalars(YamlNode words) =>
        from entry in words is YamlMappingNode map ? map.Children.Values.ToArray() : []
        from text in entry is YamlSequenceNode two ? two.Children : [entry]
        where text is YamlScalarNode
        select (YamlScalarNode)text;

    private static bool AsksFor(string template, string name) =>
        "\"'`".Any(quote => template.Contains($"{quote}{name}{quote}", StringComparison.Ordinal));

    private static IEnumerable<(YamlScalarNode Key, YamlNode Value)> Entries(ThemeText table) =>
        from entry in TextsReader.Load(table, new DiagnosticBag()) is YamlMappingNode map ? map.Children.ToArray() : []
        where entry.Key is YamlScalarNode { Value.Length: > 0 }
        select ((YamlScalarNode)entry.Key, entry.Value);

    private static void Warn(ThemeText own, YamlNode node, string message, string hint, DiagnosticBag diagnostics) =>
        TextsReader.Report(own, node.Start, Severity.Warning, message, hint, diagnostics);
}
