namespace PaperDigest.Search.Building;

/// <summary>Where Hangul words go on across a space.</summary>
internal static class HangulChains
{
    /// <summary>Each two syllables on either side of a space, once.</summary>
    public static IEnumerable<string> Joins(Segment[] segments, Vocabulary vocabulary, ParallelOptions options)
    {
        var joins = new HashSet<(char, char)>();
        Parallel.ForEach(
            segments,
            options,
            () => new HashSet<(char, char)>(),
            (segment, _, local) =>
            {
                for (var d = 0; d < segment.Documents.Count; d++)
                {
                    var before = -1;
                    foreach (var token in segment.Tokens(d))
                    {
                        var word = Token.IsField(token) ? -1 : Token.Word(token);
                        if (before >= 0 && word >= 0 && Token.IsNeighbour(token) && vocabulary.IsHangul(word) && vocabulary.Joins(before))
                        {
                            local.Add((vocabulary.Words[before][^1], vocabulary.Words[word][0]));
                        }

                        before = word;
                    }
                }

                return local;
            },
            local =>
            {
                lock (joins)
                {
                    joins.UnionWith(local);
                }
            });
        return joins.Select(join => $"{join.Item1}{join.Item2}");
    }
}
