using PaperDigest.Core.Diagnostics;
using PaperDigest.Core.Glossary;

namespace PaperDigest.Site.Knowledge;

/// <summary>Tells what a site's settings say of terms that fits none.</summary>
internal static class TopicFindings
{
    /// <summary>A warning for each rule that fits nothing in a glossary.</summary>
    public static IEnumerable<Diagnostic> Of(MinedGlossary glossary) => glossary.UnmatchedRules.Select(rule =>
    {
        var setting = rule.Kind switch
        {
            GlossaryRuleKind.Pin => "pin",
            GlossaryRuleKind.Merge => "merge",
            GlossaryRuleKind.Rename => "rename",
            _ => "hide",
        };
        var names = glossary.Terms.SelectMany(term => term.Forms).Select(form => form.Text);
        return new Diagnostic(
            Codes.TermUnknown, Severity.Warning, $"topics.{setting} names \"{rule.Form}\", which no paper does{Suggestion.For(rule.Form, names)}",
            Hint: "Correct it in the configuration, or take it out; \"paperdigest topics --all\" tells the terms there are.");
    });
}
