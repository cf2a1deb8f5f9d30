using System.Collections.Frozen;
using PaperDigest.Core.Diagnostics;
using Scriban;
using Scriban.Parsing;

namespace PaperDigest.Site.Rendering;

/// <summary>The templates of a theme, parsed once and shared by all renderers; they hold no state.</summary>
public sealed class TemplateSet
{
    /// <summary>Where one learns what templates can do.</summary>
    internal const string Guide = "See templates/README.md.";

    private readonly FrozenDictionary<string, Template> templates;
    private readonly FrozenDictionary<string, string> texts;

    private TemplateSet(Theme theme)
    {
        templates = theme.Templates.ToFrozenDictionary(
            file => file.Path, file => Template.Parse(file.Text, file.Name), StringComparer.Ordinal);
        texts = theme.Templates.ToFrozenDictionary(file => file.Name, file => file.Text, StringComparer.Ordinal);
    }

    /// <summary>Parses the templates of a theme; wrong syntax is reported, once a file, and again when such a template is used.</summary>
    public static TemplateSet Parse(Theme theme, DiagnosticBag diagnostics)
    {
        var set = new TemplateSet(theme);
        diagnostics.AddRange(set.templates.Values.SelectMany(Findings).Select(set.Diagnose));
        return set;
    }

    /// <summary>The template of a path.</summary>
    /// <exception cref="TemplateException">There is none, or its syntax is wrong.</exception>
    internal Template Get(string path)
    {
        if (!templates.TryGetValue(path, out var template))
        {
            throw new TemplateException(new Diagnostic(
                Codes.TemplateMissing, Severity.Error, $"there is no template \"{path}\"{Suggestion.For(path, templates.Keys)}"));
        }

        return FirstError(template) is { } error ? throw new TemplateException(Diagnose(error)) : template;
    }

    /// <summary>A message of Scriban's, which quotes code in back quotes, as ours are written.</summary>
    internal static string InQuotes(string message) => message.Replace('`', '"').TrimEnd('.');

    /// <summary>Puts a finding in its place, with the line that it is about.</summary>
    internal Diagnostic Locate(Diagnostic diagnostic, SourceSpan span) => diagnostic with
    {
        File = span.FileName,
        Line = span.Start.Line + 1,
        Column = span.Start.Column + 1,
        Excerpt = texts.GetValueOrDefault(span.FileName ?? "")?.Split('\n').ElementAtOrDefault(span.Start.Line),
    };

    // The errors after the first follow from it.
    private static IEnumerable<LogMessage> Findings(Template template) =>
        template.Messages.Where(message => message.Type != ParserMessageType.Error || message == FirstError(template));

    private static LogMessage? FirstError(Template template) =>
        template.Messages.FirstOrDefault(message => message.Type == ParserMessageType.Error);

    private Diagnostic Diagnose(LogMessage message)
    {
        var severity = message.Type == ParserMessageType.Error ? Severity.Error : Severity.Warning;
        return Locate(new Diagnostic(Codes.TemplateSyntax, severity, InQuotes(message.Message), Hint: Guide), message.Span);
    }
}
