using System.Runtime.InteropServices;

namespace PaperDigest.Search.Building;

/// <summary>Finds the terms of documents, one segment after the other; for one thread.</summary>
internal sealed class PostingCounter(Vocabulary vocabulary, TermTable table)
{
    private const int PlaceBits = 5;

    // A slot is the rank of a word, or the number of words plus that of a pair in the segment.
    private readonly Dictionary<ulong, int> pairs = [];
    private readonly List<int> touched = [];
    private readonly List<(int Slot, ushort Posting)> found = [];
    private readonly List<int> open = [];
    private readonly List<int> longWords = [];
    private int[] occurrences = new int[table.Words.Length + 1024];

    /// <summary>The posting lists of a segment.</summary>
    public SegmentPostings Count(Segment segment)
    {
        pairs.Clear();
        found.Clear();
        for (var place = 0; place < segment.Documents.Count; place++)
        {
            CountTerms(segment.Tokens(place));
            Touch(table.Rank(segment.Documents[place].Term), Impact.Title);
            foreach (var slot in touched)
            {
                var places = occurrences[slot] & ((1 << PlaceBits) - 1);
                found.Add((slot, SegmentPostings.Posting(place, Impact.Of(occurrences[slot] >> PlaceBits, places))));
                occurrences[slot] = 0;
            }

            touched.Clear();
        }

        return Sorted(segment.First);
    }

    private void CountTerms(ReadOnlySpan<int> tokens)
    {
        byte place = 0;
        var before = -1;
        foreach (var token in tokens)
        {
            if (Token.IsField(token))
            {
                (place, before) = (Token.Place(token), -1);
                continue;
            }

            var word = Token.Word(token);
            ref readonly var terms = ref table.Of(word);
            var neighbour = Token.IsNeighbour(token) ? before : -1;
            if (terms.IsHangul)
            {
                CountAcrossSpace(neighbour, word, place);
            }
            else
            {
                CountPairs(neighbour, word, place);
            }

            Touch(table.Values(terms.Forms), place);
            before = word;
        }
    }

    private void CountAcrossSpace(int before, int word, byte place)
    {
        ref readonly var terms = ref table.Of(word);
        if (before < 0 || !table.Of(before).Joins)
        {
            open.Clear();
        }
        else
        {
            Touch(table.Rank(table.Of(before).Last, terms.First), place);
            if (open.Count > 0)
            {
                longWords.Clear();
                table.LongWords.GoOn(open, vocabulary[word], longWords);
                Touch(CollectionsMarshal.AsSpan(longWords), place);
            }
        }

        open.AddRange(table.Values(terms.Links));
    }

    private void CountPairs(int before, int word, byte place)
    {
        var parts = table.Values(table.Of(word).Links);
        if (before >= 0)
        {
            Touch(Slot(TermKey.Of(table.Values(table.Of(before).Links)[^1], parts[0])), place);
        }

        for (var i = 1; i < parts.Length; i++)
        {
            Touch(Slot(TermKey.Of(parts[i - 1], parts[i])), place);
        }
    }

    private int Slot(ulong pair)
    {
        ref var slot = ref CollectionsMarshal.GetValueRefOrAddDefault(pairs, pair, out var isKnown);
        if (!isKnown)
        {
            slot = table.Words.Length + pairs.Count - 1;
            if (slot == occurrences.Length)
            {
                Array.Resize(ref occurrences, slot * 2);
            }
        }

        return slot;
    }

    private void Touch(ReadOnlySpan<int> slots, byte place)
    {
        foreach (var slot in slots)
        {
            Touch(slot, place);
        }
    }

    private void Touch(int slot, byte place)
    {
        ref var entry = ref occurrences[slot];
        if (entry == 0)
        {
            touched.Add(slot);
        }

        entry = (entry + (1 << PlaceBits)) | place;
    }

    private SegmentPostings Sorted(int first)
    {
        // The places for the postings of each slot; the array is free between documents.
        foreach (var (slot, _) in found)
        {
            occurrences[slot]++;
        }

        var (keys, slots) = SortedSlots();
        var starts = new int[slots.Length + 1];
        for (var i = 0; i < slots.Length; i++)
        {
            starts[i + 1] = starts[i] + occurrences[slots[i]];
            occurrences[slots[i]] = starts[i];
        }

        var postings = new ushort[found.Count];
        foreach (var (slot, posting) in found)
        {
            postings[occurrences[slot]++] = posting;
        }

        foreach (var slot in slots)
        {
            occurrences[slot] = 0;
        }

        return new SegmentPostings(first, keys, starts, postings);
    }

    private (ulong[] Keys, int[] Slots) SortedSlots()
    {
        var keys = new List<ulong>(pairs.Keys);
        var slots = new List<int>(pairs.Values);
        for (var rank = 0; rank < table.Words.Length; rank++)
        {
            if (occurrences[rank] > 0)
            {
                keys.Add(TermKey.Of(rank));
                slots.Add(rank);
            }
        }

        ulong[] sortedKeys = [.. keys];
        int[] sortedSlots = [.. slots];
        Array.Sort(sortedKeys, sortedSlots);
        return (sortedKeys, sortedSlots);
    }
}
