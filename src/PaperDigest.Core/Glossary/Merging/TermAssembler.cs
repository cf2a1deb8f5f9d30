using System.Collections.Immutable;
using PaperDigest.Core.Glossary.Mining;

namespace PaperDigest.Core.Glossary.Merging;

/// <summary>Makes the terms of things and their forms: which papers name them, what they are called.</summary>
internal sealed class TermAssembler(ImmutableArray<Concept> concepts, GlossaryRules rules, Evidence evidence)
{
    private const int FewestPapers = 2;
    private const int LeastOfName = 10;

    // What many papers write and few explain says too little: model, data. Where a word is but a part of the English, more have to explain it so: 튜닝 is
    // said of instruction tuning by some, and of much else by others.
    private const int ManyPapers = 12;
    private const int ManyOfParts = 4;
    private const double FewestExplained = 0.005;
    private const double FewestOfTerm = 0.01;
    private const double FewestOfParts = 0.5;
    private const double WholeCoverage = 0.75;
    private const int MostLettersAlone = 3;

    // 주목 is attention to few, and a common word to all others; 주의, which a third explain, is not.
    private const double FewestOfBest = 0.15;

    /// <summary>The glossary of the things.</summary>
    /// <param name="count">How many papers there are.</param>
    /// <param name="textOf">A paper's words.</param>
    /// <param name="processors">How many processors may work on it; null for all.</param>
    /// <param name="cancellation">Stops the work.</param>
    public MinedGlossary Assemble(int count, Func<int, PaperText> textOf, int? processors, CancellationToken cancellation)
    {
        var forms = concepts.Select(concept => concept.Forms.Order().ToImmutableArray()).ToImmutableArray();
        var found = TermFinder.Find([.. forms.Zip(concepts, (of, concept) => of.Select(form => Spelling(concept, form)).ToImmutableArray())], count, textOf, processors, cancellation);
        var made = new List<(Term Term, int Place)>();
        for (var (place, first) = (0, 0); place < concepts.Length; first += forms[place].Length, place++)
        {
            if (Make(concepts[place], forms[place], found.PapersOfForms.AsSpan(first, forms[place].Length)) is { } term)
            {
                made.Add((term, place));
            }
        }

        made = [.. Named(made).OrderByDescending(t => t.Term.Papers.Length).ThenBy(t => t.Term.Name, StringComparer.Ordinal)];
        made = SharedForms.Told(made, forms, evidence);
        var places = Enumerable.Repeat(-1, concepts.Length).ToArray();
        foreach (var (index, (_, place)) in made.Index())
        {
            places[place] = index;
        }

        var written = concepts.Zip(forms).SelectMany(c => c.Second).Zip(found.PapersOfForms).Where(f => !f.Second.IsEmpty).Select(f => f.First.Key).ToHashSet(StringComparer.Ordinal);
        return new MinedGlossary(
            [.. made.Select(t => t.Term)],
            [.. found.TermsOfPapers.Index().Select(of => of.Item.Select(place => places[place]).Where(place => place >= 0 && made[place].Term.Papers.BinarySearch(of.Index) >= 0).ToImmutableArray())])
        {
            UnmatchedRules =
            [
                .. rules.Pin.Where(forms => !forms.Any(IsWritten)).Select(forms => new UnmatchedRule(GlossaryRuleKind.Pin, forms.FirstOrDefault(""))),
                .. rules.Merge.SelectMany(forms => forms.Where(form => !IsWritten(form))).Select(form => new UnmatchedRule(GlossaryRuleKind.Merge, form)),
            ],
        };

        // What another rule hides was not sought.
        bool IsWritten(string form) => written.Contains(FormKey.Of(form)) || evidence.Knows(FormId.Of(form));
    }

