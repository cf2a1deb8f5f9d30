using System.Globalization;
using System.Text;

namespace PaperDigest.Search.Files;

/// <summary>What a card file says of a document.</summary>
/// <param name="Facts">The fields of its line but the last, which numbers its marks.</param>
/// <param name="Summary">The line of its summary.</param>
internal sealed record CardText(string Facts, string Summary)
{
    private const int Names = 3;
    private const int SummaryLimit = 110;

    /// <summary>The card of a document.</summary>
    public static CardText Of(SearchDocument document, int day, int? votes) => new(
        string.Create(CultureInfo.InvariantCulture, $"{document.Id}\t{day}\t{votes}\t{Line(document.Title)}\t{ShownNames(document)}\t{document.Names.Length}\t"),
        Cut(Line(document.Summary)));

    private static string ShownNames(SearchDocument document) =>
        string.Join('|', document.Names.Take(Names).Select(name => Line(name.Replace('|', ' '))));

    // Control characters and runs of white space become one space.
    private static string Line(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c))
            {
                line.Append(c);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd();
    }

    // No torn surrogate pair, accent or syllable (UAX #29); a character begins at each space.
    private static string Cut(string text)
    {
        if (text.Length <= SummaryLimit)
        {
            return text;
        }

        var end = Math.Max(0, text.LastIndexOf(' ', SummaryLimit - 2));
        while (end + StringInfo.GetNextTextElementLength(text, end) is var next && next < SummaryLimit)
        {
            end = next;
        }

        return text[..end].TrimEnd() + "…";
    }
}
