using System.Text;

namespace PaperDigest.Core.Glossary;

/// <summary>What is equal in all spellings of a form: no case, hyphens, spaces or plurals.</summary>
internal static class FormKey
{
    /// <summary>The key of a form; empty if it has neither letters nor digits.</summary>
    public static string Of(ReadOnlySpan<char> form)
    {
        var key = new StringBuilder(form.Length);
        for (var i = 0; i < form.Length;)
        {
            var end = i;
            while (end < form.Length && (char.IsLetterOrDigit(form[end]) || form[end] is '+' or '#'))
            {
                end++;
            }

            Append(key, form[i..end]);
            i = end + 1;
        }

        return key.ToString();
    }

    private static void Append(StringBuilder key, ReadOnlySpan<char> word)
    {
        var (length, ending) = Singular(word);
        foreach (var c in word[..length])
        {
            key.Append(char.ToLowerInvariant(c));
        }

        key.Append(ending);
    }

    // How much of a word its singular keeps, and what is put to it.
    private static (int Length, string Ending) Singular(ReadOnlySpan<char> word)
    {
        if (word.Length > 1 && word[^1] == '들' && Hangul.Is(word[^2]))
        {
            return (word.Length - 1, "");
        }

        if (word.Length < 3 || word[^1] != 's' || !char.IsAsciiLetter(word[^2]))
        {
            return (word.Length, "");
        }

        return word switch
        {
            _ when char.IsAsciiLetterUpper(word[^2]) => (word.Length - 1, ""),
            [.., 's' or 'u' or 'i', 's'] or [_, 'a', 's'] or [_, _, 'a', 's'] => (word.Length, ""),
            [_, .., 'i', 'e', 's'] when word.Length > 4 => (word.Length - 3, "y"),
            [.., 'i', 'a', 's', 'e', 's'] or [.., 's', 's', 'e', 's'] or [.., 'c' or 's', 'h', 'e', 's'] or [.., 'x', 'e', 's'] => (word.Length - 2, ""),
            _ => (word.Length - 1, ""),
        };
    }
}
