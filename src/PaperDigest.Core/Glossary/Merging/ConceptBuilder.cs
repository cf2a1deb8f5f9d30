using PaperDigest.Core.Glossary.Mining;

namespace PaperDigest.Core.Glossary.Merging;

/// <summary>
/// Gathers the forms of each thing. An English name is a thing of its own until more is known; its abbreviations and Korean words join it where enough
/// papers put them together, and where neither has a better partner.
/// </summary>
internal sealed class ConceptBuilder(Evidence evidence)
{
    // A word of two things is both if the lesser has this part of the papers of the greater; below it is a slip, or a loose way of speaking.
    private const int Many = 12;
    private const double ShareOfSecond = 0.3;
    private const double ShareOfSecondExpansion = 0.1;
    private const double GoodCoverage = 0.6;
    private const int Stem = 3;

    private readonly SortedDictionary<FormId, Concept> concepts = [];
    private readonly Dictionary<FormId, List<Concept>> holders = [];

    /// <summary>The things that brackets name.</summary>
    public List<Concept> Build()
    {
        foreach (var form in evidence.Forms.Where(form => form.Kind == FormKind.English))
        {
            Begin(form);
        }

        foreach (var form in evidence.Forms.Where(form => form.Kind == FormKind.Abbreviation))
        {
            Abbreviate(form);
        }

        JoinSynonyms();
        JoinSpeltOut();
        foreach (var form in evidence.Forms.Where(form => form.Kind == FormKind.Korean))
        {
            Translate(form);
        }

        foreach (var concept in concepts.Values.Distinct())
        {
            DropRemnants(concept);
        }

        return [.. concepts.Values.Distinct()];
    }

    // 오브 생각 of 체인 오브 생각: what is left of a longer form, where the start was misjudged; and a form that one paper puts words around.
    private void DropRemnants(Concept concept)
    {
        foreach (var form in Korean(concept).Where(form => Korean(concept).Where(other => IsEndOf(form, other)).Sum(other => concept.Support[other].Papers) > concept.Support[form].Papers).ToList())
        {
            Drop(concept, form);
        }

        foreach (var form in Korean(concept).Where(form => concept.Support[form].Papers == 1 && Korean(concept).Where(other => IsIn(other, form)).Any(other => concept.Support[other].Papers > 1)).ToList())
        {
            Drop(concept, form);
        }

        // Where many have Korean for a thing, what one paper alone calls it has to say all of the English.
        var all = concept.Support.Where(support => support.Key.Kind == FormKind.Korean).Sum(support => support.Value.Papers);
        foreach (var form in Korean(concept).Where(form => all > Many && concept.Support[form] is { Papers: 1, Coverage: < 1 }).ToList())
        {
            Drop(concept, form);
        }
    }

    private void Drop(Concept concept, FormId form)
    {
        concept.Forms.Remove(form);
        holders[form].Remove(concept);
        concept.Merges.RemoveAll(merge => merge.Form == evidence.Spelling(form));
        var (other, together) = evidence.With(form, FormKind.English).Concat(evidence.With(form, FormKind.Abbreviation)).First(p => concept.Forms.Contains(p.Form));
        concept.Apart.Add(new(evidence.Spelling(other), evidence.Spelling(form), ApartReason.BetterPartner, together.Count, together.Newest));
    }

    private static IEnumerable<FormId> Korean(Concept concept) => concept.Forms.Where(form => form.Kind == FormKind.Korean).Order();

    private static bool IsEndOf(FormId form, FormId longer) => longer.Key.Length > form.Key.Length && longer.Key.EndsWith(form.Key, StringComparison.Ordinal);

    private static bool IsIn(FormId form, FormId longer) => longer.Key.Length > form.Key.Length && longer.Key.Contains(form.Key, StringComparison.Ordinal);

    private Concept Begin(FormId form)
    {
        var concept = new Concept(form);
        concepts.Add(form, concept);
        holders[form] = [concept];
        return concept;
    }

