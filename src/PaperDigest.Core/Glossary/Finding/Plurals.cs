using System.Collections.Immutable;

namespace PaperDigest.Core.Glossary.Finding;

/// <summary>The singular and the plural of a form whose last word is Latin.</summary>
internal static class Plurals
{
    /// <summary>The folded spellings of a form: its singular first, then its plural.</summary>
    public static ImmutableArray<string> Of(string form)
    {
        if (form.Length < 3 || !char.IsAsciiLetter(form[^1]) || !char.IsAsciiLetter(form[^2]))
        {
            return [form];
        }

        var singular = Singular(form);
        return [singular, Plural(singular)];
    }

    private static string Singular(string word) => word switch
    {
        [.., 'i', 'e', 's'] when word.Length > 4 => word[..^3] + 'y',
        [.., 's' or 'x', 'e', 's'] or [.., 's' or 'c', 'h', 'e', 's'] when word[^4] is 's' or 'i' || word[^3] is not 's' => word[..^2],
        [.., 's' or 'u' or 'i' or 'a', 's'] => word,
        [.., 's'] => word[..^1],
        _ => word,
    };

    private static string Plural(string word) => word switch
    {
        [.., 'a' or 'e' or 'o' or 'u', 'y'] => word + 's',
        [.., 'y'] => word[..^1] + "ies",
        [.., 'i', 's'] => word[..^2] + "es",
        [.., 's' or 'x' or 'z'] or [.., 's' or 'c', 'h'] => word + "es",
        _ => word + 's',
    };
}
