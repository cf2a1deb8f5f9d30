using System.Runtime.InteropServices;

namespace PaperDigest.Search.Building;

/// <summary>Finds the Hangul words of an index: without particles and endings, and pairs of neighbours that many documents hold.</summary>
internal static class Lexicon
{
    /// <summary>The longest word, in UTF-16 units.</summary>
    public const int LongestWord = 15;

    /// <summary>In how many documents a word must stand.</summary>
    public static int Least(int documents) => Math.Max(3, documents / 3000);

    /// <summary>Words with the number of documents that hold them, or the pair of words, whichever is more.</summary>
    public static SortedDictionary<string, int> Find(Segment[] segments, Vocabulary vocabulary, int documents, ParallelOptions options)
    {
        var found = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var stems = CountStems(segments, vocabulary, options);
        for (var i = 0; i < stems.Length; i++)
        {
            if (stems[i] >= Least(documents) && vocabulary.Stem(i).Length <= LongestWord)
            {
                found.Add(vocabulary.Stem(i).ToString(), stems[i]);
            }
        }

        var least = Math.Max(12, documents / 450);
        foreach (var (pair, count) in CountPairs(segments, vocabulary, stems, least, options))
        {
            var word = string.Concat(vocabulary.Stem((int)(pair >> 32)), vocabulary.Stem((int)(uint)pair));
            if (count >= least && word.Length <= LongestWord)
            {
                found[word] = Math.Max(count, found.GetValueOrDefault(word));
            }
        }

        return found;
    }

    private static int[] CountStems(Segment[] segments, Vocabulary vocabulary, ParallelOptions options)
    {
        var total = new int[vocabulary.StemCount];
        Parallel.ForEach(
            segments,
            options,
            () => (Counts: new int[total.Length], LastIn: new int[total.Length]),
            (segment, _, local) =>
            {
                for (var d = 0; d < segment.Documents.Count; d++)
                {
                    var number = segment.First + d + 1;
                    foreach (var token in segment.Tokens(d))
                    {
                        var stem = Token.IsField(token) ? -1 : vocabulary.StemOf(Token.Word(token));
                        if (stem >= 0 && local.LastIn[stem] != number)
                        {
                            local.LastIn[stem] = number;
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

    // Only pairs of frequent words can be frequent, so no others are counted.
    private static Dictionary<ulong, int> CountPairs(Segment[] segments, Vocabulary vocabulary, int[] stems, int least, ParallelOptions options)
    {
        var total = new Dictionary<ulong, int>();
        Parallel.ForEach(
            segments,
            options,
            () => new Dictionary<ulong, (int Count, int LastIn)>(),
            (segment, _, local) =>
            {
                for (var d = 0; d < segment.Documents.Count; d++)
                {
                    CountPairs(segment.Tokens(d), segment.First + d + 1, vocabulary, stems, least, local);
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

    private static void CountPairs(
        ReadOnlySpan<int> tokens, int number, Vocabulary vocabulary, int[] stems, int least, Dictionary<ulong, (int Count, int LastIn)> pairs)
    {
        var before = -1;
        foreach (var token in tokens)
        {
            var word = Token.IsField(token) ? -1 : Token.Word(token);
            var stem = word >= 0 && vocabulary.StemOf(word) is >= 0 and var own && stems[own] >= least ? own : -1;
            if (stem >= 0 && before >= 0 && Token.IsNeighbour(token))
            {
                ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(pairs, ((ulong)before << 32) | (uint)stem, out _);
                if (entry.LastIn != number)
                {
                    entry = (entry.Count + 1, number);
                }
            }

            before = stem >= 0 && vocabulary.IsStem(word) ? stem : -1;
        }
    }
}
