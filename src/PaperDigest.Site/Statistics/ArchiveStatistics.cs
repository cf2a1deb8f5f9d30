using System.Collections.Immutable;
using PaperDigest.Core.Glossary;
using PaperDigest.Core.Model;
using PaperDigest.Site.Graph;

namespace PaperDigest.Site.Statistics;

/// <summary>An archive in figures. Lengths of text are in UTF-16 units, of what a reader reads.</summary>
public sealed record ArchiveStatistics
{
    /// <summary>When there were digests.</summary>
    public required DayStatistics Days { get; init; }

    /// <summary>What digests hold of papers.</summary>
    public required PaperStatistics Papers { get; init; }

    /// <summary>The votes.</summary>
    public required VoteStatistics Votes { get; init; }

    /// <summary>Who wrote the papers.</summary>
    public required AuthorStatistics Authors { get; init; }

    /// <summary>What the papers are about.</summary>
    public required TopicStatistics Topics { get; init; }

    /// <summary>Papers at the ends of some measure, each with its figure; a measure that tells no paper from another is left out.</summary>
    public required ImmutableArray<Extreme> Extremes { get; init; }

    /// <summary>The figures of an archive.</summary>
    public static ArchiveStatistics Of(Archive archive)
    {
        var (graph, knowledge) = (archive.Graph, archive.Knowledge);
        return new ArchiveStatistics
        {
            Days = DayStatistics.Of(graph),
            Papers = PaperStatistics.Of(graph.Papers),
            Votes = VoteStatistics.Of(graph.Papers),
            Authors = new AuthorStatistics(
                graph.Authors.Length,
                graph.Authors.Count(author => author.HasPage),
                graph.Papers.Count(paper => paper.Authors.IsEmpty),
                [.. graph.Authors.OrderByDescending(author => author.Papers.Count).Take(5).Select(author => new Tally(author.Name, author.Papers.Count))]),
            Topics = new TopicStatistics(
                knowledge.Glossary.Terms.Length,
                knowledge.Topics.Length,
                graph.Papers.Count(paper => knowledge.TopicsOf(paper).IsEmpty),
                [.. knowledge.Topics.Take(5).Select(topic => new Tally(topic.Name, topic.Papers.Length))]),
            Extremes = [.. Extreme.Of(graph.Papers)],
        };
    }

    /// <summary>How long the summary of a paper's newest digest is.</summary>
    internal static int SummaryLength(Paper paper) => PaperText.Of([paper.Newest]).Texts.Sum(text => text.Length);

    /// <summary>How long a title is as a reader reads it.</summary>
    internal static int TitleLength(Paper paper) => PlainText.Read(paper.Newest.TitleInlines).Length;

    /// <summary>The middle of some figures, the lower one of two; 0 of none.</summary>
    internal static int Median(IEnumerable<int> figures)
    {
        var sorted = figures.Order().ToArray();
        return sorted.Length == 0 ? 0 : sorted[(sorted.Length - 1) / 2];
    }
}

/// <summary>How often something is there.</summary>
/// <param name="Name">What.</param>
/// <param name="Count">How often.</param>
public sealed record Tally(string Name, int Count);

/// <summary>Figures of authors.</summary>
/// <param name="Count">All, each once.</param>
/// <param name="WithPage">Those who have a page.</param>
/// <param name="PapersWithout">Papers that name none.</param>
/// <param name="Most">Up to five with most papers.</param>
public sealed record AuthorStatistics(int Count, int WithPage, int PapersWithout, ImmutableArray<Tally> Most);

/// <summary>Figures of topics.</summary>
/// <param name="Terms">Terms that two papers or more name.</param>
/// <param name="Count">Those that have a page.</param>
/// <param name="PapersWithout">Papers that name none of these.</param>
/// <param name="Most">Up to five with most papers.</param>
public sealed record TopicStatistics(int Terms, int Count, int PapersWithout, ImmutableArray<Tally> Most);
