namespace PaperDigest.Search.Building;

/// <summary>Sorts words by their UTF-16 units.</summary>
internal static class RankedWords
{
    /// <summary>The words by rank, and the rank of each by its number.</summary>
    public static (string[] Words, int[] Ranks) Of(WordTable table)
    {
        var numbers = new int[table.Count];
        var beginnings = new ulong[table.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = i;
            beginnings[i] = Beginning(table[i]);
        }

        Array.Sort(beginnings, numbers);
        SortRuns(beginnings, numbers, table);
        var words = new string[numbers.Length];
        var ranks = new int[numbers.Length];
        for (var rank = 0; rank < numbers.Length; rank++)
        {
            ranks[numbers[rank]] = rank;
            words[rank] = table[numbers[rank]].ToString();
        }

        return (words, ranks);
    }

    // The first four units, so that most words need no comparison as text.
    private static ulong Beginning(ReadOnlySpan<char> word)
    {
        var units = 0ul;
        for (var i = 0; i < 4; i++)
        {
            units = (units << 16) | (i < word.Length ? word[i] : 0u);
        }

        return units;
    }

    private static void SortRuns(ulong[] beginnings, int[] numbers, WordTable table)
    {
        for (int start = 0, end; start < numbers.Length; start = end)
        {
            end = start + 1;
            while (end < numbers.Length && beginnings[end] == beginnings[start])
            {
                end++;
            }

            numbers.AsSpan(start..end).Sort((a, b) => table[a].SequenceCompareTo(table[b]));
        }
    }
}
