namespace PaperDigest.Search.Building;

/// <summary>Numbers words, from 0: a hash table with open addressing over one buffer of text, so that a word costs no object.</summary>
internal sealed class WordTable
{
    private readonly List<int> starts = [0];
    private int[] slots = new int[1024];
    private char[] units = new char[4096];

    /// <summary>How many words there are.</summary>
    public int Count => starts.Count - 1;

    /// <summary>A word by its number.</summary>
    public ReadOnlySpan<char> this[int number] => units.AsSpan(starts[number]..starts[number + 1]);

    /// <summary>The number of a word; -1 if it is not here.</summary>
    public int Find(ReadOnlySpan<char> word) => slots[SlotOf(word)] - 1;

    /// <summary>The number of a word, the next one if it is new.</summary>
    public int Number(ReadOnlySpan<char> word)
    {
        ref var slot = ref slots[SlotOf(word)];
        if (slot == 0)
        {
            var start = starts[^1];
            if (start + word.Length > units.Length)
            {
                Array.Resize(ref units, Math.Max(start + word.Length, units.Length * 2));
            }

            word.CopyTo(units.AsSpan(start));
            starts.Add(start + word.Length);
            slot = Count;
            if (Count * 2 > slots.Length)
            {
                Grow();
            }

            return Count - 1;
        }

        return slot - 1;
    }

    // A slot holds a number plus one; 0 is free.
    private int SlotOf(ReadOnlySpan<char> word)
    {
        var place = string.GetHashCode(word) & (slots.Length - 1);
        while (slots[place] != 0 && !this[slots[place] - 1].SequenceEqual(word))
        {
            place = (place + 1) & (slots.Length - 1);
        }

        return place;
    }

    private void Grow()
    {
        slots = new int[slots.Length * 4];
        for (var number = 0; number < Count; number++)
        {
            slots[SlotOf(this[number])] = number + 1;
        }
    }
}
