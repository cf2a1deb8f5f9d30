using System.Collections.Immutable;
using PaperDigest.Core.Glossary;
using PaperDigest.Search;
using PaperDigest.Site.Knowledge;

namespace PaperDigest.Site.Searching;

/// <summary>What the site's own glossary tells the search: which forms stand for each other, and what <c>topic:</c> finds.</summary>
internal static class GlossaryTerms
{
    /// <summary>The equal terms of all forms, the forms of most papers first; those of two terms, such as ASR, stand for neither.</summary>
    public static IEnumerable<EqualTerms> EqualsOf(MinedGlossary glossary)
    {
        var ambiguous = Ambiguous(glossary);
        foreach (var term in glossary.Terms)
        {
            var forms = term.Forms.Where(form => form.Papers > 0 && form.Text.Length > 1 && !ambiguous.Contains(form.Text)).Select(form => form.Text).ToList();
            foreach (var form in forms)
            {
                yield return new EqualTerms(form, [.. forms.Where(other => other != form).Take(EqualTermTable.MostOthers)]);
            }
        }
    }

    /// <summary>The forms that stand for two terms or more.</summary>
    public static HashSet<string> Ambiguous(MinedGlossary glossary) => glossary.Terms
        .SelectMany(term => term.Forms.Select(form => form.Text).Distinct(StringComparer.OrdinalIgnoreCase))
        .CountBy(form => form, StringComparer.OrdinalIgnoreCase).Where(form => form.Value > 1).Select(form => form.Key)
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The topics, by all their forms.</summary>
    public static ImmutableArray<SearchTopic> TopicsOf(SiteKnowledge knowledge) =>
        [.. knowledge.Topics.Select(topic => new SearchTopic([topic.Name, .. topic.Term.Forms.Select(form => form.Text)], topic.Term.Papers))];
}
