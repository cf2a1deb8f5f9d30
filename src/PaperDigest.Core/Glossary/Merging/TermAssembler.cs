using System.Collections.Immutable;

namespace PaperDigest.Core.Glossary.Merging;

/// <summary>Makes the terms of things and their forms: which papers name them, what they are called.</summary>
internal sealed class TermAssembler(ImmutableArray<Concept> concepts, Evidence evidence)
{
    private const int FewestPapers = 2;

    // A word that papers write a hundred times for each time they explain it says too little to be a topic: model, data.
    private const double FewestExplained = 0.02;
    private const int ManyPapers = 25;

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

        made = Named(made).OrderByDescending(t => t.Term.Papers.Length).ThenBy(t => t.Term.Name, StringComparer.Ordinal).ToList();
        var places = Enumerable.Repeat(-1, concepts.Length).ToArray();
        foreach (var (index, (_, place)) in made.Index())
        {
            places[place] = index;
        }

        return new MinedGlossary(
            [.. made.Select(t => t.Term)],
            [.. found.TermsOfPapers.Index().Select(of => of.Item.Select(place => places[place]).Where(place => place >= 0 && made[place].Term.Papers.BinarySearch(of.Index) >= 0).ToImmutableArray())]);
    }

    private Term? Make(Concept concept, ImmutableArray<FormId> ids, ReadOnlySpan<ImmutableArray<int>> found)
    {
        var forms = new List<(TermForm Form, ImmutableArray<int> Papers)>();
        foreach (var (i, id) in ids.Index())
        {
            if (concept.Written.ContainsKey(id.Key) || !IsTooGeneral(id, found[i].Length))
            {
                forms.Add((new(Spelling(concept, id), id.Kind, found[i].Length), found[i]));
            }
        }

        var papers = forms.SelectMany(form => form.Papers).Distinct().Order().ToImmutableArray();
        if (!concept.IsPinned && papers.Length < FewestPapers)
        {
            return null;
        }

        var ordered = forms.Select(form => form.Form).OrderByDescending(form => form.Papers).ThenBy(form => form.Kind).ThenBy(form => form.Text, StringComparer.Ordinal).ToImmutableArray();
        var (korean, english, abbreviation) = (Most(ordered, FormKind.Korean), Most(ordered, FormKind.English), Most(ordered, FormKind.Abbreviation));
        return (concept.Name ?? korean ?? english ?? abbreviation) is not { } name ? null : new Term
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

    private bool IsTooGeneral(FormId form, int papers) => papers >= ManyPapers && evidence.Papers(form) < papers * FewestExplained;

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
