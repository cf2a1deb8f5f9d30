using System.Text.RegularExpressions;

namespace PaperDigest.Core.Parsing.Sections;

/// <summary>HTML in a summary that was meant as HTML: <c>&lt;div&gt;</c> is, <c>&lt;think&gt;</c>, <c>&lt;image&gt;</c> and <c>&lt;SPAN&gt;</c> are words of papers.</summary>
internal static partial class HtmlElement
{
    /// <summary>The first element of HTML in a text, or null.</summary>
    public static (string Name, int Offset)? Find(string text) =>
        text.Contains('<', StringComparison.Ordinal) && Known().Match(text) is { Success: true } match ? (match.Value.TrimEnd(' ', '/', '>') + ">", match.Index) : null;

    [GeneratedRegex(@"</?(?:a|b|br|code|details|div|em|embed|font|h[1-6]|i|iframe|img|input|li|link|meta|object|ol|p|pre|script|span|strong|style|sub|summary|sup|svg|table|td|th|tr|ul|video)(?:[ />])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Known();
}
