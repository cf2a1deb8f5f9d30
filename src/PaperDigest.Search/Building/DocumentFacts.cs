using System.Collections.Immutable;
using PaperDigest.Search.Files;

namespace PaperDigest.Search.Building;

/// <summary>What is kept of a document besides its words.</summary>
/// <param name="Term">The identifier as a term.</param>
/// <param name="Year">Of its date.</param>
/// <param name="Day">Days since 1970-01-01; an earlier day counts as that one.</param>
/// <param name="Votes">None for fewer than none; null when unknown.</param>
/// <param name="Marks">As given.</param>
/// <param name="Card">What a card file says of it, without the marks.</param>
internal sealed record DocumentFacts(string Term, int Year, int Day, int? Votes, ImmutableArray<string> Marks, CardText Card)
{
    private static readonly int Epoch = new DateOnly(1970, 1, 1).DayNumber;

    /// <summary>The facts of a document.</summary>
    public static DocumentFacts Of(SearchDocument document)
    {
        var day = Math.Max(0, document.Date.DayNumber - Epoch);
        int? votes = document.Votes is { } known ? Math.Max(0, known) : null;
        return new(document.Id.ToLowerInvariant(), document.Date.Year, day, votes, document.Marks, CardText.Of(document, day, votes));
    }
}
