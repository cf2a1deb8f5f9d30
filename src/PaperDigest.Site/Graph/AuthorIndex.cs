using System.Collections.Immutable;

namespace PaperDigest.Site.Graph;

/// <summary>An author as the index files it.</summary>
/// <param name="Author">The author, who has a page.</param>
/// <param name="Name">How the name is filed.</param>
internal sealed record FiledAuthor(Author Author, FiledName Name);

/// <summary>The authors of an initial.</summary>
/// <param name="Initial">The initial.</param>
/// <param name="Authors">By name; at least one.</param>
internal sealed record AuthorsOfInitial(Initial Initial, ImmutableArray<FiledAuthor> Authors)
{
    /// <summary>The newest digest that tells of any of them.</summary>
    public DateOnly Newest { get; } = Authors.Max(filed => filed.Author.Papers[0].Date);
}

/// <summary>The authors who have a page, filed by name.</summary>
internal sealed class AuthorIndex
{
    private const int MostProlific = 100;

    /// <summary>Files authors.</summary>
    /// <param name="authors">All authors; those without a page are left out.</param>
    public AuthorIndex(IEnumerable<Author> authors)
    {
        var filed = authors.Where(author => author.HasPage).Select(author => new FiledAuthor(author, FiledName.Of(author.Name)))
            .OrderBy(a => a.Name.Key, StringComparer.Ordinal)
            .ThenBy(a => a.Name.GivenKey, StringComparer.Ordinal)
            .ThenBy(a => a.Author.Name, StringComparer.Ordinal)
            .ToArray();
        var byInitial = filed.ToLookup(a => a.Name.Initial);
        Initials =
        [
            .. Initial.Alphabets.SelectMany(alphabet => alphabet).Where(byInitial.Contains)
                .Select(initial => new AuthorsOfInitial(initial, [.. byInitial[initial]])),
        ];
        Prolific = [.. WithoutPartOfATie([.. filed.OrderByDescending(a => a.Author.Papers.Count)])];
        Count = filed.Length;
    }

    /// <summary>Initials with an author, in the order of the alphabets.</summary>
    public ImmutableArray<AuthorsOfInitial> Initials { get; }

    /// <summary>
    /// Up to 100 authors with most papers, by name among equals. Either all or none of those with a number of papers, so that nobody is left
    /// out for a name alone.
    /// </summary>
    public ImmutableArray<FiledAuthor> Prolific { get; }

    /// <summary>How many authors have a page.</summary>
    public int Count { get; }

    private static IEnumerable<FiledAuthor> WithoutPartOfATie(FiledAuthor[] byPapers) => byPapers.Length <= MostProlific
        ? byPapers
        : byPapers.TakeWhile(a => a.Author.Papers.Count > byPapers[MostProlific].Author.Papers.Count);
}
