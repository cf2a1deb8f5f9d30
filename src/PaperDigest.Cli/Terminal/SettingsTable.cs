using System.Text.Json.Nodes;
using PaperDigest.Core.Configuration;
using Spectre.Console;

namespace PaperDigest.Cli.Terminal;

/// <summary>Settings as a table of names, values and where they come from.</summary>
internal static class SettingsTable
{
    private const string Gap = "  ";
    private const int WidestValue = 40;
    private const int NarrowestValue = 16;

    /// <summary>
    /// Writes it to standard output. On a terminal that is too narrow for three columns, origins stand below values; elsewhere each setting
    /// has one line, for programs that look for it.
    /// </summary>
    public static void Write(ConfigInForce inForce, Host host, Paint paint)
    {
        var rows = ConfigInForce.Names.Select(name => new Row(
            name,
            [.. Lines(inForce.Value(name, host.AsTyped)).Select(TerminalText.Clean)],
            Origin(inForce, name))).ToArray();
        var names = rows.Max(row => row.Name.Length);
        var room = host.OutputIsTerminal ? host.Width - names - Gap.Length : int.MaxValue;
        var besides = room - rows.Max(row => row.Origin.GetCellWidth()) - Gap.Length;
        var isWide = besides >= NarrowestValue;
        var column = Math.Min(rows.SelectMany(row => row.Value).Select(line => line.GetCellWidth()).DefaultIfEmpty().Max(), isWide ? Math.Min(besides, WidestValue) : room);
        foreach (var row in rows)
        {
            // A default says nothing new; what somebody wrote is what the eye looks for.
            var isSet = inForce.Origins[row.Name].Source != ConfigSource.Default;
            string[] lines = host.OutputIsTerminal
                ? [.. row.Value.DefaultIfEmpty("").SelectMany(line => WordWrap.Lines(line, column))]
                : [string.Join(", ", row.Value)];
            var origin = isSet ? row.Origin : paint.Faint(row.Origin);
            var head = (isSet ? paint.Strong(row.Name) : row.Name) + new string(' ', names - row.Name.Length) + Gap;
            foreach (var (index, line) in lines.Index())
            {
                var last = isWide && index == 0 ? new string(' ', Math.Max(0, column - line.GetCellWidth())) + Gap + origin : "";
                host.Output.WriteLine((head + line + last).TrimEnd());
                head = new string(' ', names) + Gap;
            }

            if (!isWide && isSet)
            {
                host.Output.WriteLine(head + paint.Faint(row.Origin));
            }
        }
    }

    /// <summary>A value in lines: one for each item of a list or entry of a map; none when there is no value.</summary>
    public static IEnumerable<string> Lines(JsonNode? value) => value switch
    {
        null => [],
        JsonArray list => list.Select(item => item is JsonObject entry ? string.Join("; ", entry.Select(member => member.Value)) : item!.ToString()),
        JsonObject map => map.Select(Entry),
        _ => [value.ToString()],
    };

    private static string Origin(ConfigInForce inForce, string name) =>
        inForce.Origins[name] is { Source: not ConfigSource.Default } origin ? TerminalText.Clean(origin.ToString())
            : Lines(inForce.Value(name, path => path)).Any() ? "default" : "not set";

    private static string Entry(KeyValuePair<string, JsonNode?> entry) => $"{entry.Key}: {entry.Value}";

    private sealed record Row(string Name, string[] Value, string Origin);
}
