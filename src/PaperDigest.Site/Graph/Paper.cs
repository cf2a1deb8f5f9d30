using System.Collections.Immutable;
using PaperDigest.Core.Model;

namespace PaperDigest.Site.Graph;

/// <summary>One paper, whatever the number of digests that tell of it.</summary>
public sealed class Paper
{
    internal Paper(ImmutableArray<PaperEntry> entries, ImmutableArray<Author> authors)
    {
        Entries = entries;
        Authors = authors;
        if (entries is [var only])
        {
            // Nearly all papers: a digest names each link once.
            (Votes, Digests, Links) = (only.Votes, [only.Date], only.Links);
            return;
        }

        Votes = entries.Max(e => e.Votes);
        Digests = [.. entries.Select(e => e.Date).Distinct().Order()];
        Links = [.. entries.SelectMany(e => e.Links).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>What the digests say, newest first; at least one.</summary>
    public ImmutableArray<PaperEntry> Entries { get; }

    /// <summary>The newest entry, which gives title, address, rank, media, source and sections.</summary>
    public PaperEntry Newest => Entries[0];

    /// <summary>The identifier.</summary>
    public PaperId Id => Newest.Id;

    /// <summary>The newest digest's day.</summary>
    public DateOnly Date => Newest.Date;

    /// <summary>The highest votes known; null when unknown.</summary>
    public int? Votes { get; }

    /// <summary>All digests' days, ascending, each once.</summary>
    public ImmutableArray<DateOnly> Digests { get; }

    /// <summary>All authors, the newest digest's first, each once.</summary>
    public ImmutableArray<Author> Authors { get; }

    /// <summary>Whether the newest list of authors was cut.</summary>
    public bool AuthorsTruncated => Newest.AuthorsTruncated;

    /// <summary>Addresses linked in the summaries, each once.</summary>
    public ImmutableArray<string> Links { get; }

    /// <summary>Earlier entries whose sections differ from the newest's, newest first.</summary>
    public IEnumerable<PaperEntry> Earlier =>
        Entries.Skip(1).Where(e => !e.Sections.Select(s => s.Markdown).SequenceEqual(Newest.Sections.Select(s => s.Markdown)));
}

/// <summary>An author; names that differ only by case, dots and spaces are one.</summary>
public sealed class Author
{
    internal Author(string name, string slug = "")
    {
        Name = name;
        Slug = slug;
    }

    /// <summary>The name as it is written most often.</summary>
    public string Name { get; }

    /// <summary>The name in an address, unique on a disk that ignores case; not percent-encoded; empty without a page.</summary>
    public string Slug { get; internal set; }

    /// <summary>The author's papers, newest first, in digest order within a day.</summary>
    public IReadOnlyList<Paper> Papers => PaperList;

    /// <summary>Whether the author has a page.</summary>
    public bool HasPage => Slug.Length > 0;

    /// <summary>Whether the author has a feed.</summary>
    public bool HasFeed { get; internal set; }

    internal List<Paper> PaperList { get; } = [];
}
