namespace PaperDigest.Core.Diagnostics;

/// <summary>Finds the word that was meant.</summary>
public static class Suggestion
{
    /// <summary>
    /// The candidate that a mistyped word is nearest to, of equals the first by name; null when none is near: at most a third of the
    /// shorter one's letters off, or one, but never all of them. Case does not count, nor do spaces and the difference of hyphen and underscore.
    /// </summary>
    public static string? Closest(string word, IEnumerable<string> candidates) =>
        candidates
            .Select(candidate => (Name: candidate, Distance: Distance(Fold(word), Fold(candidate)), Length: Math.Min(word.Length, candidate.Length)))
            .Where(near => near.Distance < near.Length && near.Distance <= Math.Max(1, near.Length / 3))
            .OrderBy(near => near.Distance)
            .ThenBy(near => near.Name, StringComparer.Ordinal)
            .Select(near => near.Name)
            .FirstOrDefault();

    /// <summary>The end of a message: <c>; did you mean "title"?</c>, or nothing when no candidate is near.</summary>
    public static string For(string word, IEnumerable<string> candidates) =>
        Closest(word, candidates) is { } near ? Of(near) : "";

    /// <summary>The same for a word that is known to be the one.</summary>
    public static string Of(string near) => $"; did you mean \"{near}\"?";

    private static string Fold(string word) => word.ToLowerInvariant().Replace('-', '_').Replace(" ", "", StringComparison.Ordinal);

    // Optimal string alignment: insertions, deletions, replacements and swaps of neighbours count one each.
    private static int Distance(string a, string b)
    {
        var (older, old, now) = (new int[b.Length + 1], Enumerable.Range(0, b.Length + 1).ToArray(), new int[b.Length + 1]);
        for (var i = 1; i <= a.Length; i++)
        {
            now[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = a[i - 1] == b[j - 1] ? 0 : 1;
                now[j] = Math.Min(Math.Min(now[j - 1], old[j]) + 1, old[j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    now[j] = Math.Min(now[j], older[j - 2] + 1);
                }
            }

            (older, old, now) = (old, now, older);
        }

        return old[b.Length];
    }
}
