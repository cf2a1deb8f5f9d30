using System.Collections.Immutable;

namespace PaperDigest.Core.Glossary.Mining;

/// <summary>All mentions of an archive, with the numbers of their words.</summary>
/// <param name="All">The mentions, by paper.</param>
/// <param name="Korean">The parts of Korean words.</param>
/// <param name="English">The English words; the first is none.</param>
internal sealed record CandidateTable(ImmutableArray<Candidate> All, WordTable Korean, WordTable English)
{
    private static readonly char[] Hyphens = ['-', '‐', '‑', '–', '/', '·'];

    /// <summary>Numbers the words of mentions.</summary>
    /// <param name="mentions">The mentions of each paper, by its number.</param>
    public static CandidateTable Of(IReadOnlyList<List<(int Text, Mention Mention)>> mentions)
    {
        var (korean, english, concepts) = (new WordTable(), new WordTable(), new WordTable());
        english.Add("");
        var expansions = Expansions(mentions);
        var all = ImmutableArray.CreateBuilder<Candidate>();
        foreach (var (paper, of) in mentions.Index())
        {
            foreach (var (text, mention) in of)
            {
                var words = mention.English ?? expansions.GetValueOrDefault(FormKey.Of(mention.Abbreviation));
                all.Add(new(
                    paper,
                    text,
                    mention,
                    [.. mention.Korean.Select((word, i) => Parts(word.Text, isLast: i == mention.Korean.Length - 1).Select(korean.Add).ToArray())],
                    words is null ? [] : [.. EnglishWords.KeysOf(words).SelectMany(WithExpansion).Distinct().Select(english.Add)],
                    concepts.Add(FormKey.Of(words ?? mention.Abbreviation))));
            }
        }

        return new(all.DrainToImmutable(), korean, english);

        // LLM in "long-context LLMs" is what its own words are.
        IEnumerable<string> WithExpansion(string key) => expansions.TryGetValue(key, out var name) ? EnglishWords.KeysOf(name).Prepend(key) : [key];
    }

    // What most papers say that an abbreviation stands for.
    private static Dictionary<string, string> Expansions(IReadOnlyList<List<(int Text, Mention Mention)>> mentions) => mentions
        .SelectMany(of => of.Select(m => m.Mention).Where(m => m is { English: not null, Abbreviation: not null }).Select(m => (Of: FormKey.Of(m.Abbreviation), Key: FormKey.Of(m.English), m.English)).DistinctBy(m => (m.Of, m.Key)))
        .GroupBy(m => m.Of, StringComparer.Ordinal)
        .ToDictionary(of => of.Key, of => of.GroupBy(m => m.Key, StringComparer.Ordinal).OrderByDescending(same => same.Count()).ThenBy(same => same.Key, StringComparer.Ordinal).First().First().English!, StringComparer.Ordinal);

    private static IEnumerable<string> Parts(string word, bool isLast) =>
        word.Split(Hyphens, StringSplitOptions.RemoveEmptyEntries).Select(part => FormKey.Of(isLast ? part : KoreanWords.Stem(part)));
}
