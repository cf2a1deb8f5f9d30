using PaperDigest.Core.Glossary;

namespace PaperDigest.Site.Searching;

/// <summary>Which term a form belongs to, where several have it: to one that nearly all papers mean by it, else to none.</summary>
internal sealed class FormOwners
{
    // ASR is speech recognition in 20 papers and attack success rate in six: either reading would be wrong too often.
    private const int TimesTheRest = 5;

    private readonly Dictionary<string, (Term? Owner, bool AreLetters)> several = new(StringComparer.Ordinal);

    /// <summary>Finds the owners in a glossary.</summary>
    public FormOwners(MinedGlossary glossary)
    {
        var forms = glossary.Terms.SelectMany(term => term.Forms.Select(form => (Term: term, Form: form)));
        foreach (var form in forms.GroupBy(form => Key(form.Form.Text), StringComparer.Ordinal))
        {
            var terms = form.GroupBy(f => f.Term).Select(f => (Term: f.Key, Papers: f.Max(one => one.Form.Papers))).OrderByDescending(f => f.Papers).ToList();
            if (terms.Count > 1)
            {
                var owner = terms[0].Papers >= TimesTheRest * terms.Skip(1).Sum(term => term.Papers) ? terms[0].Term : null;
                several.Add(form.Key, (owner, form.Any(f => f.Form.Kind == FormKind.Abbreviation)));
            }
        }
    }

    /// <summary>What is equal in all spellings of a form, as far as they matter here.</summary>
    public static string Key(string form) => string.Concat(form.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    /// <summary>Whether a form of a term may stand for it.</summary>
    public bool IsOf(TermForm form, Term term) => !several.TryGetValue(Key(form.Text), out var known) || ReferenceEquals(known.Owner, term);

    /// <summary>Whether a form is an abbreviation of several terms, none of which nearly all papers mean.</summary>
    public bool AreLettersOfSeveral(string form) => several.TryGetValue(Key(form), out var known) && known is { AreLetters: true, Owner: null };
}
