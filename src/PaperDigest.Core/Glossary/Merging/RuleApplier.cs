using System.Collections.Immutable;

namespace PaperDigest.Core.Glossary.Merging;

/// <summary>Does what a site's settings say of terms.</summary>
internal sealed class RuleApplier(List<Concept> concepts, GlossaryRules rules, Evidence evidence)
{
    private readonly List<UnmatchedRule> unmatched = [];

    /// <summary>The things that remain, and the rules that fit none.</summary>
    public (ImmutableArray<Concept> Concepts, ImmutableArray<UnmatchedRule> Unmatched) Apply()
    {
        foreach (var forms in rules.Merge)
        {
            Merge(forms);
        }

        foreach (var forms in rules.Pin)
        {
            if (Merge(forms) is { } pinned)
            {
                pinned.IsPinned = true;
                pinned.Name = forms[0];
            }
        }

        foreach (var (form, name) in rules.Rename)
        {
            if (Holders(form).FirstOrDefault() is { } renamed)
            {
                renamed.Name = name;
            }
            else
            {
                unmatched.Add(new(GlossaryRuleKind.Rename, form));
            }
        }

        foreach (var form in rules.Hide)
        {
            if (Holders(form) is { Count: > 0 } hidden)
            {
                concepts.RemoveAll(hidden.Contains);
            }
            else
            {
                unmatched.Add(new(GlossaryRuleKind.Hide, form));
            }
        }

        return ([.. concepts], [.. unmatched]);
    }

    // One thing that has all the forms; what other things shared with others stays with those too.
    private Concept? Merge(ImmutableArray<string> forms)
    {
        var ids = forms.Where(form => FormKey.Of(form).Length > 0).ToDictionary(form => form, FormId.Of, StringComparer.Ordinal);
        if (ids.Count == 0)
        {
            return null;
        }

        var held = ids.Keys.Select(form => Holders(form).FirstOrDefault()).OfType<Concept>().Distinct().ToList();
        var whole = held.Count > 0 ? held[0] : new Concept(ids[forms.First(ids.ContainsKey)]);
        foreach (var other in held.Skip(1))
        {
            whole.Take(other);
            concepts.Remove(other);
        }

        if (held.Count == 0)
        {
            concepts.Add(whole);
        }

        var first = ids.Keys.First();
        foreach (var (form, id) in ids)
        {
            if (!whole.Forms.Any(known => known.Key == id.Key))
            {
                whole.Forms.Add(id);
            }

            whole.Written.TryAdd(id.Key, form);
            if (form != first)
            {
                whole.Merges.Add(new(form, first, MergeReason.Settings, 0, null));
            }
        }

        return whole;
    }

    // The things that have a form, those that most brackets name first.
    private List<Concept> Holders(string form)
    {
        var key = FormKey.Of(form);
        return [.. concepts.Where(concept => concept.Forms.Any(known => known.Key == key)).OrderByDescending(concept => concept.Forms.Sum(evidence.Papers)).ThenBy(concept => concept.First)];
    }
}
