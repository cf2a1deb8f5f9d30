using System.Collections.Concurrent;

namespace PaperDigest.Site.Knowledge.Relating;

/// <summary>Papers by their features, so that those near a paper are found without looking at all.</summary>
internal sealed class NearPapers
{
    // A feature's papers, at most so many, are those in which it weighs most: what is in more tells little, and time must grow as the archive does.
    private const int LongestList = 100;

    // Below this, papers share words and not a subject.
    private const float Near = .06f;

    // How much going together elsewhere counts beside what two papers share themselves.
    private const float Latent = .4f;

    // Of 1,200 pairs, read and judged, one in five below this were on one subject, and three in five above it.
    private const float Sure = .36f;

    // Of fewer papers, too little is known of what goes together to leave any out.
    private const int Many = 500;

    // How many of those with most in common are looked at closely, for each that is wanted.
    private const int Looks = 2;

    private readonly Features features;
    private readonly LatentSemantics semantics;
    private readonly ConcurrentBag<float[]> idle = [];
    private readonly (int Paper, float Weight)[][] lists;

    /// <summary>The papers of features.</summary>
    public NearPapers(Features features)
    {
        this.features = features;
        semantics = new LatentSemantics(features.OfPapers, features.Count);
        var sizes = new int[features.Count];
        foreach (var feature in features.OfPapers.SelectMany(of => of))
        {
            sizes[feature.Place]++;
        }

        lists = [.. sizes.Select(size => size == 0 ? [] : new (int, float)[size])];
        foreach (var (paper, of) in features.OfPapers.Index())
        {
            foreach (var (place, weight) in of)
            {
                lists[place][--sizes[place]] = (paper, weight);
            }
        }

        for (var place = 0; place < lists.Length; place++)
        {
            if (lists[place].Length > LongestList)
            {
                lists[place] = [.. lists[place].OrderByDescending(p => p.Weight).ThenByDescending(p => p.Paper).Take(LongestList)];
            }
        }
    }

    /// <summary>The papers nearest to one, nearest first; of two as near the newer.</summary>
    public IEnumerable<int> To(int paper, int most)
    {
        // All zero between uses.
        var sums = idle.TryTake(out var used) ? used : new float[features.OfPapers.Length];
        var touched = new List<int>();
        foreach (var (place, weight) in features.OfPapers[paper])
        {
            foreach (var (other, otherWeight) in lists[place])
            {
                if (sums[other] == 0)
                {
                    touched.Add(other);
                }

                sums[other] += weight * otherWeight;
            }
        }

        sums[paper] = 0;
        // The least near is taken out first.
        var nearest = new PriorityQueue<int, (float Sum, int Paper)>();
        foreach (var other in touched)
        {
            var sum = sums[other];
            sums[other] = 0;
            if (nearest.Count < most * Looks)
            {
                nearest.Enqueue(other, (sum, other));
            }
            else if (nearest.TryPeek(out _, out var least) && sum >= least.Sum)
            {
                nearest.EnqueueDequeue(other, (sum, other));
            }
        }

        idle.Add(sums);
        // What the lists leave out is made good for those that may be taken.
        return nearest.UnorderedItems.Select(one => (Paper: one.Element, Shared: features.Shared(paper, one.Element).Sum(f => f.Weight)))
            .Where(one => one.Shared >= Near && one.Paper != paper)
            .Select(one => (one.Paper, Score: one.Shared + (Latent * semantics.Likeness(paper, one.Paper))))
            .Where(one => one.Score >= Sure || features.OfPapers.Length < Many)
            .OrderByDescending(one => one.Score).ThenByDescending(one => one.Paper)
            .Select(one => one.Paper).Take(most);
    }
}
