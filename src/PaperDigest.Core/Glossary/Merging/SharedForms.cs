using System.Collections.Immutable;

namespace PaperDigest.Core.Glossary.Merging;

/// <summary>Tells of forms that several terms have: such a form is no evidence that they are one.</summary>
internal static class SharedForms
{
    /// <summary>The terms, each with what keeps it apart from those that share a form with it.</summary>
    /// <param name="terms">The terms, each with the place of its thing.</param>
    /// <param name="forms">The forms of each thing.</param>
    /// <param name="evidence">What brackets say.</param>
    public static List<(Term Term, int Place)> Told(List<(Term Term, int Place)> terms, ImmutableArray<ImmutableArray<FormId>> forms, Evidence evidence)
    {
        var holders = terms.SelectMany(t => forms[t.Place].Select(form => (Form: form, t.Term, t.Place))).ToLookup(h => h.Form);
        return [.. terms.Select(t => (t.Term with
        {
            Apart =
            [
                .. t.Term.Apart
                    .Concat(forms[t.Place].SelectMany(form => holders[form].Where(h => h.Place != t.Place).Select(h => Apart(form, h.Term, forms[h.Place], evidence))))
                    .OrderByDescending(apart => apart.Papers).ThenBy(apart => apart.Form, StringComparer.Ordinal).ThenBy(apart => apart.Other, StringComparer.Ordinal),
            ],
        }, t.Place))];
    }

    private static KeptApart Apart(FormId form, Term other, ImmutableArray<FormId> others, Evidence evidence)
    {
        var papers = others.Select(id => evidence.Of(form, id)).OfType<Together>().SelectMany(together => together.Papers).Distinct().ToList();
        return new(
            other.Forms.FirstOrDefault(f => FormKey.Of(f.Text) == form.Key)?.Text ?? form.Key,
            other.Name,
            form.Kind == FormKind.Abbreviation ? ApartReason.SharedAbbreviation : ApartReason.SharedKorean,
            papers.Count,
            papers.Count > 0 ? papers.Max() : other.Papers[^1]);
    }
}
