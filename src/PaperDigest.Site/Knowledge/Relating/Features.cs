using PaperDigest.Core.Glossary;

namespace PaperDigest.Site.Knowledge.Relating;

/// <summary>A feature of a paper, and how much of what the paper is about it tells.</summary>
internal readonly record struct Feature(int Place, float Weight);

/// <summary>
/// What each paper is about: the weightiest of its words and terms, by how often it has them and how rare they are in the archive (tf-idf).
/// A paper's vector is of length 1; its features ascend by place, those of terms come after those of words.
/// </summary>
internal sealed class Features
{
    // Enough to tell what a summary is about; more are noise, and cost room and time.
    private const int Most = 100;

    // What a feature tells beside an English word, found by judging what came of it: summaries say in Korean what they are about, and a term's
    // or a pair's words count too.
    private const float Korean = 1.3f;
    private const float Term = .75f;
    private const float Pair = .5f;

    private readonly Nouns nouns;

    private Features(Nouns nouns, Feature[][] ofPapers, int count) => (this.nouns, OfPapers, Count) = (nouns, ofPapers, count);

    /// <summary>The features of each paper.</summary>
    public Feature[][] OfPapers { get; }

    /// <summary>How many features there are.</summary>
    public int Count { get; }

    /// <summary>The features of papers.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Features Of(int count, Func<int, PaperText> textOf, MinedGlossary glossary, CancellationToken cancellation)
    {
        var vocabulary = new Vocabulary();
        var counted = new Counted[count][];
        for (var number = 0; number < count; number++)
        {
            cancellation.ThrowIfCancellationRequested();
            var text = textOf(number);
            counted[number] = vocabulary.Count(text.Title, text.Texts);
        }

        var nouns = new Nouns(vocabulary);
        var papers = new int[nouns.Names.Count];
        for (var number = 0; number < count; number++)
        {
            counted[number] = nouns.Of(counted[number]);
            foreach (var (noun, _) in counted[number])
            {
                papers[noun]++;
            }
        }

        int[][][] forms = [.. glossary.Terms.Select(term => term.Forms.Select(form => nouns.Of(form.Text)).Where(form => form.Length > 0).ToArray())];
        float[] worths = [.. papers.Select((of, noun) => of > 1 ? nouns.Subjects[noun] * Rarity(of, count) * Tells(nouns.Names[noun]) : 0)];
        float[] termWorths = [.. glossary.Terms.Select(term => Term * Rarity(term.Papers.Length, count))];
        var ofPapers = new Feature[count][];
        var times = new int[papers.Length];
        for (var number = 0; number < count; number++)
        {
            cancellation.ThrowIfCancellationRequested();
            var all = new List<Feature>(counted[number].Length + glossary.OfPapers[number].Length);
            foreach (var (noun, written) in counted[number])
            {
                times[noun] = written;
                all.Add(new Feature(noun, worths[noun] * Frequency(written)));
            }

            foreach (var term in glossary.OfPapers[number])
            {
                all.Add(new Feature(papers.Length + term, termWorths[term] * Frequency(Times(forms[term], times))));
            }

            ofPapers[number] = Weightiest(all);
            foreach (var (noun, _) in counted[number])
            {
                times[noun] = 0;
            }
        }

        return new Features(nouns, ofPapers, papers.Length + forms.Length);
    }

    /// <summary>The place of a feature's term in the glossary; null if it is a word.</summary>
    public int? TermOf(int place) => place >= nouns.Names.Count ? place - nouns.Names.Count : null;

    /// <summary>A feature's word.</summary>
    public string WordOf(int place) => nouns.Names[place];

    /// <summary>The features that two papers share, with what each does to their nearness; the sum of it all is from 0 to 1.</summary>
    public List<Feature> Shared(int one, int other)
    {
        var (a, b) = (OfPapers[one], OfPapers[other]);
        var shared = new List<Feature>(16);
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            var (left, right) = (a[i].Place, b[j].Place);
            if (left == right)
            {
                shared.Add(new Feature(left, a[i].Weight * b[j].Weight));
            }

            i += left <= right ? 1 : 0;
            j += right <= left ? 1 : 0;
        }

        return shared;
    }

    // How often a paper names a term: no form more often than the rarest of its words. Once at least, in a spelling that has other words.
    private static int Times(int[][] forms, int[] times)
    {
        var most = 1;
        foreach (var form in forms)
        {
            most = Math.Max(most, form.Min(noun => times[noun]));
        }

        return most;
    }

    private static float Tells(string noun) => Vocabulary.IsHangul(noun[0]) ? Korean : Nouns.IsPair(noun) ? Pair : 1;

    private static float Frequency(int times) => 1 + MathF.Log(times);

    // The rarest are not worth much more than the rare, since chance brings them together too.
    private static float Rarity(int papers, int count) => MathF.Pow(MathF.Log(1 + ((float)count / (papers + 5))), 1.2f);

    private static Feature[] Weightiest(List<Feature> features)
    {
        features.RemoveAll(f => f.Weight <= 0);
        features.Sort((one, other) => other.Weight.CompareTo(one.Weight) is not 0 and var order ? order : one.Place.CompareTo(other.Place));
        Feature[] most = [.. features.Take(Most)];
        var length = MathF.Sqrt(most.Sum(f => f.Weight * f.Weight));
        foreach (ref var feature in most.AsSpan())
        {
            feature = feature with { Weight = feature.Weight / length };
        }

        Array.Sort(most, (one, other) => one.Place.CompareTo(other.Place));
        return most;
    }
}
