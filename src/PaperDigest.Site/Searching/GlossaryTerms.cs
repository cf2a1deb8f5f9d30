using System.Collections.Immutable;
using PaperDigest.Core.Glossary;
using PaperDigest.Search;
using PaperDigest.Site.Knowledge;
using PaperDigest.Site.Rendering.Views;

namespace PaperDigest.Site.Searching;

/// <summary>What the site's own glossary tells the search: which words stand for each other, and what <c>topic:</c> finds.</summary>
internal static class GlossaryTerms
{
    private const int LeastShowing = 2;

    /// <summary>
    /// Equal terms: each form of a term stands for the others, those of most papers first, before what the tool knows of itself. What names
    /// several terms, such as ASR, stands for none of them.
    /// </summary>
    /// <param name="glossary">The glossary.</param>
    /// <param name="builtIn">What the tool knows of itself.</param>
    public static ImmutableArray<EqualTerms> Join(MinedGlossary glossary, ImmutableArray<EqualTerms> builtIn)
    {
        var owners = new FormOwners(glossary);
        var own = glossary.Terms.SelectMany(term => EqualsOf(term, [.. term.Forms.Where(form => owners.IsOf(form, term) && IsShown(form, term))]));
        var known = builtIn.Where(row => !owners.AreLettersOfSeveral(row.Term)).Select(row => row with { Others = row.Others.RemoveAll(owners.AreLettersOfSeveral) });
        return [.. own, .. known.Where(row => !row.Others.IsEmpty)];
    }

    /// <summary>The topics, by all their forms.</summary>
    public static ImmutableArray<SearchTopic> TopicsOf(SiteKnowledge knowledge) =>
    [
        .. knowledge.Topics.Select(topic => new SearchTopic([topic.Name, .. topic.Term.Forms.Select(form => form.Text)], topic.Term.Papers)
        {
            Other = TopicLinkView.OtherName(topic.Term) ?? "",
            Page = SiteUrl.TopicFromSearch(topic),
        }),
    ];

    private static IEnumerable<EqualTerms> EqualsOf(Term term, TermForm[] forms)
    {
        // What holds 자동 음성 인식 holds 음성 인식, too, so that looking for it finds nothing more.
        var others = forms.Where(form => !Array.Exists(forms, inside => IsInside(inside, form))).Select(form => form.Text).ToList();
        return forms.Where(form => IsTyped(form, term))
            .Select(form => new EqualTerms(form.Text, [.. others.Where(other => other != form.Text).Take(EqualTermTable.MostOthers)]))
            .Where(row => !row.Others.IsEmpty);
    }

    private static bool IsInside(TermForm inside, TermForm form) =>
        inside != form && inside.Kind == form.Kind && FormOwners.Key(form.Text).Contains(FormOwners.Key(inside.Text), StringComparison.Ordinal);

    // A slip or a way of speaking of one paper is not what readers type, and its list would be as long as those of the others together.
    private static bool IsTyped(TermForm form, Term term) =>
        form.Papers != 1 || form.Text == term.Name || form.Text == term.Korean || form.Text == term.English || form.Text == term.Abbreviation;

    // A form stands for its term where enough of the papers that write it show that: 체인 is most often no chain of thought, and MT seldom
    // machine translation where papers name MT-Bench. Several words say more by themselves than one, and letters less.
    private static bool IsShown(TermForm form, Term term)
    {
        var least = form.Kind == FormKind.Abbreviation ? 25 : form.Text.AsSpan().IndexOfAny(' ', '-') < 0 ? 10 : 2;
        var merges = term.Merges.Where(merge => merge.Form == form.Text || merge.Other == form.Text).ToList();
        var showing = merges.Sum(merge => merge.Papers);
        return FormOwners.Key(form.Text).Length > 1
            && (merges.Exists(merge => merge.Reason == MergeReason.Settings) || (showing >= LeastShowing && showing * 100 >= form.Papers * least));
    }
}
