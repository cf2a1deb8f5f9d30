using System.Collections.Immutable;
using PaperDigest.Core.Configuration;
using PaperDigest.Core.Model;
using PaperDigest.Core.Parsing.Fields;

namespace PaperDigest.Site.Graph;

/// <summary>Who is who: names that differ only by case, dots and spaces are one author, called as most digests do.</summary>
internal sealed class AuthorTable
{
    private readonly Dictionary<string, Author> byName = new(StringComparer.Ordinal);
    private readonly List<Author> authors = [];

    private AuthorTable()
    {
    }

    /// <summary>The authors of all entries.</summary>
    public static AuthorTable From(ILookup<PaperId, PaperEntry> told)
    {
        var spellings = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in told.SelectMany(g => g).SelectMany(e => e.Authors))
        {
            spellings[name] = spellings.GetValueOrDefault(name) + 1;
        }

        var table = new AuthorTable();
        foreach (var same in spellings.GroupBy(s => AuthorNames.Key(s.Key), StringComparer.Ordinal))
        {
            // Among equals an initial with its dot goes before one without, "von" before "Von", "Xudong" before "XuDong".
            var name = same
                .OrderByDescending(s => s.Value)
                .ThenByDescending(s => s.Key.Count(c => c == '.'))
                .ThenBy(s => s.Key.Count(char.IsUpper))
                .ThenBy(s => s.Key, StringComparer.Ordinal)
                .First().Key;
            var author = new Author(name);
            table.authors.Add(author);
            foreach (var spelling in same)
            {
                table.byName.Add(spelling.Key, author);
            }
        }

        return table;
    }

    /// <summary>The authors of a paper, the newest digest's first, each once.</summary>
    public ImmutableArray<Author> Of(IEnumerable<PaperEntry> entries) =>
        [.. entries.SelectMany(e => e.Authors).Select(name => byName[name]).Distinct()];

    /// <summary>Gives authors their papers, and those with enough of them a page and a feed.</summary>
    /// <param name="papers">All papers, newest first.</param>
    /// <param name="config">Says how many papers are enough.</param>
    public ImmutableArray<Author> Link(ImmutableArray<Paper> papers, SiteConfig config)
    {
        foreach (var paper in papers)
        {
            foreach (var author in paper.Authors)
            {
                author.PaperList.Add(paper);
            }
        }

        // Who had a page first keeps the plain address when a namesake gets one: links to it stay right.
        var slugs = new SlugTable();
        var paged = authors.Where(a => a.Papers.Count >= config.AuthorsMinPapers);
        foreach (var author in paged.OrderBy(a => PageSince(a, config.AuthorsMinPapers)).ThenBy(a => a.Name, StringComparer.Ordinal))
        {
            author.Slug = slugs.Add(author.Name);
            author.HasFeed = author.Papers.Count >= config.AuthorsFeedMinPapers;
        }

        return [.. authors.OrderBy(a => a.Name, StringComparer.OrdinalIgnoreCase).ThenBy(a => a.Name, StringComparer.Ordinal)];
    }

    private static DateOnly PageSince(Author author, int papers) => author.Papers.Select(p => p.Digests[0]).Order().ElementAt(papers - 1);
}
