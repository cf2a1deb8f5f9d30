using System.Text.RegularExpressions;

namespace PaperDigest.Browser.Tests.Search.Quality;

/// <summary>The right papers of a query.</summary>
/// <param name="Strict">Those that must be found.</param>
/// <param name="Lenient">Those that may stand among the first ten: the strict ones, and papers that hold the terms as parts of other words.</param>
internal sealed record Truth(IReadOnlySet<string> Strict, IReadOnlySet<string> Lenient)
{
    /// <summary>Whether the papers at hand hold nothing to find.</summary>
    public bool IsEmpty => Lenient.Count == 0;

    /// <summary>Finds the right papers among those at hand.</summary>
    public static Truth Of(SearchQuery query, IReadOnlyList<PaperText> papers)
    {
        if (query.Truth is { } truth)
        {
            var given = truth.Intersect(papers.Select(paper => paper.Id)).ToHashSet();
            return new Truth(given, given);
        }

        HashSet<string> All(Func<string, Func<PaperText, bool>> test)
        {
            var groups = query.Must!.Select(group => group.Split('|').Select(test).ToList()).ToList();
            return [.. papers.Where(paper => groups.TrueForAll(group => group.Exists(holds => holds(paper)))).Select(paper => paper.Id)];
        }

        var strict = All(Holds);
        return new Truth(strict, All(MayHold).Union(strict).ToHashSet());
    }

    // A short Hangul term as typed, a longer one whatever its spaces; other terms as whole words, perhaps in the plural.
    private static Func<PaperText, bool> Holds(string term)
    {
        if (term.StartsWith("re:", StringComparison.Ordinal))
        {
            var pattern = new Regex(term[3..], RegexOptions.CultureInvariant);
            return paper => pattern.IsMatch(paper.Compact);
        }

        if (term.StartsWith("pre:", StringComparison.Ordinal))
        {
            var start = new Regex($"(?<![a-z0-9]){Regex.Escape(term[4..])}", RegexOptions.CultureInvariant);
            return paper => start.IsMatch(paper.Text);
        }

        if (term.Any(c => c is >= '가' and <= '힣'))
        {
            return term.Length <= 3
                ? paper => paper.Text.Contains(term, StringComparison.Ordinal)
                : paper => paper.Compact.Contains(term, StringComparison.Ordinal);
        }

        var word = new Regex($"(?<![a-z0-9]){Regex.Escape(term)}s?(?![a-z0-9])", RegexOptions.CultureInvariant);
        return paper => word.IsMatch(paper.Text);
    }

    private static Func<PaperText, bool> MayHold(string term)
    {
        if (term.StartsWith("re:", StringComparison.Ordinal))
        {
            return Holds(term);
        }

        var compact = term.Replace("pre:", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        return paper => paper.Compact.Contains(compact, StringComparison.Ordinal);
    }
}
