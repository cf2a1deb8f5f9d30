using System.CommandLine;
using System.Text.Json;
using PaperDigest.Cli.Terminal;
using PaperDigest.Core.Glossary;
using Spectre.Console;

namespace PaperDigest.Cli.Commands;

/// <summary><c>paperdigest topics</c>: tells which terms are topics, and why a term is as it is.</summary>
internal static class TopicsCommand
{
    /// <summary>As typed.</summary>
    public const string Name = "topics";

    /// <summary>The command.</summary>
    public static Command Create(GlobalOptions options, Host host)
    {
        var all = new Option<bool>("--all") { Description = "Tell terms of too few papers for a topic, too.", Arity = ArgumentArity.Zero };
        var explain = new Option<string?>("--explain") { Description = "Tell why a term is as it is: what was merged, on what evidence, and what was kept apart.", HelpName = "TERM" };
        var asJson = ArchiveCommand.JsonOption();
        var command = new Command(Name, "Tell the terms that papers name in Korean and English, those of most papers first.") { all, explain, asJson };
        command.SetAction((line, _) => ArchiveCommand.RunAsync(Name, options.Read(line, host), host, archive =>
        {
            if (line.GetValue(explain) is { } form)
            {
                return TermExplanation.Tell(form, archive, line.GetValue(asJson), host, options.ReadStyle(line, host));
            }

            var terms = line.GetValue(all) ? archive.Knowledge.Glossary.Terms : archive.Knowledge.Topics.Select(topic => topic.Term);
            if (line.GetValue(asJson))
            {
                host.Output.WriteLine(JsonFormat.Object(json => Write(json, terms)));
            }
            else if (!terms.Any())
            {
                host.Error.WriteLine(archive.Knowledge.Glossary.Terms.Length == 0 ? "No term is named by two papers" : "No term is named by enough papers to be a topic (topics.min_papers); --all tells those of fewer");
            }
            else
            {
                WriteText(host, new Paint(options.ReadStyle(line, host).OutputColours), [.. terms]);
            }

            return ExitCode.Done;
        }));
        return command;
    }

    private static void WriteText(Host host, Paint paint, Term[] terms)
    {
        var width = terms.Select(term => Numbers.Count(term.Papers.Length).Length).DefaultIfEmpty().Max();
        var margin = new string(' ', width + 2);
        var room = host.OutputIsTerminal ? host.Width - margin.Length : int.MaxValue;
        foreach (var term in terms)
        {
            var name = TerminalText.Clean(term.Name);
            var others = new[] { term.Korean, term.English, term.Abbreviation }.Where(form => form is not null && form != term.Name);
            var gloss = TerminalText.Clean(string.Join("; ", others));
            string[] lines = gloss.Length == 0 ? [""] : [.. WordWrap.Lines($"({gloss})", room, name.GetCellWidth() + 1)];
            host.Output.WriteLine($"{Numbers.Count(term.Papers.Length).PadLeft(width)}  {paint.Strong(name)} {lines[0]}".TrimEnd());
            foreach (var line in lines.Skip(1))
            {
                host.Output.WriteLine(margin + line);
            }
        }
    }

    private static void Write(Utf8JsonWriter json, IEnumerable<Term> terms)
    {
        json.WriteStartArray("topics");
        foreach (var term in terms)
        {
            json.WriteStartObject();
            WriteMembers(json, term);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes what a term is as members of an object.</summary>
    internal static void WriteMembers(Utf8JsonWriter json, Term term)
    {
        json.WriteString("name", term.Name);
        json.WriteString("korean", term.Korean);
        json.WriteString("english", term.English);
        json.WriteString("abbreviation", term.Abbreviation);
        json.WriteNumber("papers", term.Papers.Length);
        json.WriteStartArray("forms");
        foreach (var form in term.Forms)
        {
            json.WriteStartObject();
            json.WriteString("text", form.Text);
            json.WriteNumber("papers", form.Papers);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