    private Term? Make(Concept concept, ImmutableArray<FormId> ids, ReadOnlySpan<ImmutableArray<int>> found)
    {
        var forms = new List<(TermForm Form, ImmutableArray<int> Papers)>();
        var best = 0d;
        foreach (var (i, id) in ids.Index())
        {
            best = id.Kind == FormKind.Korean && found[i].Length >= ManyPapers && concept.Support.TryGetValue(id, out var support) ? Math.Max(best, (double)support.Papers / found[i].Length) : best;
        }

        foreach (var (i, id) in ids.Index())
        {
            if (concept.Written.ContainsKey(id.Key) || !IsTooGeneral(concept, id, found[i].Length, best))
            {
                var of = id.Kind == FormKind.Abbreviation ? Meant(concept, id, found[i]) : found[i];
                forms.Add((new(Spelling(concept, id), id.Kind, of.Length), of));
            }
        }

        // Letters that nobody explains stand for too much: ST, IE.
        if (!concept.IsPinned && concept.Forms.All(form => form.Kind == FormKind.Abbreviation && form.Key.Length <= MostLettersAlone))
        {
            return null;
        }

        var papers = forms.SelectMany(form => form.Papers).Distinct().Order().ToImmutableArray();
        if (papers.IsEmpty)
        {
            // A site may pin what no paper names yet; there is nothing to show of it.
            return null;
        }

        if (!concept.IsPinned && (papers.Length < FewestPapers || evidence.PapersOfAny(concept.Forms) is var explained && (explained < FewestPapers || explained < papers.Length * FewestOfTerm)
            || concept.Forms.Where(form => form.Kind != FormKind.Korean).OrderBy(form => form.Kind).ThenByDescending(evidence.Papers).Take(1).Any(GeneralWords.Has)))
        {
            return null;
        }

        var ordered = forms.Select(form => form.Form).OrderByDescending(form => form.Papers).ThenBy(form => form.Kind).ThenBy(form => form.Text, StringComparer.Ordinal).ToImmutableArray();
        var (korean, english, abbreviation) = (Most(ordered, FormKind.Korean), Most(ordered, FormKind.English), Most(ordered, FormKind.Abbreviation));
        return (concept.Name ?? NameOf(ordered, korean)) is not { } name ? null : new Term
        {
            Name = name,
            Korean = korean,
            English = english,
            Abbreviation = abbreviation,
            Forms = ordered,
            Papers = papers,
            IsPinned = concept.IsPinned,
            Merges = [.. concept.Merges.OrderByDescending(merge => merge.Papers).ThenBy(merge => merge.Form, StringComparer.Ordinal).ThenBy(merge => merge.Other, StringComparer.Ordinal)],
            Apart = [.. concept.Apart.OrderByDescending(apart => apart.Papers).ThenBy(apart => apart.Form, StringComparer.Ordinal).ThenBy(apart => apart.Other, StringComparer.Ordinal)],
        };
    }

    // FPS, which one paper explains as formal problem-solving, is something else in all others that have it.
    private ImmutableArray<int> Meant(Concept concept, FormId abbreviation, ImmutableArray<int> papers)
    {
        var explained = concept.Forms.Select(form => evidence.Of(abbreviation, form)).OfType<Together>().SelectMany(together => together.Papers).ToHashSet();
        return explained.Count == 1 && concept.First.Kind == FormKind.English
            ? [.. papers.Where(explained.Contains)]
            : [.. papers.Except(evidence.PapersOfOthers(abbreviation, concept.Forms))];
    }

    // A translation that hardly anyone uses is no name for what all call by its letters: CLIP, NeRF; one paper's own is none at all.
    private static string? NameOf(ImmutableArray<TermForm> forms, string? korean) =>
        forms.IsEmpty ? null : korean is not null && forms.First(form => form.Text == korean).Papers is >= FewestPapers and var papers && papers * LeastOfName >= forms[0].Papers ? korean : forms[0].Text;

    private bool IsTooGeneral(Concept concept, FormId form, int papers, double best)
    {
        var (explained, coverage) = form.Kind == FormKind.Korean ? concept.Support[form] : (evidence.Papers(form), 1);
        var isPart = coverage < WholeCoverage;
        return form.Kind != FormKind.Abbreviation && papers >= (isPart ? ManyOfParts : ManyPapers) && explained < papers * (isPart ? FewestOfParts : IsOneWord(concept, form) ? Math.Max(FewestExplained, best * FewestOfBest) : FewestExplained);
    }

    // Of Korean that isn't the English in Hangul.
    private bool IsOneWord(Concept concept, FormId form) =>
        form.Kind == FormKind.Korean && evidence.Spelling(form) is var text && text.AsSpan().IndexOfAny(' ', '-') < 0 && !Transliteration.Is(text, Spelling(concept, concept.First));

    // Two things with one Korean word are told apart by their English.
    private static IEnumerable<(Term Term, int Place)> Named(List<(Term Term, int Place)> terms)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (term, place) in terms.OrderByDescending(t => t.Term.IsPinned).ThenByDescending(t => t.Term.Papers.Length).ThenBy(t => t.Place))
        {
            var name = new[] { term.Name, term.English, term.Abbreviation }.OfType<string>().FirstOrDefault(name => !taken.Contains(FormKey.Of(name))) ?? term.Name;
            taken.Add(FormKey.Of(name));
            yield return (term with { Name = name }, place);
        }
    }

    private string Spelling(Concept concept, FormId form) => evidence.Knows(form) ? evidence.Spelling(form) : concept.Written[form.Key];

    private static string? Most(ImmutableArray<TermForm> forms, FormKind kind) => forms.FirstOrDefault(form => form.Kind == kind)?.Text;
}
