using System.Collections.Frozen;
using System.Collections.Immutable;
using PaperDigest.Core.Glossary;
using PaperDigest.Core.Model;
using PaperDigest.Site.Graph;
using PaperDigest.Site.Knowledge.Relating;

namespace PaperDigest.Site.Knowledge;

/// <summary>Which papers are on the same subject. Found when asked for, from lists that are made once: a preview makes few pages of many.</summary>
internal sealed class RelatedPapers
{
    private const int Most = 5;

    // Of a day's digest, which its reader has seen or is at; the rest come from other days where there are any.
    private const int MostOfDay = 2;

    // What tells why: topics if they made this much of the match, in which the words of their names count too.
    private const float TopicsShare = .08f;
    private const int MostReasons = 3;

    // A topic that made so many times less of the match than another isn't why.
    private const int Minor = 4;

    private readonly ImmutableArray<Paper> papers;
    private readonly ImmutableArray<Topic?> topics;
    private readonly FrozenDictionary<PaperId, int> numbers;
    private readonly Features features;
    private readonly NearPapers near;

    private RelatedPapers(ImmutableArray<Paper> papers, ImmutableArray<Topic?> topics, Features features)
    {
        (this.papers, this.topics, this.features) = (papers, topics, features);
        numbers = papers.Index().ToFrozenDictionary(paper => paper.Item.Id, paper => paper.Index);
        near = new NearPapers(features);
    }

    /// <summary>What relates papers.</summary>
    /// <param name="papers">The papers by their numbers in the glossary.</param>
    /// <param name="glossary">The terms that they name.</param>
    /// <param name="topics">For each term its topic; null for those that are none.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static RelatedPapers Of(ImmutableArray<Paper> papers, MinedGlossary glossary, ImmutableArray<Topic?> topics, CancellationToken cancellation) =>
        new(papers, topics, Features.Of(papers.Length, number => PaperText.Of(papers[number].Entries), glossary, cancellation));

    /// <summary>The papers nearest to one, nearest first, at most five; none for a paper that came later.</summary>
    public ImmutableArray<Related> To(Paper paper)
    {
        if (!numbers.TryGetValue(paper.Id, out var number))
        {
            return [];
        }

        var candidates = near.To(number, Most * 4).ToList();
        var ofDay = candidates.Where(other => papers[other].Date == paper.Date).Skip(MostOfDay).ToHashSet();
        // Where other days have too few, the same day's are better than none.
        return [.. candidates.Where(other => !ofDay.Contains(other)).Concat(candidates.Where(ofDay.Contains)).Take(Most).Select(other => Why(number, other))];
    }

    private Related Why(int paper, int other)
    {
        var shared = features.Shared(paper, other).OrderByDescending(f => f.Weight).ToList();
        var ofTopics = shared.Where(f => TopicOf(f) is not null).ToList();
        if (ofTopics.Sum(f => f.Weight) >= TopicsShare * shared.Sum(f => f.Weight))
        {
            var telling = ofTopics.Where(f => f.Weight * Minor >= ofTopics[0].Weight).Take(MostReasons);
            return new Related(papers[other], [.. telling.Select(f => TopicOf(f)!).OrderBy(topic => topic.Papers.Length)], []);
        }

        string[] words = [.. shared.Where(f => features.TermOf(f.Place) is null).Select(f => features.WordOf(f.Place))];
        var inPairs = words.Where(Nouns.IsPair).SelectMany(pair => pair.Split(' ')).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new Related(papers[other], [], [.. words.Where(word => !inPairs.Contains(word)).Take(MostReasons)]);
    }

    private Topic? TopicOf(Feature feature) => features.TermOf(feature.Place) is { } term ? topics[term] : null;
}
