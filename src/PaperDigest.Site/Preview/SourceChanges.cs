using System.Collections.Immutable;
using PaperDigest.Core.Model;

namespace PaperDigest.Site.Preview;

/// <summary>What became of a file.</summary>
public enum ChangeKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It has other bytes.</summary>
    Changed,

    /// <summary>It is gone.</summary>
    Removed,
}

/// <summary>A file of a site's source that is not as it was.</summary>
/// <param name="Name">As the user names it.</param>
/// <param name="Kind">What became of it.</param>
public sealed record FileChange(string Name, ChangeKind Kind);

/// <summary>What is other than at the look before.</summary>
/// <param name="Files">The files, settings first, then digests, then the theme.</param>
/// <param name="Days">Days of which a digest says something else, oldest first.</param>
/// <param name="Papers">Papers that are new or of which a digest says something else.</param>
public sealed record SourceChanges(ImmutableArray<FileChange> Files, ImmutableArray<DateOnly> Days, ImmutableArray<PaperId> Papers)
{
    /// <summary>The routes of the pages that tell of what changed, the one to look at first: the paper if it is one, else its day.</summary>
    public IEnumerable<string> Routes
    {
        get
        {
            var (papers, days) = (Papers.Select(SiteUrl.Paper), Days.Reverse().Select(SiteUrl.Day));
            return Papers.Length == 1 ? papers.Concat(days) : days.Concat(papers);
        }
    }

    /// <summary>Compares two looks.</summary>
    internal static SourceChanges Between(SourceLook before, SourceLook now)
    {
        var settings = Differences(Settings(before), Settings(now), (a, b) => a == b);
        var digests = ReferenceEquals(before.Digests, now.Digests) ? [] : Differences(Digests(before), Digests(now), ReferenceEquals);
        var theme = ReferenceEquals(before.Theme, now.Theme) ? [] : Differences(Theme(before), Theme(now), (a, b) => a.Span.SequenceEqual(b.Span));

        var (old, current) = (before.Digests.Files.Select(f => f.Text).ToHashSet(), now.Digests.Files.Select(f => f.Text).ToHashSet());
        var gone = old.Where(text => !current.Contains(text)).SelectMany(Entries).ToLookup(Place);
        var come = current.Where(text => !old.Contains(text)).SelectMany(Entries).ToLookup(Place);
        var news = come.SelectMany(place => place).Where(e => !gone[Place(e)].Any(g => SaySame(g, e))).ToList();
        var lost = gone.SelectMany(place => place).Where(g => !come[Place(g)].Any(e => SaySame(g, e)));
        return new SourceChanges(
            [.. settings, .. digests, .. theme],
            [.. news.Concat(lost).Select(e => e.Date).Distinct().Order()],
            [.. news.Select(e => e.Id).Distinct()]);
    }

    private static IEnumerable<PaperEntry> Entries(DigestText text) => text.Digests.SelectMany(digest => digest.Entries);

    private static (DateOnly Day, PaperId Paper) Place(PaperEntry entry) => (entry.Date, entry.Id);

    private static Dictionary<string, UInt128> Settings(SourceLook look) => look.SettingsHash is { } hash ? new() { [look.SettingsName] = hash } : [];

    private static Dictionary<string, DigestText> Digests(SourceLook look) =>
        look.Digests.Files.ToDictionary(file => file.Source.Display, file => file.Text, StringComparer.Ordinal);

    private static Dictionary<string, ReadOnlyMemory<byte>> Theme(SourceLook look) =>
        look.Theme.Own.ToDictionary(file => file.Name, file => file.Bytes, StringComparer.Ordinal);

    private static List<FileChange> Differences<T>(Dictionary<string, T> before, Dictionary<string, T> now, Func<T, T, bool> isSame)
    {
        var changes = new List<FileChange>();
        foreach (var (name, value) in now)
        {
            if (!before.TryGetValue(name, out var old))
            {
                changes.Add(new FileChange(name, ChangeKind.Added));
            }
            else if (!isSame(old, value))
            {
                changes.Add(new FileChange(name, ChangeKind.Changed));
            }
        }

        changes.AddRange(before.Keys.Where(name => !now.ContainsKey(name)).Select(name => new FileChange(name, ChangeKind.Removed)));
        return changes;
    }

    private static bool SaySame(PaperEntry a, PaperEntry b) =>
        a.Id == b.Id && a.Rank == b.Rank && a.Title == b.Title && a.Url == b.Url && a.Votes == b.Votes && a.Media == b.Media
        && a.AuthorsTruncated == b.AuthorsTruncated && a.Authors.SequenceEqual(b.Authors)
        && a.Sections.Select(s => s.Markdown).SequenceEqual(b.Sections.Select(s => s.Markdown));
}
