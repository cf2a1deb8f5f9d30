using System.Globalization;
using System.Text;

namespace PaperDigest.Search.Files;

/// <summary>What a card file says of a document.</summary>
internal static class CardText
{
    private const int Names = 3;
    private const int SummaryLimit = 110;

    /// <summary>The fields of a document's line but the last, which numbers its marks.</summary>
    public static string Of(SearchDocument document, int day, int? votes) => string.Create(
        CultureInfo.InvariantCulture,
        $"{document.Id}\t{day}\t{votes}\t{Line(document.Title)}\t{ShownNames(document)}\t{document.Names.Length}\t{Cut(Line(document.Summary))}\t");

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

    // No torn surrogate pair, accent or syllable (UAX #29).
    private static string Cut(string text)
    {
        if (text.Length <= SummaryLimit)
        {
            return text;
        }

        var end = 0;
        while (end + StringInfo.GetNextTextElementLength(text, end) is var next && next < SummaryLimit)
        {
            end = next;
        }

        return text[..end].TrimEnd() + "…";
    }
}
