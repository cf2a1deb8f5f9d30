namespace PaperDigest.Search.Building;

/// <summary>Finds words of three or more syllables in chains of Hangul, wherever they begin.</summary>
internal sealed class WordTrie
{
    private const int Root = 0;
    private const int None = -1;
    private readonly Dictionary<ulong, int> children = [];
    private readonly List<int> terms = [None];

    /// <summary>Takes words in; a term for each comes from <paramref name="table"/>.</summary>
    public WordTrie(IEnumerable<string> words, WordTable table)
    {
        foreach (var word in words)
        {
            var node = Root;
            foreach (var syllable in word)
            {
                var key = Key(node, syllable);
                if (!children.TryGetValue(key, out node))
                {
                    node = terms.Count;
                    terms.Add(None);
                    children.Add(key, node);
                }
            }

            terms[node] = table.Number(word);
        }
    }

    /// <summary>Puts another number in the place of each term.</summary>
    public void Replace(int[] others)
    {
        for (var node = 0; node < terms.Count; node++)
        {
            terms[node] = terms[node] == None ? None : others[terms[node]];
        }
    }

    /// <summary>Finds the terms that begin in a word.</summary>
    /// <param name="word">The word.</param>
    /// <param name="open">Takes the nodes from which terms may go on in the next word.</param>
    /// <param name="found">Takes the terms that end in the word, as often as they stand there.</param>
    public void Begin(ReadOnlySpan<char> word, List<int> open, List<int> found)
    {
        for (var start = 0; start < word.Length; start++)
        {
            if (Walk(Root, word[start..], found) is not None and var node)
            {
                open.Add(node);
            }
        }
    }

    /// <summary>Goes on with terms that began in words before.</summary>
    /// <param name="open">The nodes to go on from, then those to go on from after the word.</param>
    /// <param name="word">The word.</param>
    /// <param name="found">Takes the terms that end in the word.</param>
    public void GoOn(List<int> open, ReadOnlySpan<char> word, List<int> found)
    {
        var kept = 0;
        for (var i = 0; i < open.Count; i++)
        {
            if (Walk(open[i], word, found) is not None and var end)
            {
                open[kept++] = end;
            }
        }

        open.RemoveRange(kept, open.Count - kept);
    }

    private int Walk(int node, ReadOnlySpan<char> word, List<int> found)
    {
        foreach (var syllable in word)
        {
            if (!children.TryGetValue(Key(node, syllable), out node))
            {
                return None;
            }

            if (terms[node] != None)
            {
                found.Add(terms[node]);
            }
        }

        return node;
    }

    private static ulong Key(int node, char syllable) => ((ulong)node << 16) | syllable;
}
