using System.Globalization;

namespace PaperDigest.Search.Files;

/// <summary>What a card file says of a document.</summary>
internal static class CardText
{
    private const int Names = 3;
    private const int SummaryLimit = 110;

    /// <summary>The fields of a document's line but the last, which numbers its marks.</summary>
    public static string Of(SearchDocument document, int day, int? votes) => string.Create(
        CultureInfo.InvariantCulture,
        $"{document.Id}\t{day}\t{votes}\t{OneLine.Of(document.Title)}\t{ShownNames(document)}\t{document.Names.Length}\t{Cut(OneLine.Of(document.Summary))}\t");

    private static string ShownNames(SearchDocument document) =>
        string.Join('|', document.Names.Take(Names).Select(name => OneLine.Of(name.Replace('|', ' '))));

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
