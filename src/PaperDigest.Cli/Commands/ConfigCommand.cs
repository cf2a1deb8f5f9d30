using System.CommandLine;
using System.Text.Json;
using PaperDigest.Cli.Terminal;
using PaperDigest.Core.Configuration;
using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Cli.Commands;

/// <summary><c>paperdigest config</c>: tells the settings in force and where each comes from, or what may be set.</summary>
internal static class ConfigCommand
{
    /// <summary>As typed.</summary>
    public const string Name = "config";

    /// <summary>The command.</summary>
    public static Command Create(GlobalOptions options, Host host)
    {
        var setting = new Argument<string?>("setting")
        {
            Description = "Tell the value of this one alone, for scripts. [default: all]",
            HelpName = "SETTING",
            Arity = ArgumentArity.ZeroOrOne,
        };
        setting.CompletionSources.Add([.. ConfigInForce.Names]);
        var asJson = ArchiveCommand.JsonOption();
        var asSchema = new Option<bool>("--schema") { Description = "Write the JSON Schema by which editors complete and check the settings file.", Arity = ArgumentArity.Zero };
        var command = new Command(Name, "Tell the settings in force, and where each comes from.") { setting, asJson, asSchema };
        command.SetAction(line => line.GetValue(asSchema)
            ? WriteSchema(host)
            : Tell(options.Read(line, host), host, line.GetValue(setting), line.GetValue(asJson)));
        return command;
    }

    private static int WriteSchema(Host host)
    {
        ConfigSchema.Write(host.OutputBytes);
        return ExitCode.Done;
    }

    private static int Tell(Settings settings, Host host, string? name, bool asJson)
    {
        var diagnostics = new DiagnosticBag();
        var printer = new DiagnosticPrinter(host, settings.Style);
        if (name is not null && ConfigInForce.Problem(name) is { } problem)
        {
            printer.Print(problem);
            return ExitCode.Usage;
        }

        var read = ConfigReader.ReadInForce(settings.Config, diagnostics);
        printer.Print(diagnostics.ToSorted());
        if (read is not { } inForce)
        {
            return ExitCode.Usage;
        }

        if (asJson)
        {
            host.Output.WriteLine(JsonFormat.Object(json => Write(json, inForce, name)));
        }
        else if (name is null)
        {
            SettingsTable.Write(inForce, host, new Paint(settings.Style.OutputColours));
        }
        else
        {
            foreach (var line in SettingsTable.Lines(inForce.Value(name, Path.GetFullPath)))
            {
                host.Output.WriteLine(host.OutputIsTerminal ? TerminalText.Clean(line) : line);
            }
        }

        return ExitCode.Done;
    }

    private static void Write(Utf8JsonWriter json, ConfigInForce inForce, string? only)
    {
        json.WriteStartObject("settings");
        foreach (var name in ConfigInForce.Names.Where(name => only is null || name == only))
        {
            var origin = inForce.Origins[name];
            json.WriteStartObject(name);
            json.WritePropertyName("value");
            if (inForce.Value(name, Path.GetFullPath) is { } value)
            {
                value.WriteTo(json);
            }
            else
            {
                json.WriteNullValue();
            }

            json.WriteString("source", JsonNamingPolicy.CamelCase.ConvertName(origin.Source.ToString()));
            json.WriteString("name", origin.Name);
            JsonFormat.Number(json, "line", origin.Line == 0 ? null : origin.Line);
            JsonFormat.Number(json, "column", origin.Column == 0 ? null : origin.Column);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
