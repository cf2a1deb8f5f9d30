using System.Runtime.InteropServices;

namespace PaperDigest.Core.Glossary.Mining;

/// <summary>
/// Which Korean word stands for which English one, learnt from all mentions at once by expectation maximisation (IBM's first model): a word before
/// a bracket is explained by a word in it or, if it belongs to the sentence, by none.
/// </summary>
internal sealed class Alignment
{
    /// <summary>Stands for no English word.</summary>
    public const int None = 0;

    private const int Rounds = 5;

    private readonly Dictionary<long, int> places;
    private readonly double[] counts;
    private readonly double[] chances;
    private readonly double[] ofKorean;

    private Alignment(Dictionary<long, int> places, double[] counts, double[] chances, double[] ofKorean) =>
        (this.places, this.counts, this.chances, this.ofKorean) = (places, counts, chances, ofKorean);

    /// <summary>Learns from pairs of sides.</summary>
    /// <param name="sides">The numbers of the words of each mention; those of English from 1 on.</param>
    /// <param name="korean">How many Korean words there are.</param>
    /// <param name="english">How many English words there are, <see cref="None"/> included.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static Alignment Learn(IReadOnlyList<(int[] Korean, int[] English)> sides, int korean, int english, CancellationToken cancellation)
    {
        var places = new Dictionary<long, int>();
        var pairs = new List<int>();
        foreach (var (left, right) in sides)
        {
            foreach (var word in left)
            {
                pairs.Add(Add(places, word, None));
                foreach (var other in right)
                {
                    pairs.Add(Add(places, word, other));
                }
            }
        }

        var (counts, chances, ofKorean, ofEnglish) = (new double[places.Count], new double[places.Count], new double[korean], new double[english]);
        Array.Fill(chances, 1);
        for (var round = 0; round < Rounds; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            Array.Clear(counts);
            Array.Clear(ofKorean);
            Array.Clear(ofEnglish);
            var at = 0;
            foreach (var (left, right) in sides)
            {
                foreach (var word in left)
                {
                    var row = CollectionsMarshal.AsSpan(pairs).Slice(at, right.Length + 1);
                    at += row.Length;
                    var sum = 0d;
                    foreach (var place in row)
                    {
                        sum += chances[place];
                    }

                    for (var i = 0; i < row.Length; i++)
                    {
                        var share = chances[row[i]] / sum;
                        counts[row[i]] += share;
                        ofKorean[word] += share;
                        ofEnglish[i == 0 ? None : right[i - 1]] += share;
                    }
                }
            }

            foreach (var (pair, place) in places)
            {
                chances[place] = counts[place] / ofEnglish[(int)(pair & int.MaxValue)];
            }
        }

        return new(places, counts, chances, ofKorean);
    }

    /// <summary>How likely one word is to follow from the other; of two that never stood together, 0.</summary>
    public double Chance(int korean, int english) => places.TryGetValue(Pair(korean, english), out var place) ? chances[place] : 0;

    /// <summary>In how many mentions one stands for the other.</summary>
    public double Count(int korean, int english) => places.TryGetValue(Pair(korean, english), out var place) ? counts[place] : 0;

    /// <summary>In how many mentions a Korean word stands.</summary>
    public double Count(int korean) => korean >= 0 && korean < ofKorean.Length ? ofKorean[korean] : 0;

    private static int Add(Dictionary<long, int> places, int korean, int english)
    {
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(places, Pair(korean, english), out var known);
        place = known ? place : places.Count - 1;
        return place;
    }

    private static long Pair(int korean, int english) => ((long)korean << 32) | (uint)english;
}
