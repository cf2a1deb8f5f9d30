namespace PaperDigest.Search.Building;

/// <summary>A term of the index.</summary>
/// <param name="Key">Its key; of a term of more than two words, that of the first two.</param>
/// <param name="Count">How many documents hold it.</param>
/// <param name="Equal">Its equal terms, if any.</param>
/// <param name="IsLong">Whether it has more than two words, and so only a second list.</param>
internal readonly record struct MergedTerm(ulong Key, int Count, EqualList? Equal, bool IsLong)
{
    /// <summary>Its text.</summary>
    public string Text(TermTable table) =>
        IsLong ? Equal!.Form.Text
        : TermKey.Second(Key) < 0 ? table.Words[TermKey.First(Key)]
        : $"{table.Words[TermKey.First(Key)]} {table.Words[TermKey.Second(Key)]}";
}

/// <summary>Joins the terms of all segments.</summary>
internal static class MergedTerms
{
    /// <summary>All terms in the order of their texts.</summary>
    public static List<MergedTerm> Of(SegmentPostings[] segments, List<EqualList> equalLists, TermTable table)
    {
        var equals = new Queue<(ulong Key, EqualList List)>(equalLists
            .Select(list => (Key: KeyOf(list.Form, table), List: list))
            .OrderBy(e => e.Key).ThenBy(e => e.List.Form.Text, StringComparer.Ordinal));
        var merged = new List<MergedTerm>();
        var places = new int[segments.Length];
        while (true)
        {
            var next = Least(segments, places);
            var count = 0;
            while (equals.TryPeek(out var equal) && (equal.Key < next || (equal.Key == next && next == ulong.MaxValue)))
            {
                equals.Dequeue();
                merged.Add(new MergedTerm(equal.Key, 0, equal.List, equal.List.Form.Words.Length > 2));
            }

            if (next == ulong.MaxValue)
            {
                return merged;
            }

            for (var i = 0; i < segments.Length; i++)
            {
                if (places[i] < segments[i].Keys.Length && segments[i].Keys[places[i]] == next)
                {
                    count += segments[i].Count(places[i]++);
                }
            }

            var isKey = equals.TryPeek(out var own) && own.Key == next && own.List.Form.Words.Length <= 2;
            merged.Add(new MergedTerm(next, count, isKey ? equals.Dequeue().List : null, IsLong: false));
        }
    }

    private static ulong Least(SegmentPostings[] segments, int[] places)
    {
        var least = ulong.MaxValue;
        for (var i = 0; i < segments.Length; i++)
        {
            if (places[i] < segments[i].Keys.Length)
            {
                least = Math.Min(least, segments[i].Keys[places[i]]);
            }
        }

        return least;
    }

    private static ulong KeyOf(EqualForm form, TermTable table) =>
        form.Words.Length == 1 ? TermKey.Of(table.Rank(form.Words[0])) : TermKey.Of(table.Rank(form.Words[0]), table.Rank(form.Words[1]));
}
