namespace PaperDigest.Search.Building;

/// <summary>Where Hangul words go on across a space.</summary>
internal static class HangulChains
{
    /// <summary>Each two syllables on either side of a space, once.</summary>
    public static IEnumerable<string> Joins(Segment[] segments, Vocabulary vocabulary, ParallelOptions options)
    {
        var joins = new HashSet<int>();
        Parallel.ForEach(
            segments,
            options,
            () => new HashSet<int>(),
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
                            local.Add((vocabulary[before][^1] << 16) | vocabulary[word][0]);
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
        return joins.Select(join => $"{(char)(join >> 16)}{(char)join}");
    }
}
