using System.Buffers;
using System.Text.RegularExpressions;
using PaperDigest.Core.Glossary;

namespace PaperDigest.Site.Knowledge;

/// <summary>Finds a term by any of its forms, whatever the case of words, the hyphens, plurals and spaces; abbreviations only as they are written.</summary>
public sealed class TermPattern(Term term)
{
    private static readonly char[] Joints = [' ', '-'];

    private readonly Regex forms = new(
        string.Join('|', term.Forms.OrderByDescending(form => form.Text.Length).Select(Pattern)), RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    // How forms begin. Most texts have none of them, and an expression that looks behind tries every place.
    private readonly SearchValues<string> beginnings = SearchValues.Create(
        [.. term.Forms.Select(form => form.Text.Split(Joints, StringSplitOptions.RemoveEmptyEntries)[0])], StringComparison.OrdinalIgnoreCase);

    /// <summary>The first place in a text; null without one.</summary>
    public Match? First(string text) =>
        text.AsSpan().IndexOfAny(beginnings) is >= 0 and var start && forms.Match(text, start) is { Success: true } match ? match : null;

    /// <summary>All places in a text, from left to right.</summary>
    public IEnumerable<Match> All(string text) => forms.Matches(text);

    private static string Pattern(TermForm form)
    {
        var words = form.Text.Split(Joints, StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape);
        return form.Kind switch
        {
            FormKind.Korean => string.Join("[ -]?", words),
            FormKind.English => $@"(?<![a-z0-9]){string.Join("[ -]?", words)}(?:e?s)?(?![a-z0-9])",
            _ => $@"(?-i:(?<![A-Za-z0-9]){Regex.Escape(form.Text)}s?(?![A-Za-z0-9]))",
        };
    }
}
