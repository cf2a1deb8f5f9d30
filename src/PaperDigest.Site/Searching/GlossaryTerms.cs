using System.Collections.Immutable;
using PaperDigest.Core.Glossary;
using PaperDigest.Search;
using PaperDigest.Site.Knowledge;

namespace PaperDigest.Site.Searching;

/// <summary>What the site's own glossary tells the search: which words stand for each other, and what <c>topic:</c> finds.</summary>
internal static class GlossaryTerms
{
    // A word that so many papers in a hundred use is a common one, such as 비디오, and stands for a term only where so many of these papers show it.
    private const int CommonPercent = 2;
    private const int LeastEvidencePercent = 10;

    /// <summary>
    /// Equal terms: each form of a term stands for the others, those of most papers first, before what the tool knows of itself. What names
    /// several terms, such as ASR, stands for none of them.
    /// </summary>
    /// <param name="glossary">The glossary.</param>
    /// <param name="builtIn">What the tool knows of itself.</param>
    public static ImmutableArray<EqualTerms> Join(MinedGlossary glossary, ImmutableArray<EqualTerms> builtIn)
    {
        var shared = Shared(glossary, _ => true);
        var own = glossary.Terms.SelectMany(term => EqualsOf(Usable(term, glossary.OfPapers.Length, shared)));
        var letters = Shared(glossary, form => form.Kind == FormKind.Abbreviation);
        var known = builtIn.Where(row => !letters.Contains(Key(row.Term))).Select(row => row with { Others = row.Others.RemoveAll(other => letters.Contains(Key(other))) });
        return [.. own, .. known.Where(row => !row.Others.IsEmpty)];
    }

    /// <summary>The topics, by all their forms.</summary>
    public static ImmutableArray<SearchTopic> TopicsOf(SiteKnowledge knowledge) =>
        [.. knowledge.Topics.Select(topic => new SearchTopic([topic.Name, .. topic.Term.Forms.Select(form => form.Text)], topic.Term.Papers))];

    private static IEnumerable<EqualTerms> EqualsOf(List<string> forms) =>
        forms.Select(form => new EqualTerms(form, [.. forms.Where(other => other != form).Take(EqualTermTable.MostOthers)])).Where(row => !row.Others.IsEmpty);

    private static List<string> Usable(Term term, int papers, HashSet<string> shared) =>
    [
        .. term.Forms.Where(form => Key(form.Text).Length > 1 && !shared.Contains(Key(form.Text)) && !IsWeak(form, term, papers)).Select(form => form.Text),
    ];

    private static bool IsWeak(TermForm form, Term term, int papers) =>
        !form.Text.Contains(' ', StringComparison.Ordinal)
        && form.Papers * 100 > papers * CommonPercent
        && term.Merges.Where(merge => merge.Form == form.Text || merge.Other == form.Text).Sum(merge => merge.Reason == MergeReason.Settings ? papers : merge.Papers) * 100
            < form.Papers * LeastEvidencePercent;

    // What two terms have among their forms, or keep apart because they share it.
    private static HashSet<string> Shared(MinedGlossary glossary, Func<TermForm, bool> which) =>
    [
        .. glossary.Terms.SelectMany(term => term.Forms.Where(which).Select(form => Key(form.Text)).Distinct(StringComparer.Ordinal))
            .CountBy(key => key, StringComparer.Ordinal).Where(key => key.Value > 1).Select(key => key.Key),
    ];

    private static string Key(string form) => string.Concat(form.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
