using System.Runtime.InteropServices;

namespace PaperDigest.Search.Building;

/// <summary>The posting lists of a segment's documents: 16 bits a posting, nothing else.</summary>
internal sealed class SegmentPostings
{
    private const int ImpactBits = 5;

    private readonly int first;
    private readonly ulong[] keys;
    private readonly int[] starts;
    private readonly ushort[] postings;

    private SegmentPostings(int first, ulong[] keys, int[] starts, ushort[] postings) =>
        (this.first, this.keys, this.starts, this.postings) = (first, keys, starts, postings);

    /// <summary>The terms, ascending.</summary>
    public ReadOnlySpan<ulong> Keys => keys;

    /// <summary>How many documents hold a term, by its place.</summary>
    public int Count(int place) => starts[place + 1] - starts[place];

    /// <summary>The place of the first term that is not less than a key.</summary>
    public int PlaceOf(ulong key)
    {
        var place = Array.BinarySearch(keys, key);
        return place < 0 ? ~place : place;
    }

    /// <summary>Adds the postings of a term, by its place.</summary>
    public void AddTo(PostingList list, int place)
    {
        foreach (var posting in postings.AsSpan(starts[place]..starts[place + 1]))
        {
            list.Add(first + (posting >> ImpactBits), (byte)(posting & ((1 << ImpactBits) - 1)));
        }
    }

    /// <summary>Finds the terms of a segment's documents.</summary>
    public static SegmentPostings Of(Segment segment, Vocabulary vocabulary, TermTable table, WordTrie words) =>
        new Counter(segment, vocabulary, table, words).Count();

    // A slot is the rank of a word, or the number of words plus that of a pair in this segment.
    private sealed class Counter(Segment segment, Vocabulary vocabulary, TermTable table, WordTrie trie)
    {
        private readonly Dictionary<ulong, int> pairs = [];
        private readonly List<int> occurrences = [.. new int[table.Words.Length]];
        private readonly List<int> touched = [];
        private readonly List<(int Slot, ushort Posting)> found = [];
        private readonly List<char> chain = [];
        private readonly List<int> inChain = [];

        public SegmentPostings Count()
        {
            for (var d = 0; d < segment.Documents.Count; d++)
            {
                CountTerms(segment.Tokens(d));
                Touch(table.Rank(segment.Documents[d].Id), Impact.Title);
                foreach (var slot in touched)
                {
                    var (times, places) = (occurrences[slot] >> ImpactBits, occurrences[slot] & ((1 << ImpactBits) - 1));
                    found.Add((slot, (ushort)((d << ImpactBits) | Impact.Of(times, places))));
                    occurrences[slot] = 0;
                }

                touched.Clear();
            }

            return Sorted();
        }

        private void CountTerms(ReadOnlySpan<int> tokens)
        {
            byte place = 0;
            var before = -1;
            foreach (var token in tokens)
            {
                if (Token.IsField(token))
                {
                    EndChain(place);
                    (place, before) = (Token.Place(token), -1);
                    continue;
                }

                var word = Token.Word(token);
                if (!Token.IsNeighbour(token))
                {
                    before = -1;
                }

                if (vocabulary.IsHangul(word))
                {
                    CountHangul(before, word, place);
                }
                else
                {
                    CountPairs(before, word, place);
                }

                foreach (var form in table.Forms(word))
                {
                    Touch(form, place);
                }

                before = word;
            }

            EndChain(place);
        }

        private void CountHangul(int before, int word, byte place)
        {
            var units = vocabulary.Words[word];
            if (before >= 0 && vocabulary.Joins(before))
            {
                Touch(table.Rank(vocabulary.Words[before][^1], units[0]), place);
            }
            else
            {
                EndChain(place);
            }

            chain.AddRange(units);
        }

        private void EndChain(byte place)
        {
            trie.Find(CollectionsMarshal.AsSpan(chain), inChain);
            foreach (var word in inChain)
            {
                Touch(word, place);
            }

            inChain.Clear();
            chain.Clear();
        }

        private void CountPairs(int before, int word, byte place)
        {
            var parts = table.PairParts(word);
            if (before >= 0)
            {
                Touch(Slot(TermKey.Of(table.PairParts(before)[^1], parts[0])), place);
            }

            for (var i = 1; i < parts.Length; i++)
            {
                Touch(Slot(TermKey.Of(parts[i - 1], parts[i])), place);
            }
        }

        private int Slot(ulong pair)
        {
            ref var slot = ref CollectionsMarshal.GetValueRefOrAddDefault(pairs, pair, out var known);
            if (!known)
            {
                slot = occurrences.Count;
                occurrences.Add(0);
            }

            return slot;
        }

        private void Touch(int slot, byte place)
        {
            ref var entry = ref CollectionsMarshal.AsSpan(occurrences)[slot];
            if (entry == 0)
            {
                touched.Add(slot);
            }

            entry = (entry + (1 << ImpactBits)) | place;
        }

        private SegmentPostings Sorted()
        {
            var counts = new int[occurrences.Count];
            foreach (var (slot, _) in found)
            {
                counts[slot]++;
            }

            var keys = new List<ulong>();
            var slots = new List<int>();
            for (var rank = 0; rank < table.Words.Length; rank++)
            {
                if (counts[rank] > 0)
                {
                    keys.Add(TermKey.Of(rank));
                    slots.Add(rank);
                }
            }

            foreach (var (pair, slot) in pairs)
            {
                keys.Add(pair);
                slots.Add(slot);
            }

            ulong[] sortedKeys = [.. keys];
            int[] sortedSlots = [.. slots];
            Array.Sort(sortedKeys, sortedSlots);
            var starts = new int[sortedKeys.Length + 1];
            for (var i = 0; i < sortedSlots.Length; i++)
            {
                starts[i + 1] = starts[i] + counts[sortedSlots[i]];
                counts[sortedSlots[i]] = starts[i];
            }

            var postings = new ushort[found.Count];
            foreach (var (slot, posting) in found)
            {
                postings[counts[slot]++] = posting;
            }

            return new SegmentPostings(segment.First, sortedKeys, starts, postings);
        }
    }
}
