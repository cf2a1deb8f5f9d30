namespace PaperDigest.Search.Building;

/// <summary>Finds words of three or more syllables in a chain of Hangul, wherever they begin.</summary>
internal sealed class WordTrie
{
    private const int Root = 0;
    private readonly Dictionary<ulong, int> children = [];
    private readonly List<int> terms = [-1];

    /// <summary>Takes words in.</summary>
    /// <param name="words">The words.</param>
    /// <param name="table">Gives their ranks.</param>
    public WordTrie(IEnumerable<string> words, TermTable table)
    {
        foreach (var word in words)
        {
            var node = Root;
            foreach (var syllable in word)
            {
                var key = Key(node, syllable);
                if (!children.TryGetValue(key, out var child))
                {
                    child = terms.Count;
                    terms.Add(-1);
                    children.Add(key, child);
                }

                node = child;
            }

            terms[node] = table.Rank(word);
        }
    }

    /// <summary>Adds the ranks of all words that stand in a chain, spaces left out, as often as they do.</summary>
    public void Find(ReadOnlySpan<char> chain, List<int> found)
    {
        for (var start = 0; start + 2 < chain.Length; start++)
        {
            var node = Root;
            for (var i = start; i < chain.Length && children.TryGetValue(Key(node, chain[i]), out node); i++)
            {
                if (terms[node] >= 0)
                {
                    found.Add(terms[node]);
                }
            }
        }
    }

    private static ulong Key(int node, char syllable) => ((ulong)node << 16) | syllable;
}
