using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace PaperDigest.Core.Glossary.Mining;

/// <summary>In how many papers the last words before a bracket stand beside one and the same English.</summary>
internal sealed class Recurrence
{
    private readonly Dictionary<(int Concept, int Words), (int Papers, int Last)> counts = [];
    private readonly Dictionary<(int Ending, int Word), int> endings = [];

    /// <summary>Counts what recurs; mentions come by paper.</summary>
    public static Recurrence Of(ImmutableArray<Candidate> candidates)
    {
        var recurrence = new Recurrence();
        foreach (var candidate in candidates)
        {
            foreach (var ending in recurrence.Endings(candidate))
            {
                ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(recurrence.counts, (candidate.Concept, ending), out var known);
                count = !known ? (1, candidate.Paper) : count.Last == candidate.Paper ? count : (count.Papers + 1, candidate.Paper);
            }
        }

        return recurrence;
    }

    /// <summary>In how many papers the last words of a candidate stand with its English: the last one, the last two, and so on.</summary>
    public ImmutableArray<int> PapersOf(Candidate candidate) => [.. Endings(candidate).Select(ending => counts[(candidate.Concept, ending)].Papers)];

    // Each ending by a number: that of the ending a word shorter, and the word before it. Parts of words count as words, as hyphens and spaces vary.
    private IEnumerable<int> Endings(Candidate candidate)
    {
        var ending = 0;
        for (var i = candidate.Korean.Length - 1; i >= 0; i--)
        {
            for (var part = candidate.Korean[i].Length - 1; part >= 0; part--)
            {
                ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(endings, (ending, candidate.Korean[i][part]), out var known);
                ending = number = known ? number : endings.Count;
            }

            yield return ending;
        }
    }
}
