using System.Globalization;
using System.Runtime.CompilerServices;
using PaperDigest.Browser.Tests.Sites;

namespace PaperDigest.Browser.Tests.Search.Quality;

/// <summary>
/// What readers ask for is found: the engine of the real page, in a browser, over the digests that <c>PAPERDIGEST_CORPUS</c> names. The floors are a little
/// below what was measured; whoever raises a figure raises its floor.
/// </summary>
public sealed class SearchQualityTests(Chromium chromium, CorpusShelf corpus, ITestOutputHelper output)
{
    [Fact]
    public async Task Everyday_queries_find_nearly_every_right_paper()
    {
        var scores = await ScoreAsync(Shared("queries.json"), quiet: 1);

        AtLeast(scores, "all", recall: .99, firstTen: .98, reciprocal: .97);
        Assert.Equal(0, scores["all"].Empty);
    }

    [Fact]
    public async Task Hard_queries_find_what_was_meant()
    {
        var scores = await ScoreAsync(Shared("queries_hard.json"), quiet: .85);

        AtLeast(scores, "half", reciprocal: .83);
        AtLeast(scores, "question", recall: .8, firstTen: .74);
        AtLeast(scores, "need", recall: .93, firstTen: .92);
        AtLeast(scores, "cross", recall: .99, firstTen: .95);
        AtLeast(scores, "typo", recall: .94, firstTen: .94);
        AtLeast(scores, "syntax", recall: .99, firstTen: .98);
        AtLeast(scores, "partial", recall: .99, firstTen: .95);
        AtLeast(scores, "address", recall: 1, reciprocal: 1);
        AtLeast(scores, "layout", recall: .99, firstTen: .97);
    }

    [Fact]
    public async Task Queries_of_readers_who_know_nothing_of_the_engine_find_what_was_meant()
    {
        var scores = await ScoreAsync(Here("../queries.json"), quiet: .95);

        AtLeast(scores, "half", recall: .94, reciprocal: .72);
        AtLeast(scores, "question", recall: .8, firstTen: .7);
        AtLeast(scores, "need", recall: .9, firstTen: .82);
        AtLeast(scores, "other-language", recall: .86, firstTen: .88);
        AtLeast(scores, "typo", recall: .84, firstTen: .9);
        AtLeast(scores, "layout", recall: .87, firstTen: .95);
        AtLeast(scores, "syntax", recall: .99, firstTen: .98);
        AtLeast(scores, "partial", recall: .76, firstTen: .94);
        AtLeast(scores, "noun", recall: .87, firstTen: .95);
        AtLeast(scores, "address", recall: 1, reciprocal: 1);
    }

    [Fact]
    public async Task A_concept_is_found_in_the_other_language_too_in_either_direction()
    {
        var pairs = LanguagePair.Read(Here("../pairs.json"));
        var found = await FindAsync([.. pairs.SelectMany(pair => new[] { pair.Korean, pair.English })], isWhole: false);

        AtLeast(pairs, found, pair => pair.Korean, recall: .95, precision: .75);
        AtLeast(pairs, found, pair => pair.English, recall: .95, precision: .88);
    }

    private void AtLeast(IReadOnlyList<LanguagePair> pairs, Dictionary<string, string[]> found, Func<LanguagePair, string> query, double recall, double precision)
    {
        var scores = pairs.Select(pair => (Query: query(pair), Truth: pair.Truth(corpus.Papers))).Where(pair => pair.Truth.Count > 0)
            .Select(pair => (pair.Query, Right: found[pair.Query].Count(pair.Truth.Contains), Truth: pair.Truth.Count, Found: found[pair.Query].Length)).ToList();
        scores.ForEach(score => output.WriteLine($"{score.Right} of {score.Truth} among {score.Found}: {score.Query}"));
        var (all, right) = (scores.Average(score => (double)score.Right / score.Truth), scores.Average(score => (double)score.Right / Math.Max(1, score.Found)));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"recall {all:0.000}, precision {right:0.000}"));
        Assert.True(all >= recall && right >= precision, $"recall {all} or precision {right} is below {recall} or {precision}");
    }

    private static void AtLeast(Dictionary<string, Score> scores, string kind, double recall = 0, double firstTen = 0, double reciprocal = 0)
    {
        var score = scores[kind];
        Assert.True(score.Recall >= recall && score.FirstTen >= firstTen && score.Reciprocal >= reciprocal, $"{score} is below recall {recall}, first ten {firstTen}, reciprocal {reciprocal}");
    }

    private async Task<Dictionary<string, Score>> ScoreAsync(string file, double quiet)
    {
        var queries = SearchQuery.Read(file);
        var found = await FindAsync([.. queries.Select(query => query.Text).Distinct()], isWhole: true);
        var papers = corpus.Papers;
        var sought = queries.Where(query => query.Truth is not []).ToList();
        var scores = sought.GroupBy(query => query.Kind).Select(kind => Score.Of(kind.Key, kind, found, papers)).Append(Score.Of("all", sought, found, papers)).ToList();
        scores.ForEach(score => output.WriteLine(score.ToString()));

        // What the site has nothing about finds nothing.
        var nonsense = queries.Where(query => query.Truth is []).ToList();
        var unanswered = nonsense.Count(query => found[query.Text].Length == 0);
        output.WriteLine($"nothing to find, and nothing found: {unanswered} of {nonsense.Count}");
        Assert.InRange(unanswered, quiet * nonsense.Count, nonsense.Count);
        return scores.ToDictionary(score => score.Kind);
    }

    /// <summary>What each query finds, best first.</summary>
    /// <param name="queries">The queries.</param>
    /// <param name="isWhole">Whether what was found with corrections, or by some of the words alone, counts.</param>
    private async Task<Dictionary<string, string[]>> FindAsync(string[] queries, bool isWhole)
    {
        var site = await corpus.SiteAsync();
        await using var visit = await chromium.VisitAsync(site);
        await visit.GoAsync("/search/");
        var found = await visit.Page.EvaluateAsync<Dictionary<string, string[]>>(
            """
            async ({ queries, isWhole }) => {
              const { open } = await import(document.getElementById("search-engine").href);
              const engine = await open(document.querySelector('meta[name="paperdigest:search"]').content);
              const found = {};
              const counts = ({ match }) => isWhole || match === "literal" || match === "language";
              for (const query of queries) found[query] = (await engine.search(query, { limit: engine.count })).results.filter(counts).map(result => result.id);
              return found;
            }
            """,
            new { queries, isWhole });
        Assert.Empty(visit.Faults);
        return found;
    }

    private static string Shared(string name)
    {
        var file = Path.Combine(CorpusShelf.Folder, "..", "search", name);
        Assert.SkipUnless(File.Exists(file), $"there is no {name} beside the folder of digests");
        return file;
    }

    private static string Here(string path, [CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, path));
}
