namespace PaperDigest.Site.Knowledge.Relating;

/// <summary>Papers by their features, so that those near a paper are found without looking at all.</summary>
internal sealed class NearPapers
{
    // A feature's papers, at most so many, are those in which it weighs most: what is in more tells little, and time must grow as the archive does.
    private const int LongestList = 100;

    // How much of a match on one feature alone is discounted.
    private const float Single = .7f;

    private readonly Features features;
    private readonly (int Paper, float Weight)[][] lists;

    /// <summary>The papers of features.</summary>
    public NearPapers(Features features)
    {
        this.features = features;
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

    /// <summary>The papers nearest to one, with how near each is; the newer of two as near comes first.</summary>
    public IEnumerable<(int Paper, float Nearness)> To(int paper, int most)
    {
        var nearness = new Dictionary<int, float>();
        foreach (var (place, weight) in features.OfPapers[paper])
        {
            foreach (var (other, otherWeight) in lists[place])
            {
                nearness[other] = nearness.GetValueOrDefault(other) + (weight * otherWeight);
            }
        }

        nearness.Remove(paper);
        // What the lists leave out is made good for those that may be taken.
        return nearness.OrderByDescending(n => n.Value).ThenByDescending(n => n.Key).Take(most * 3)
            .Select(n => (n.Key, Nearness: Nearness(features.Shared(paper, n.Key))))
            .OrderByDescending(n => n.Nearness).ThenByDescending(n => n.Key).Take(most);
    }

    // What one word alone makes near is hardly so: the more evenly many features share in it, the surer is the subject.
    private static float Nearness(List<Feature> shared)
    {
        var sum = shared.Sum(f => f.Weight);
        return sum - (shared.Sum(f => f.Weight * f.Weight) / sum * Single);
    }
}
