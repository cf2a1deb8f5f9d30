using System.Collections.Immutable;

namespace PaperDigest.Core.Glossary.Mining;

/// <summary>Reads the terms in the brackets of an archive's papers.</summary>
internal static class Miner
{
    /// <summary>What the brackets say, by paper.</summary>
    /// <param name="count">How many papers there are.</param>
    /// <param name="textOf">A paper's words.</param>
    /// <param name="processors">How many processors may work on it; null for all.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static ImmutableArray<Reading> Mine(int count, Func<int, PaperText> textOf, int? processors, CancellationToken cancellation)
    {
        var mentions = new List<(int, Mention)>[count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = processors ?? -1, CancellationToken = cancellation };
        Parallel.For(0, count, options, paper => mentions[paper] = [.. textOf(paper).Texts.Index().SelectMany(text => MentionReader.Read(text.Item).Select(mention => (text.Index, mention)))]);

        var table = CandidateTable.Of(mentions);
        var alignment = Alignment.Learn(Sides(table), table.Korean.Count, table.English.Count, cancellation);
        var chooser = new SpanChooser(table, alignment, Recurrence.Of(table.All));
        var readings = new Reading?[table.All.Length];
        Parallel.For(0, readings.Length, options, i => readings[i] = Read(table.All[i], chooser));
        return Mismatches.Without([.. readings.OfType<Reading>()]);
    }

    // What a paper says twice is no more evidence than once.
    private static List<(int[] Korean, int[] English)> Sides(CandidateTable table) =>
        [.. table.All.Where(c => c is { English.Length: > 0, Korean.Length: > 0 }).DistinctBy(c => (c.Paper, c.Concept, c.Korean[^1][^1])).Select(SidesOf)];

    // The words before a bracket from which on the term may begin, and some more, so that it is learnt what belongs to no term.
    private static (int[] Korean, int[] English) SidesOf(Candidate candidate)
    {
        var korean = candidate.Mention.Korean;
        var first = korean.Length;
        while (first > 0 && (candidate.Mention.IsExact || korean.Length - first < candidate.English.Length + 3))
        {
            first--;
            if (first < korean.Length - 1 && !candidate.Mention.IsExact && KoreanWords.EndsPhrase(korean[first].Text))
            {
                break;
            }
        }

        return ([.. candidate.Korean[first..].SelectMany(parts => parts)], candidate.English);
    }

    private static Reading? Read(Candidate candidate, SpanChooser chooser)
    {
        var mention = candidate.Mention;
        if (mention.Korean.IsEmpty)
        {
            return new(candidate.Paper, candidate.Text, mention, 0, 1);
        }

        var (words, coverage) = chooser.Choose(candidate);
        var span = mention.Korean[^words..];
        return KoreanWords.IsVerbForm(span[^1].Text) || (span.Length == 1 && KoreanWords.IsNeverPart(span[0].Text))
            || (mention.English?.Contains(" and ", StringComparison.OrdinalIgnoreCase) == true && !span.Any(word => KoreanWords.Joins(word.Text) || word.Text.Contains('-', StringComparison.Ordinal)))
            ? null
            : new(candidate.Paper, candidate.Text, mention, words, coverage);
    }
}
