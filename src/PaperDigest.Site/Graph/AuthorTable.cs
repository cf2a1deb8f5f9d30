using System.Collections.Immutable;
using System.Runtime.InteropServices;
using PaperDigest.Core.Configuration;
using PaperDigest.Core.Model;
using PaperDigest.Core.Parsing.Fields;

namespace PaperDigest.Site.Graph;

/// <summary>Who is who: names that differ only by case, dots and spaces are one author, called as most digests do.</summary>
internal sealed class AuthorTable
{
    private readonly ImmutableArray<Author> authors;
    private readonly Dictionary<string, Author> byName;

    private AuthorTable(ImmutableArray<Author> authors, Dictionary<string, Author> byName) => (this.authors, this.byName) = (authors, byName);

    /// <summary>The authors of all entries.</summary>
    public static AuthorTable From(ILookup<PaperId, PaperEntry> told)
    {
        var spellings = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in told.SelectMany(g => g).SelectMany(e => e.Authors))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(spellings, name, out _)++;
        }

        var keyed = spellings.Select(spelling => (Spelling: spelling, Key: AuthorNames.Key(spelling.Key))).ToArray();
        var usual = new Dictionary<string, KeyValuePair<string, int>>(keyed.Length, StringComparer.Ordinal);
        foreach (var (spelling, key) in keyed)
        {
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(usual, key, out var isKnown);
            known = isKnown ? Usual(known, spelling) : spelling;
        }

        var byKey = usual.ToDictionary(name => name.Key, name => new Author(name.Value.Key), StringComparer.Ordinal);
        return new AuthorTable([.. byKey.Values], keyed.ToDictionary(name => name.Spelling.Key, name => byKey[name.Key], StringComparer.Ordinal));
    }

    /// <summary>The authors of a paper, the newest digest's first, each once; from any thread.</summary>
    public ImmutableArray<Author> Of(ImmutableArray<PaperEntry> entries) => entries is [var only]
        ? ImmutableArray.CreateRange(only.Authors, name => byName[name]) // A list of authors names each once.
        : [.. entries.SelectMany(e => e.Authors).Select(name => byName[name]).Distinct()];

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

        // In a large archive these two take the most of the linking.
        var sorted = ImmutableArray<Author>.Empty;
        Parallel.Invoke(
            () => GiveAddresses(config),
            () => sorted = [.. authors.OrderBy(a => a.Name, StringComparer.OrdinalIgnoreCase).ThenBy(a => a.Name, StringComparer.Ordinal)]);
        return sorted;
    }

    // Who had a page first keeps the plain address when a namesake gets one: links to it stay right.
    private void GiveAddresses(SiteConfig config)
    {
        var slugs = new SlugTable(Initial.Alphabets.SelectMany(alphabet => alphabet).Select(initial => initial.Slug));
        var paged = authors.Where(a => a.Papers.Count >= config.AuthorsMinPapers);
        foreach (var author in paged.OrderBy(a => PageSince(a, config.AuthorsMinPapers)).ThenBy(a => a.Name, StringComparer.Ordinal))
        {
            author.Slug = slugs.Add(author.Name);
            author.HasFeed = author.Papers.Count >= config.AuthorsFeedMinPapers;
        }
    }

    private static DateOnly PageSince(Author author, int papers)
    {
        var first = author.PaperList.ConvertAll(p => p.Digests[0]);
        first.Sort();
        return first[papers - 1];
    }

    // Of two spellings that are as frequent, an initial with its dot goes before one without, "von" before "Von", "Xudong" before "XuDong".
    private static KeyValuePair<string, int> Usual(KeyValuePair<string, int> a, KeyValuePair<string, int> b)
    {
        var order = (-a.Value, -Dots(a.Key), Capitals(a.Key)).CompareTo((-b.Value, -Dots(b.Key), Capitals(b.Key)));
        return order < 0 || (order == 0 && string.CompareOrdinal(a.Key, b.Key) <= 0) ? a : b;
    }

    private static int Dots(string name) => name.AsSpan().Count('.');

    private static int Capitals(string name) => name.Count(char.IsUpper);
}
