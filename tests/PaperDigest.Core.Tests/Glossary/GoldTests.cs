using System.Collections.Immutable;
using PaperDigest.Core.Glossary;
using PaperDigest.Core.Glossary.Mining;
using PaperDigest.Core.Model;

namespace PaperDigest.Core.Tests.Glossary;

/// <summary>What people read in real digests (README.md beside this file) is what is mined.</summary>
public sealed class GoldTests
{
    [Fact]
    public void Terms_of_the_gold_list_are_read_as_people_read_them()
    {
        var score = Score.Of(CorpusGlossary.Papers.With(GoldMention.All.Select(gold => (gold.Paper, gold.Text))));

        Assert.True(score.Korean >= 0.95 && score.English >= 0.98 && score.Wrong == 0, score.ToString());
    }

    // Without an archive that tells what recurs, only the form of the brackets and 205 sentences do.
    [Fact]
    public void The_gold_list_alone_is_read_as_well_as_so_few_sentences_allow()
    {
        var ids = GoldMention.All.Select(gold => gold.Paper).Distinct().Select(id => new PaperId(id)).ToImmutableArray();
        var score = Score.Of(new GlossaryCorpus(ids, [.. ids.Select(_ => new PaperText("", []))]).With(GoldMention.All.Select(gold => (gold.Paper, gold.Text))));

        Assert.True(score.Korean >= 0.7 && score.English >= 0.98 && score.Wrong <= 5, score.ToString());
    }

    [Fact]
    public void Forms_of_one_thing_are_one_term_and_forms_of_two_are_not()
    {
        var misses = GoldMerge.All.Where(gold => gold.IsSame != IsOne(gold)).Select(gold => $"{gold.Form} and {gold.Other} are {(gold.IsSame ? "the same" : "different")}");

        Assert.Empty(misses);
    }

    private static bool IsOne(GoldMerge gold) =>
        FormKey.Of(gold.Form) == FormKey.Of(gold.Other)
        || Explanation.Of(CorpusGlossary.Glossary, gold.Form).Select(e => e.Place).Intersect(Explanation.Of(CorpusGlossary.Glossary, gold.Other).Select(e => e.Place)).Any();

    private sealed record Score(double Korean, double English, int Wrong, IReadOnlyList<string> Misses)
    {
        public static Score Of(GlossaryCorpus papers)
        {
            var readings = CorpusGlossary.Mine(papers).ToLookup(reading => papers.Texts[reading.Paper].Texts[reading.Text], StringComparer.Ordinal);
            var (terms, korean, english, wrong, misses) = (0, 0, 0, 0, new List<string>());
            foreach (var gold in GoldMention.All)
            {
                var found = readings[gold.Text].ToList();
                var said = string.Join(", ", found.Select(Written).Distinct());
                if (!gold.IsTerm)
                {
                    wrong += found.Count > 0 ? 1 : 0;
                    misses.AddRange(found.Count > 0 ? [$"{gold.Kind}: {said} is no term"] : []);
                    continue;
                }

                var same = found.Where(reading => (reading.English ?? "") == gold.English && (reading.Abbreviation ?? "") == gold.Abbreviation).ToList();
                var exact = same.Exists(reading => (reading.Korean ?? "") == gold.Korean);
                (terms, english, korean) = (terms + 1, english + (same.Count > 0 ? 1 : 0), korean + (exact ? 1 : 0));
                misses.AddRange(exact ? [] : [$"{gold.Kind}: {gold.Korean} | {gold.English} | {gold.Abbreviation}, not {said}"]);
            }

            return new((double)korean / terms, (double)english / terms, wrong, misses);
        }

        public override string ToString() => $"Korean {Korean:F3}, English {English:F3}, wrong {Wrong}\n{string.Join('\n', Misses)}";

        private static string Written(Reading reading) => $"{reading.Korean} | {reading.English} | {reading.Abbreviation}";
    }
}
