using System.Text.Json;
using PaperDigest.Cli.Terminal;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Core.Glossary;
using PaperDigest.Site;

namespace PaperDigest.Cli.Commands;

/// <summary>Tells why a term is as it is.</summary>
internal static class TermExplanation
{
    /// <summary>Tells of every term that has a form; a form that no term has is wrong usage.</summary>
    public static int Tell(string form, Archive archive, bool asJson, Host host, OutputStyle style)
    {
        var glossary = archive.Knowledge.Glossary;
        var found = Explanation.Of(glossary, form);
        if (found.IsEmpty)
        {
            var forms = glossary.Terms.SelectMany(term => term.Forms).Select(known => known.Text);
            new DiagnosticPrinter(host, style).Print(new Diagnostic(
                Codes.NoSuchTerm, Severity.Error, $"no two papers name \"{form}\" as a term{Suggestion.For(form, forms)}",
                Hint: "\"paperdigest topics --all\" tells the terms there are."));
            return ExitCode.Usage;
        }

        if (asJson)
        {
            host.Output.WriteLine(JsonFormat.Object(json => Write(json, found, archive)));
            return ExitCode.Done;
        }

        var paint = new Paint(style.OutputColours);
        foreach (var (index, one) in found.Index())
        {
            host.Output.Write(index == 0 ? "" : "\n");
            WriteText(host, paint, one, archive);
        }

        return ExitCode.Done;
    }

    private static void WriteText(Host host, Paint paint, Explanation one, Archive archive)
    {
        var term = one.Term;
        var isTopic = archive.Knowledge.Topics.Any(topic => topic.Term == term);
        host.Output.WriteLine($"{paint.Strong(TerminalText.Clean(term.Name))}: {Numbers.Count(term.Papers.Length, "paper")}, {(isTopic ? "a topic" : "too few for a topic")}");
        host.Output.WriteLine("  Forms");
        foreach (var form in term.Forms)
        {
            host.Output.WriteLine($"    {TerminalText.Clean(form.Text)}  {paint.Faint(Numbers.Count(form.Papers, "paper"))}");
        }

        Part("Merged", one.Merges.Select(merge => $"{merge.Form} = {merge.Other}: {Words(merge.Reason)}{Evidence(merge.Papers, merge.Example)}"));
        Part("Kept apart", one.Apart.Select(apart => $"{apart.Form} ≠ {apart.Other}: {Words(apart.Reason)}{Evidence(apart.Papers, apart.Example)}"));

        void Part(string name, IEnumerable<string> lines)
        {
            foreach (var (index, line) in lines.Index())
            {
                host.Output.Write(index == 0 ? $"  {name}\n" : "");
                host.Output.WriteLine("    " + TerminalText.Clean(line));
            }
        }

        string Evidence(int papers, int? example) =>
            example is { } number ? $", {Numbers.Count(papers, "paper")} such as {Id(archive, number)}" : "";
    }

    private static string Words(MergeReason reason) => reason switch
    {
        MergeReason.Spelling => "the same but for case, hyphens, plural or spaces",
        MergeReason.Abbreviation => "its abbreviation, explained in brackets",
        MergeReason.Translation => "translated in brackets",
        MergeReason.Transliteration => "written as it sounds, in brackets",
        MergeReason.SameCompany => "the same abbreviation and the same Korean",
        _ => "topics.merge or topics.pin in the settings",
    };

    private static string Words(ApartReason reason) => reason switch
    {
        ApartReason.SharedAbbreviation => "an abbreviation of both, which counts where another form stands, too",
        ApartReason.SharedKorean => "a Korean word for both, which counts where another form stands, too",
        ApartReason.BetterPartner => "together in few papers, with something else in many",
        ApartReason.TooRare => "together once, and the words do not correspond",
        _ => "explained as something else",
    };

    // The glossary counts papers from the oldest.
    private static string Id(Archive archive, int number) => archive.Graph.Papers[^(number + 1)].Id.Value;

    private static void Write(Utf8JsonWriter json, IEnumerable<Explanation> found, Archive archive)
    {
        json.WriteStartArray("terms");
        foreach (var one in found)
        {
            json.WriteStartObject();
            TopicsCommand.WriteMembers(json, one.Term);
            json.WriteStartArray("merges");
            foreach (var merge in one.Merges)
            {
                Write(merge.Form, merge.Other, JsonNamingPolicy.CamelCase.ConvertName(merge.Reason.ToString()), merge.Papers, merge.Example);
            }

            json.WriteEndArray();
            json.WriteStartArray("apart");
            foreach (var apart in one.Apart)
            {
                Write(apart.Form, apart.Other, JsonNamingPolicy.CamelCase.ConvertName(apart.Reason.ToString()), apart.Papers, apart.Example);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();

        void Write(string form, string other, string reason, int papers, int? example)
        {
            json.WriteStartObject();
            json.WriteString("form", form);
            json.WriteString("other", other);
            json.WriteString("reason", reason);
            json.WriteNumber("papers", papers);
            json.WriteString("example", example is { } number ? Id(archive, number) : null);
            json.WriteEndObject();
        }
    }
}
