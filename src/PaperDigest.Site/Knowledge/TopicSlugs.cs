using PaperDigest.Core.Glossary;
using PaperDigest.Site.Graph;

namespace PaperDigest.Site.Knowledge;

/// <summary>
/// The names of topics in addresses: the English form in the singular where there is one, so that neither a plural that becomes the more
/// frequent nor another Korean form moves a page.
/// </summary>
internal sealed class TopicSlugs
{
    /// <summary>What the index in the order of English is called.</summary>
    public const string English = "a-z";

    private readonly SlugTable table = new(English);

    /// <summary>The slug of a term, other than all before it.</summary>
    public string Add(Term term) => table.Add(term.English is { } english ? Singular(english) : term.Name);

    /// <summary>A phrase of English with its last word in the singular.</summary>
    internal static string Singular(string phrase) => phrase.ToLowerInvariant() switch
    {
        { Length: > 4 } text when text.EndsWith("ies", StringComparison.Ordinal) && !text.EndsWith("series", StringComparison.Ordinal) => text[..^3] + "y",
        { Length: > 3 } text when EndsInAny(text, "sses", "shes", "ches", "xes") => text[..^2],
        { Length: > 3 } text when text.EndsWith('s') && !EndsInAny(text, "ss", "us", "is", "as", "ics", "series") => text[..^1],
        var text => text,
    };

    private static bool EndsInAny(string text, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (text.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