    private void Abbreviate(FormId abbreviation)
    {
        var names = evidence.With(abbreviation, FormKind.English).ToList();
        if (names.Count == 0)
        {
            // "CNN" in brackets alone: the letters are all there is, unless they are a word's (GAN, gan).
            Begin(abbreviation);
            return;
        }

        var most = names[0].Together.Count;
        holders[abbreviation] = [];
        foreach (var (name, together) in names)
        {
            var concept = concepts[name];
            if ((together.Count == most && (most > 1 || evidence.Spelling(name).AsSpan().IndexOfAny(' ', '-') > 0)) || (together.Count > 1 && together.Count >= most * ShareOfSecondExpansion))
            {
                Add(concept, abbreviation, name, MergeReason.Abbreviation, together);
            }
            else
            {
                concept.Apart.Add(new(evidence.Spelling(name), evidence.Spelling(abbreviation), ApartReason.OtherMeaning, together.Count, together.Newest));
                concepts[names[0].Form].Apart.Add(new(evidence.Spelling(abbreviation), evidence.Spelling(name), ApartReason.OtherMeaning, together.Count, together.Newest));
            }
        }
    }

    // Vision-Language Model, Visual Language Model: one abbreviation, and the Korean of the lesser is the greater's too.
    private void JoinSynonyms()
    {
        foreach (var abbreviation in evidence.Forms.Where(form => form.Kind == FormKind.Abbreviation))
        {
            var names = evidence.With(abbreviation, FormKind.English).ToList();
            for (var lesser = names.Count - 1; lesser > 0; lesser--)
            {
                var greater = names.FindIndex(0, lesser, name => AreSynonyms(name.Form, names[lesser].Form));
                if (greater >= 0)
                {
                    Join(concepts[names[greater].Form], names[greater].Form, names[lesser].Form, names[lesser].Together, MergeReason.SameCompany);
                }
            }
        }
    }

    // Multimodal LLMs, Multimodal Large Language Models.
    private void JoinSpeltOut()
    {
        foreach (var form in evidence.Forms.Where(form => form.Kind == FormKind.English))
        {
            var words = evidence.Spelling(form).Split(' ');
            var spelt = words.Select(word => Abbreviations.Is(word) && evidence.With(new(FormKind.Abbreviation, FormKey.Of(word)), FormKind.English).FirstOrDefault() is { Together.Count: > 1 } name ? evidence.Spelling(name.Form) : word).ToArray();
            var full = new FormId(FormKind.English, FormKey.Of(string.Join(' ', spelt)));
            if (full != form && words.Length > 1 && evidence.Knows(full))
            {
                Join(concepts[full], full, form, new([.. evidence.PapersWith(form)], 1), MergeReason.Abbreviation);
            }
        }
    }

    private bool AreSynonyms(FormId greater, FormId lesser)
    {
        var (ofGreater, ofLesser) = (EnglishWords.KeysOf(evidence.Spelling(greater)).ToList(), EnglishWords.KeysOf(evidence.Spelling(lesser)).ToList());
        if (ofGreater.Count == ofLesser.Count && ofGreater.Zip(ofLesser).All(pair => AreKin(pair.First, pair.Second)))
        {
            return true;
        }

        // Expectation Maximization and Exact Match have no word in common, whatever their Korean.
        var korean = evidence.With(lesser, FormKind.Korean).FirstOrDefault();
        return ofGreater.Intersect(ofLesser).Any() && korean.Together is { Count: > 1 } && evidence.Of(greater, korean.Form) is { Count: > 1 };
    }

    // Vision and visual, adaptation and adaption: words of one stem.
    private static bool AreKin(string one, string other) => one == other || (one.Length >= Stem && other.Length >= Stem && one.AsSpan(..Stem).SequenceEqual(other.AsSpan(..Stem)));

    private void Join(Concept concept, FormId greater, FormId lesser, Together together, MergeReason reason)
    {
        var other = concepts[lesser];
        if (other == concept)
        {
            return;
        }

        concept.Take(other);
        concept.Merges.Add(new(evidence.Spelling(lesser), evidence.Spelling(greater), reason, together.Count, together.Newest));
        foreach (var form in other.Forms)
        {
            if (form.Kind == FormKind.English)
            {
                concepts[form] = concept;
            }

            holders[form].Remove(other);
            if (!holders[form].Contains(concept))
            {
                holders[form].Add(concept);
            }
        }
    }

