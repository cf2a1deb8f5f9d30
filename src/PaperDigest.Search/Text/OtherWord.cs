using System.Buffers;

namespace PaperDigest.Search.Text;

/// <summary>The terms of a word that is not Hangul; most are Latin.</summary>
internal static class OtherWord
{
    private static readonly SearchValues<char> Signs = SearchValues.Create(".-_+");

    /// <summary>Each form of a folded word that is a term, once.</summary>
    public static List<string> Forms(string word)
    {
        var lower = LowerCase(word);
        List<string> forms = [lower];
        if (lower.AsSpan().ContainsAny(Signs))
        {
            AddParts(lower, ".-_+", forms);
            AddParts(lower, "-", forms);
            Add(string.Concat(lower.Where(c => !Signs.Contains(c))), forms);
        }

        AddPartsByCase(word, forms);
        for (int i = 0, count = forms.Count; i < count; i++)
        {
            Add(Singular(forms[i]), forms);
        }

        return forms;
    }

    /// <summary>The parts of a folded word that make pairs, in order.</summary>
    public static List<string> PairParts(string word)
    {
        var lower = LowerCase(word);
        List<string> parts = [];
        foreach (var part in lower.AsSpan().SplitAny("-_"))
        {
            parts.Add(Singular(lower[part]));
        }

        return parts;
    }

    /// <summary>Lower case by Unicode's simple mapping, with the final sigma as any other.</summary>
    public static string LowerCase(string word) => word.ToLowerInvariant().Replace('ς', 'σ');

    private static string Singular(string form) =>
        form is [_, _, _, .., 's'] && !form.AsSpan().ContainsAnyExceptInRange('a', 'z') && form[^2] is not ('s' or 'i' or 'u') ? form[..^1] : form;

    private static void Add(string form, List<string> forms)
    {
        if (!forms.Contains(form))
        {
            forms.Add(form);
        }
    }

    private static void AddParts(string form, ReadOnlySpan<char> signs, List<string> forms)
    {
        foreach (var part in form.AsSpan().SplitAny(signs))
        {
            Add(form[part], forms);
        }
    }

    // VideoLLaMA-2: video, lla, ma; nothing where case does not change.
    private static void AddPartsByCase(string word, List<string> forms)
    {
        var changes = false;
        for (var i = 1; i < word.Length && !changes; i++)
        {
            changes = ChangesCase(word, i);
        }

        for (int i = 1, start = 0; changes && i <= word.Length; i++)
        {
            var isSign = i < word.Length && Signs.Contains(word[i]);
            if (i == word.Length || isSign || ChangesCase(word, i))
            {
                if (i - start > 1)
                {
                    Add(LowerCase(word[start..i]), forms);
                }

                start = isSign ? i + 1 : i;
            }
        }
    }

    private static bool ChangesCase(string word, int i) =>
        char.IsAsciiLetterUpper(word[i])
        && (char.IsAsciiLetterLower(word[i - 1])
            || (char.IsAsciiLetterUpper(word[i - 1]) && i + 1 < word.Length && char.IsAsciiLetterLower(word[i + 1])));
}
