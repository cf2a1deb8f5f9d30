using System.Collections.Immutable;

namespace PaperDigest.Core.Glossary;

/// <summary>Which papers write which forms, and so name which terms.</summary>
/// <param name="PapersOfForms">For each form, in order of terms and of forms in a term: the numbers of the papers that write it, ascending.</param>
/// <param name="TermsOfPapers">For each paper, the places of the terms it names: the longest form first.</param>
internal readonly record struct FoundForms(ImmutableArray<ImmutableArray<int>> PapersOfForms, ImmutableArray<ImmutableArray<int>> TermsOfPapers);

/// <summary>Finds the papers that write the forms of terms.</summary>
internal static class TermFinder
{
    private const int MostWords = 8;
    private static readonly string[] Particles = ["으로부터의", "으로부터", "에서의", "에서는", "으로의", "으로", "에서", "에게", "에는", "에도", "로의", "로는", "이란", "이며", "이라", "까지", "부터", "보다", "처럼", "에", "의", "을", "를", "은", "는", "이", "가", "과", "와", "로", "도", "만", "인", "란", "들"];

    /// <summary>Finds them.</summary>
    public static FoundForms Find(ImmutableArray<ImmutableArray<string>> formsOfTerms, int count, Func<int, PaperText> textOf, int? processors, CancellationToken cancellation)
    {
        var places = new Dictionary<string, List<(int Term, int Form)>>(StringComparer.Ordinal);
        var forms = 0;
        foreach (var (term, of) in formsOfTerms.Index())
        {
            foreach (var form in of)
            {
                var key = FormKey.Of(form);
                if (!places.TryGetValue(key, out var held))
                {
                    places.Add(key, held = []);
                }

                held.Add((term, forms++));
            }
        }

        var termsOf = new ImmutableArray<int>[count];
        var formsOf = new List<int>[count];
        var lookup = places.GetAlternateLookup<ReadOnlySpan<char>>();
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = processors ?? -1, CancellationToken = cancellation }, paper =>
        {
            var found = new Dictionary<string, int>(StringComparer.Ordinal);
            var text = textOf(paper);
            foreach (var part in text.Texts.Prepend(text.Title))
            {
                Scan(part, lookup, found);
            }

            var sure = found.Keys.Where(key => places[key].Count == 1).Select(key => places[key][0].Term).ToHashSet();
            var named = found.Keys.SelectMany(key => places[key].Where(p => places[key].Count == 1 || sure.Contains(p.Term)).Select(p => (p.Term, p.Form, key.Length))).ToList();
            formsOf[paper] = [.. named.Select(n => n.Form)];
            termsOf[paper] = [.. named.GroupBy(n => n.Term).OrderByDescending(g => g.Max(n => n.Length)).ThenBy(g => g.Key).Select(g => g.Key)];
        });
        var papers = new List<int>[forms];
        for (var i = 0; i < forms; i++)
        {
            papers[i] = [];
        }

        for (var paper = 0; paper < count; paper++)
        {
            foreach (var form in formsOf[paper])
            {
                papers[form].Add(paper);
            }
        }

        return new([.. papers.Select(of => of.ToImmutableArray())], [.. termsOf]);
    }

    private static void Scan(string text, Dictionary<string, List<(int Term, int Form)>>.AlternateLookup<ReadOnlySpan<char>> places, Dictionary<string, int> found)
    {
        foreach (var line in text.Split(['\n', '.', ',', '(', ')', ';', ':']))
        {
            var words = line.Split([' ', '-', '\'', '"', '‘', '’', '“', '”', '*', '`', '/'], StringSplitOptions.RemoveEmptyEntries);
            for (var start = 0; start < words.Length; start++)
            {
                var before = "";
                for (var end = start; end < Math.Min(words.Length, start + MostWords); end++)
                {
                    var whole = before + FormKey.Of(words[end]);
                    Look(whole);
                    if (Hangul.Is(words[end][^1]))
                    {
                        foreach (var particle in Particles)
                        {
                            if (words[end].EndsWith(particle, StringComparison.Ordinal) && words[end].Length > particle.Length)
                            {
                                Look(before + FormKey.Of(words[end].AsSpan()[..^particle.Length]));
                            }
                        }
                    }

                    before = whole;
                }
            }
        }

        void Look(ReadOnlySpan<char> key)
        {
            if (places.TryGetValue(key, out var actual, out _))
            {
                found[actual] = 1;
            }
        }
    }
}
