using System.Buffers;

namespace PaperDigest.Search.Text;

/// <summary>The terms of a word that is not Hangul; most are Latin.</summary>
internal static class OtherWord
{
    private static readonly SearchValues<char> Signs = SearchValues.Create(".-_+");

    /// <summary>Adds each form of a folded word that is a term, once.</summary>
    public static void AddForms(string word, List<string> forms)
    {
        var first = forms.Count;
        var lower = LowerCase(word);
        Add(lower);
        if (lower.AsSpan().ContainsAny(Signs))
        {
            AddParts(lower, ".-_+");
            AddParts(lower, "-");
            Add(string.Concat(lower.Where(c => !Signs.Contains(c))));
        }

        AddPartsByCase(word, Add);
        for (int i = first, count = forms.Count; i < count; i++)
        {
            Add(Singular(forms[i]));
        }

        void Add(string form)
        {
            if (forms.IndexOf(form, first) < 0)
            {
                forms.Add(form);
            }
        }

        void AddParts(string form, ReadOnlySpan<char> signs)
        {
            foreach (var part in form.AsSpan().SplitAny(signs))
            {
                Add(form[part]);
            }
        }
    }

    /// <summary>Adds the parts of a folded word that make pairs, in order.</summary>
    public static void AddPairParts(string word, List<string> parts)
    {
        var lower = LowerCase(word);
        foreach (var part in lower.AsSpan().SplitAny("-_"))
        {
            parts.Add(Singular(lower[part]));
        }
    }

    /// <summary>Lower case by Unicode's simple mapping, with the final sigma as any other.</summary>
    public static string LowerCase(string word) => word.ToLowerInvariant().Replace('ς', 'σ');

    private static string Singular(string form) =>
        form is [_, _, _, .., 's'] && !form.AsSpan().ContainsAnyExceptInRange('a', 'z') && form[^2] is not ('s' or 'i' or 'u') ? form[..^1] : form;

    // VideoLLaMA-2: video, lla, ma; nothing where case does not change.
    private static void AddPartsByCase(string word, Action<string> add)
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
                    add(LowerCase(word[start..i]));
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
