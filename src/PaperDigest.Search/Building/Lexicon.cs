using System.Runtime.InteropServices;

namespace PaperDigest.Search.Building;

/// <summary>Finds the Hangul words of an index: without particles, and pairs of neighbours that many documents join.</summary>
internal static class Lexicon
{
    /// <summary>The longest word, in UTF-16 units.</summary>
    public const int LongestWord = 15;

    /// <summary>In how many documents a word must stand.</summary>
    public static int Least(int documents) => Math.Max(3, (int)Math.Round(documents / 3000.0));

    /// <summary>Words with the number of documents that hold them; those of pairs count where they stand as pairs or as words, whichever is more.</summary>
    public static SortedDictionary<string, int> Find(Segment[] segments, Vocabulary vocabulary, int documents, ParallelOptions options)
    {
        var leastPairs = Math.Max(12, documents / 450);
        var stems = CountStems(segments, vocabulary, options);
        var found = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var least = Least(documents);
        for (var i = 0; i < stems.Length; i++)
        {
            if (stems[i] >= least && vocabulary.Stems[i].Length is >= 2 and <= LongestWord)
            {
                found.Add(vocabulary.Stems[i], stems[i]);
            }
        }

        foreach (var (pair, count) in CountPairs(segments, vocabulary, stems, leastPairs, options))
        {
            var word = vocabulary.Stems[(int)(pair >> 32)] + vocabulary.Stems[(int)(uint)pair];
            if (count >= leastPairs && word.Length <= LongestWord)
            {
                found[word] = Math.Max(count, found.GetValueOrDefault(word));
            }
        }

        return found;
    }

    private static int[] CountStems(Segment[] segments, Vocabulary vocabulary, ParallelOptions options)
    {
        var total = new int[vocabulary.Stems.Count];
        Parallel.ForEach(
            segments,
            options,
            () => (Counts: new int[total.Length], Last: new int[total.Length]),
            (segment, _, local) =>
            {
                for (var d = 0; d < segment.Documents.Count; d++)
                {
                    foreach (var token in segment.Tokens(d))
                    {
                        if (!Token.IsField(token) && vocabulary.StemOf(Token.Word(token)) is >= 0 and var stem && local.Last[stem] != segment.First + d + 1)
                        {
                            local.Last[stem] = segment.First + d + 1;
                            local.Counts[stem]++;
                        }
                    }
                }

                return local;
            },
            local =>
            {
                for (var i = 0; i < total.Length; i++)
                {
                    Interlocked.Add(ref total[i], local.Counts[i]);
                }
            });
        return total;
    }

    // A pair is a word without particle and its neighbour; only pairs of frequent words can be frequent.
    private static Dictionary<ulong, int> CountPairs(Segment[] segments, Vocabulary vocabulary, int[] stems, int least, ParallelOptions options)
    {
        var total = new Dictionary<ulong, int>();
        Parallel.ForEach(
            segments,
            options,
            () => new Dictionary<ulong, (int Count, int Last)>(),
            (segment, _, local) =>
            {
                for (var d = 0; d < segment.Documents.Count; d++)
                {
                    var before = -1;
                    foreach (var token in segment.Tokens(d))
                    {
                        var word = Token.IsField(token) ? -1 : Token.Word(token);
                        var stem = word < 0 ? -1 : vocabulary.StemOf(word);
                        if (stem >= 0 && stems[stem] < least)
                        {
                            stem = -1;
                        }

                        if (stem >= 0 && before >= 0 && Token.IsNeighbour(token))
                        {
                            ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(local, ((ulong)before << 32) | (uint)stem, out var known);
                            if (entry.Last != segment.First + d + 1)
                            {
                                entry = (entry.Count + 1, segment.First + d + 1);
                            }
                        }

                        before = stem >= 0 && vocabulary.IsStem(word) ? stem : -1;
                    }
                }

                return local;
            },
            local =>
            {
                lock (total)
                {
                    foreach (var (pair, entry) in local)
                    {
                        CollectionsMarshal.GetValueRefOrAddDefault(total, pair, out _) += entry.Count;
                    }
                }
            });
        return total;
    }
}
