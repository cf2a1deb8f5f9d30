using System.Collections.Frozen;
using PaperDigest.Core.Diagnostics;
using Scriban;
using Scriban.Parsing;

namespace PaperDigest.Site.Rendering;

/// <summary>The templates of a theme, parsed once and shared by all renderers; they hold no state.</summary>
public sealed class TemplateSet
{
    private readonly FrozenDictionary<string, Template> templates;
    private readonly FrozenDictionary<string, string> texts;

    private TemplateSet(Theme theme)
    {
        templates = theme.Templates.ToFrozenDictionary(
            file => file.Path, file => Template.Parse(file.Text, file.Name), StringComparer.Ordinal);
        texts = theme.Templates.ToFrozenDictionary(file => file.Name, file => file.Text, StringComparer.Ordinal);
    }

    /// <summary>Parses the templates of a theme; wrong syntax is reported, and again when such a template is used.</summary>
    public static TemplateSet Parse(Theme theme, DiagnosticBag diagnostics)
    {
        var set = new TemplateSet(theme);
        diagnostics.AddRange(set.templates.Values.SelectMany(template => template.Messages).Select(set.Diagnose));
        return set;
    }

    /// <summary>The template of a path.</summary>
    /// <exception cref="TemplateException">There is none, or its syntax is wrong.</exception>
    internal Template Get(string path)
    {
        if (!templates.TryGetValue(path, out var template))
        {
            throw new TemplateException(new Diagnostic(
                Codes.TemplateMissing, Severity.Error, $"there is no template '{path}'{Suggestion.For(path, templates.Keys)}"));
        }

        return template.HasErrors
            ? throw new TemplateException(Diagnose(template.Messages.First(message => message.Type == ParserMessageType.Error)))
            : template;
    }

    /// <summary>Puts a finding in its place, with the line that it is about.</summary>
    internal Diagnostic Locate(Diagnostic diagnostic, SourceSpan span) => diagnostic with
    {
        File = span.FileName,
        Line = span.Start.Line + 1,
        Column = span.Start.Column + 1,
        Excerpt = texts.GetValueOrDefault(span.FileName ?? "")?.Split('\n').ElementAtOrDefault(span.Start.Line),
    };

    private Diagnostic Diagnose(LogMessage message)
    {
        var severity = message.Type == ParserMessageType.Error ? Severity.Error : Severity.Warning;
        return Locate(new Diagnostic(Codes.TemplateSyntax, severity, message.Message.TrimEnd('.')), message.Span);
    }
}
