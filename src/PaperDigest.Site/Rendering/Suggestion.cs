namespace PaperDigest.Site.Rendering;

/// <summary>Finds the name that somebody may have meant.</summary>
internal static class Suggestion
{
    /// <summary>The end of a message: <c>; did you mean 'title'?</c>, or nothing where no known name is near.</summary>
    public static string For(string word, IEnumerable<string> known)
    {
        var nearest = known
            .Select(name => (name, distance: Distance(word, name)))
            .Where(candidate => IsNear(candidate.distance, Math.Min(word.Length, candidate.name.Length)))
            .OrderBy(candidate => candidate.distance)
            .ThenBy(candidate => candidate.name, StringComparer.Ordinal)
            .FirstOrDefault();
        return nearest.name is null ? "" : $"; did you mean '{nearest.name}'?";
    }

    private static bool IsNear(int distance, int length) => distance < length && distance <= Math.Max(1, length / 3);

    // The optimal string alignment distance: letters inserted, dropped, changed, or two neighbours exchanged.
    private static int Distance(string a, string b)
    {
        var (before, last, row) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, last, row) = (last, row, before);
        }

        return last[b.Length];
    }
}
