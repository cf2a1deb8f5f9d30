namespace PaperDigest.Search.Building;

/// <summary>A term of the index.</summary>
/// <param name="Key">Its key; of a term of more than two words, that of the first two.</param>
/// <param name="Count">How many documents hold it.</param>
/// <param name="Equal">Its equal terms, or what it is a topic's name of, if any.</param>
internal readonly record struct MergedTerm(ulong Key, int Count, EqualList? Equal)
{
    /// <summary>Whether it has more than two words, and so no list of its own.</summary>
    public bool IsLong => Equal?.Form.Words.Length > 2;

    /// <summary>Its text.</summary>
    public string Text(TermTable table) =>
        IsLong ? Equal!.Form.Text
        : TermKey.Second(Key) < 0 ? table.Words[TermKey.First(Key)]
        : $"{table.Words[TermKey.First(Key)]} {table.Words[TermKey.Second(Key)]}";
}

/// <summary>Joins the terms of all segments, and the keys of equal terms.</summary>
internal static class MergedTerms
{
    /// <summary>All terms in the order of their texts.</summary>
    public static List<MergedTerm> Of(InvertedDocuments inverted, List<EqualList> equalLists)
    {
        var equal = new Queue<MergedTerm>(equalLists
            .Select(list => new MergedTerm(KeyOf(list.Form, inverted.Table), list.Own?.Count ?? 0, list))
            .OrderBy(term => term.Key).ThenBy(term => term.IsLong).ThenBy(term => term.Equal!.Form.Text, StringComparer.Ordinal));
        var merged = new List<MergedTerm>();
        foreach (var term in Counted(inverted.Segments))
        {
            while (equal.TryPeek(out var next) && next.Key < term.Key)
            {
                merged.Add(equal.Dequeue());
            }

            var isKey = equal.TryPeek(out var own) && own.Key == term.Key && !own.IsLong;
            merged.Add(isKey ? equal.Dequeue() with { Count = term.Count } : term);
        }

        merged.AddRange(equal);
        return merged;
    }

    private static IEnumerable<MergedTerm> Counted(SegmentPostings[] segments)
    {
        var places = new int[segments.Length];
        while (true)
        {
            var least = ulong.MaxValue;
            for (var i = 0; i < segments.Length; i++)
            {
                if (places[i] < segments[i].Keys.Length)
                {
                    least = Math.Min(least, segments[i].Keys[places[i]]);
                }
            }

            if (least == ulong.MaxValue)
            {
                yield break;
            }

            var count = 0;
            for (var i = 0; i < segments.Length; i++)
            {
                if (places[i] < segments[i].Keys.Length && segments[i].Keys[places[i]] == least)
                {
                    count += segments[i].Count(places[i]++);
                }
            }

            yield return new MergedTerm(least, count, Equal: null);
        }
    }

    private static ulong KeyOf(EqualForm form, TermTable table) =>
        form.Words.Length == 1 ? TermKey.Of(table.Rank(form.Words[0])) : TermKey.Of(table.Rank(form.Words[0]), table.Rank(form.Words[1]));
}
