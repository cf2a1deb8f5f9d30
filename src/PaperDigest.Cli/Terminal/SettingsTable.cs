using System.Text.Json.Nodes;
using PaperDigest.Core.Configuration;
using Spectre.Console;

namespace PaperDigest.Cli.Terminal;

/// <summary>Settings as a table of names, values and where they come from.</summary>
internal static class SettingsTable
{
    private const string Gap = "  ";
    private const string AsEver = "default";
    private const int WidestValue = 40;
    private const int NarrowestValue = 16;

    /// <summary>
    /// Writes it to standard output. On a terminal that is too narrow for three columns, values and origins stand below names; elsewhere than
    /// on a terminal each setting has one line, for programs that look for it.
    /// </summary>
    public static void Write(ConfigInForce inForce, Host host, Paint paint)
    {
        var rows = ConfigInForce.Names.Select(name => Row.Of(inForce, name, host)).ToArray();
        var names = rows.Max(row => row.Name.Length);
        var room = host.Width - names - rows.Max(row => row.Origin.GetCellWidth()) - (2 * Gap.Length);
        if (host.OutputIsTerminal && room < NarrowestValue)
        {
            WriteBelow(rows, host, paint);
            return;
        }

        var column = Math.Min(rows.SelectMany(row => row.Value).Max(line => line.GetCellWidth()), host.OutputIsTerminal ? Math.Min(room, WidestValue) : WidestValue);
        foreach (var row in rows)
        {
            string[] lines = host.OutputIsTerminal ? [.. row.Value.SelectMany(line => WordWrap.Lines(line, column))] : [string.Join(", ", row.Value)];
            var (name, origin) = (row.IsSet ? paint.Strong(row.Name) : row.Name, row.IsSet ? row.Origin : paint.Faint(row.Origin));
            host.Output.WriteLine($"{name}{Spaces(names - row.Name.Length)}{Gap}{lines[0]}{Spaces(column - lines[0].GetCellWidth())}{Gap}{origin}");
            foreach (var line in lines.Skip(1))
            {
                host.Output.WriteLine($"{Spaces(names)}{Gap}{line}");
            }
        }
    }

    /// <summary>A value in lines: one for each item of a list or entry of a map; none when there is no value.</summary>
    public static IEnumerable<string> Lines(JsonNode? value) => value switch
    {
        null => [],
        JsonArray list => list.Select(item => item is JsonObject entry ? string.Join("; ", entry.Select(member => member.Value)) : item!.ToString()),
        JsonObject map => map.Select(entry => $"{entry.Key}: {entry.Value}"),
        _ => [value.ToString()],
    };

    private static void WriteBelow(IEnumerable<Row> rows, Host host, Paint paint)
    {
        foreach (var row in rows)
        {
            host.Output.WriteLine(row.IsSet ? paint.Strong(row.Name) : row.Name);
            foreach (var line in row.Value.SelectMany(line => WordWrap.Lines(line, host.Width - Gap.Length)).Where(line => line.Length > 0))
            {
                host.Output.WriteLine(Gap + line);
            }

            if (row.Origin != AsEver)
            {
                host.Output.WriteLine(Gap + paint.Faint(row.Origin));
            }
        }
    }

    private static string Spaces(int count) => new(' ', Math.Max(0, count));

    /// <summary>One setting, fit to be shown.</summary>
    /// <param name="Name">What it is called.</param>
    /// <param name="Value">Its value in lines; one that is empty when there is none.</param>
    /// <param name="Origin">Where it comes from.</param>
    /// <param name="IsSet">Whether somebody wrote it, which is what the eye looks for.</param>
    private sealed record Row(string Name, string[] Value, string Origin, bool IsSet)
    {
        public static Row Of(ConfigInForce inForce, string name, Host host)
        {
            string[] value = [.. Lines(inForce.Value(name, host.AsTyped)).Select(TerminalText.Clean).DefaultIfEmpty("")];
            var origin = inForce.Origins[name];
            var isSet = origin.Source != ConfigSource.Default;
            return new Row(name, value, isSet ? TerminalText.Clean(origin.ToString()) : value is [""] ? "not set" : AsEver, isSet);
        }
    }
}
