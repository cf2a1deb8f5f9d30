namespace PaperDigest.Site.Citing;

/// <summary>
/// An author's name in the parts that bibliographies sort and shorten by. What cannot be told apart (one word, a name in Hangul or
/// Chinese characters, a group) stays one part. <c>templates/assets/js/paper/names.js</c> splits alike; one list of names holds both to it.
/// </summary>
/// <param name="Family">The family name, or the whole name.</param>
/// <param name="Given">The given names; null for a name that stays one part.</param>
/// <param name="Particle">What stands between: <c>van der</c>, <c>de la</c>.</param>
/// <param name="Suffix"><c>Jr.</c>, <c>III</c>.</param>
internal sealed record PersonName(string Family, string? Given = null, string? Particle = null, string? Suffix = null)
{
    private static readonly HashSet<string> Particles = new(
        ["af", "al", "av", "bin", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "el", "ibn", "la", "le", "ten", "ter", "van", "von", "zu", "zum", "zur"],
        StringComparer.Ordinal);

    // Capitalised, they are the family name's first word: "De Luca", "Van Gool".
    private static readonly HashSet<string> Beginnings = new(
        ["Al", "Ben", "Da", "De", "Del", "Della", "Di", "Dos", "El", "La", "Le", "Van", "Von"], StringComparer.Ordinal);

    private static readonly HashSet<string> Groups = new(
        ["collaboration", "community", "consortium", "contributors", "foundation", "group", "inc", "inc.", "institute", "lab", "labs", "project", "research", "team", "university"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the name stays one part.</summary>
    public bool IsLiteral => Given is null;

    /// <summary>Splits a name as digests write it: "Given Family" or "Family, Given".</summary>
    public static PersonName Split(string name)
    {
        var parts = name.Split(',', StringSplitOptions.TrimEntries);
        return parts switch
        {
            [var all] => Natural(name, all),
            [var all, var suffix] when IsSuffix(suffix) => Natural(name, all, suffix),

            // "Yingyan, Lin": one word on either side says nothing of their order.
            [var family, var given] when family.Length > 0 && given.Length > 0 && (family + given).Contains(' ', StringComparison.Ordinal) => Sorted(family, given, null),
            [var family, var suffix, var given] when family.Length > 0 && given.Length > 0 && IsSuffix(suffix) => Sorted(family, given, suffix),
            _ => new(name),
        };
    }

    private static PersonName Natural(string whole, string name, string? suffix = null)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is ["Dr." or "Prof.", _, _, ..])
        {
            words = words[1..];
        }

        if (words.Length > 2 && suffix is null && IsSuffix(words[^1]))
        {
            (suffix, words) = (words[^1], words[..^1]);
        }

        // "Alice and Bob" are two; "Bob Jr." tells no family name.
        if (words.Length < 2 || IsSuffix(words[^1]) || name.Any(IsEastAsian) || words.Any(word => word is "AI" or "and" || Groups.Contains(word)))
        {
            return new(whole);
        }

        // From the first particle on, and in "Reis e Silva", "Agüera y Arcas" from the word before the conjunction on, it is the family's.
        var start = Array.FindIndex(words, 0, words.Length - 1, Particles.Contains);
        var family = words.Length - 1;
        if (start >= 0)
        {
            family = Array.FindLastIndex(words, words.Length - 2, Particles.Contains) + 1;

            // "De la Torre"
            start -= start > 1 && Particles.Contains(words[start - 1].ToLowerInvariant()) ? 1 : 0;
        }
        else
        {
            family -= family > 2 && words[family - 1] is "e" or "y" ? 2 : family > 1 && Beginnings.Contains(words[family - 1]) ? 1 : 0;
            start = family;
        }

        return start < 1
            ? new(whole)
            : new(string.Join(' ', words[family..]), string.Join(' ', words[..start]), start < family ? string.Join(' ', words[start..family]) : null, suffix);
    }

    private static PersonName Sorted(string family, string given, string? suffix)
    {
        var words = family.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var particles = words[..^1].TakeWhile(Particles.Contains).Count();
        return new(string.Join(' ', words[particles..]), given, particles > 0 ? string.Join(' ', words[..particles]) : null, suffix);
    }

    private static bool IsSuffix(string word) => word is "Jr" or "Jr." or "Sr" or "Sr." or "II" or "III" or "IV";

    // Kana, Chinese characters, Hangul.
    private static bool IsEastAsian(char c) => c is >= '\u1100' and <= '\u11FF' or >= '\u3040' and <= '\u318F' or >= '\u3400' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7A3';
}
