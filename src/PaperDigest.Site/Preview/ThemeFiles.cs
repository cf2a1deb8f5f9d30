using System.Collections.Immutable;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Site.Rendering;

namespace PaperDigest.Site.Preview;

/// <summary>The theme of a site as it was at one look at the disk; the same object as long as the files say the same.</summary>
/// <param name="Own">The site's own files, by path.</param>
/// <param name="Theme">They and the built-in ones.</param>
/// <param name="Unread">What could not be read of them.</param>
/// <param name="Findings">That, and what is wrong with what was read.</param>
internal sealed record ThemeFiles(ImmutableArray<ThemeFile> Own, Theme? Theme, IReadOnlyList<Diagnostic> Unread, IReadOnlyList<Diagnostic> Findings)
{
    /// <summary>Before the first look.</summary>
    public static readonly ThemeFiles None = new([], null, [], []);

    /// <summary>Reads a templates folder; gives <paramref name="before"/> itself if it says nothing else.</summary>
    public static ThemeFiles Look(string folder, ThemeFiles before)
    {
        var found = new DiagnosticBag();
        var own = ThemeFolder.Read(folder, found).ToImmutableArray();
        var unread = found.ToSorted();
        if (before.Theme is not null && SaysTheSame(own, before.Own) && unread.SequenceEqual(before.Unread))
        {
            return before;
        }

        var theme = Theme.From(Theme.ReadBuiltIn(), own, found);
        return new ThemeFiles(own, theme, unread, found.ToSorted());
    }

    private static bool SaysTheSame(ImmutableArray<ThemeFile> a, ImmutableArray<ThemeFile> b) =>
        a.Length == b.Length && a.Zip(b).All(pair => pair.First.Name == pair.Second.Name && pair.First.Bytes.Span.SequenceEqual(pair.Second.Bytes.Span));
}