    private void Translate(FormId korean)
    {
        var partners = new List<(Concept Concept, FormId Form, Together Together)>();
        foreach (var (form, together) in evidence.With(korean, FormKind.English).Concat(evidence.With(korean, FormKind.Abbreviation)))
        {
            if (Meant(korean, form) is { } concept)
            {
                partners.Add((concept, form, together));
            }
        }

        var byConcept = partners.GroupBy(p => p.Concept).Select(of => (Concept: of.Key, Count: of.Sum(p => p.Together.Count), of.First().Form, All: of.ToList()))
            .OrderByDescending(of => of.Count).ThenBy(of => of.Concept.First).ToList();
        foreach (var (concept, count, form, all) in byConcept)
        {
            var isMost = count == byConcept[0].Count;
            var corresponds = all.Max(p => p.Together.Coverage) >= GoodCoverage;
            var isShared = corresponds && count > 1 && count >= byConcept[0].Count * ShareOfSecond;
            if ((isMost ? count > 1 || (corresponds && IsLikeOthers(korean, form)) : isShared) && !byConcept.Exists(of => of.Count >= Math.Max(Math.Min(count, 2), byConcept[0].Count * ShareOfSecond) && IsPartOf(korean, of.Concept, concept)))
            {
                foreach (var (_, other, together) in all)
                {
                    Add(concept, korean, other, ReasonOf(korean, other), together);
                }
            }
            else
            {
                concept.Apart.Add(new(evidence.Spelling(form), evidence.Spelling(korean), isMost ? ApartReason.TooRare : ApartReason.BetterPartner, count, all[0].Together.Newest));
            }
        }
    }

    // What one paper alone calls a thing is believed if it sounds as the English does, or shares a word with what others call it, or nobody else has Korean for it.
    private bool IsLikeOthers(FormId korean, FormId form)
    {
        var others = evidence.With(form, FormKind.Korean).Where(p => p.Form != korean && p.Together.Count > 1).Select(p => evidence.Spelling(p.Form)).ToList();
        return others.Count == 0 || Transliteration.Is(evidence.Spelling(korean), evidence.Spelling(form)) || evidence.Spelling(korean).Split(' ', '-').Any(word => others.Exists(other => other.Contains(word, StringComparison.Ordinal)));
    }

    // 언어 모델 is the language model's, though some write it for the large one; 대형 언어 모델, which says more, is the large one's.
    private bool IsPartOf(FormId korean, Concept other, Concept concept) => other != concept && other.First.Kind == FormKind.English && concept.First.Kind == FormKind.English
        && Keys(other.First) is { Count: > 0 } others && Keys(concept.First) is { Count: > 0 } own && others.Count != own.Count
        && (SaysMore(korean, others.Count < own.Count ? other : concept) ? own.Count < others.Count && own.IsSubsetOf(others) : others.Count < own.Count && others.IsSubsetOf(own));

    // Whether a Korean form is what most call the thing, by its name or its abbreviation, with words before or after it.
    private bool SaysMore(FormId korean, Concept concept) => concept.Forms.Where(form => form.Kind != FormKind.Korean)
        .Select(form => evidence.With(form, FormKind.Korean).FirstOrDefault().Form.Key)
        .Any(most => most?.Length < korean.Key.Length && (korean.Key.EndsWith(most, StringComparison.Ordinal) || korean.Key.StartsWith(most, StringComparison.Ordinal)));

    private HashSet<string> Keys(FormId form) => [.. EnglishWords.KeysOf(evidence.Spelling(form))];

    // The thing that an English form, or an abbreviation beside this Korean, stands for.
    private Concept? Meant(FormId korean, FormId form) =>
        form.Kind == FormKind.English ? concepts[form]
        : holders[form] is [var only] ? only
        : evidence.With(korean, FormKind.English).Select(p => concepts[p.Form]).FirstOrDefault(holders[form].Contains) ?? holders[form].FirstOrDefault();

    private MergeReason ReasonOf(FormId korean, FormId other) =>
        other.Kind == FormKind.English && Transliteration.Is(evidence.Spelling(korean), evidence.Spelling(other)) ? MergeReason.Transliteration : MergeReason.Translation;

    private void Add(Concept concept, FormId form, FormId other, MergeReason reason, Together together)
    {
        concept.Forms.Add(form);
        concept.AddSupport(form, together.Count, together.Coverage);
        concept.Merges.Add(new(evidence.Spelling(form), evidence.Spelling(other), reason, together.Count, together.Newest));
        if (!holders.TryGetValue(form, out var of))
        {
            holders.Add(form, of = []);
        }

        if (!of.Contains(concept))
        {
            of.Add(concept);
        }
    }
}
