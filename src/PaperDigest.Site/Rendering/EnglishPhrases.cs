namespace PaperDigest.Site.Rendering;

/// <summary>
/// Finds English in Korean text. A phrase is a run of Latin words joined by a blank or a comma and a blank. It is English language, not a
/// name or sign that reads the same in both (<c>GPT-4o</c>, <c>LLM</c>, <c>COCO</c>, <c>Mamba</c>), if it holds a lower-case word of three
/// letters (<c>fine-tuning</c>), a compound (<c>Chain-of-Thought</c>), two capitalised words in a row or parted by short
/// ones (<c>Mixture of Experts</c>), or if it is a gloss, one capitalised word in brackets (<c>환각(Hallucination)</c>).
/// </summary>
/// <remarks>Names and numbers inside a phrase belong to it, so that a voice switches once; numbers at its ends do not.</remarks>
internal static class EnglishPhrases
{
    /// <summary>The shortest word that tells English.</summary>
    private const int Least = 3;

    // The last Latin letter of Latin Extended-B.
    private const char LastLatin = '\u024F';

    private enum Kind
    {
        /// <summary>A number or the like, without a letter.</summary>
        Number,

        /// <summary>An abbreviation, identifier, address or name in mixed letters.</summary>
        Sign,

        /// <summary>A lower-case word too short to tell.</summary>
        Short,

        /// <summary>A capitalised word.</summary>
        Name,

        /// <summary>A lower-case word or a compound.</summary>
        English,
    }

    /// <summary>The next phrase at or after <paramref name="from"/>, which moves past it; false at the end of the text.</summary>
    public static bool Next(ReadOnlySpan<char> text, ref int from, out Range phrase)
    {
        while (FirstToken(text, from, out var start))
        {
            if (Run(text, start, ref from, out phrase))
            {
                return true;
            }
        }

        phrase = default;
        return false;
    }

    // The token that holds the next letter.
    private static bool FirstToken(ReadOnlySpan<char> text, int from, out int start)
    {
        start = from;
        while (start < text.Length && !IsLetter(text[start]))
        {
            start++;
        }

        var found = start < text.Length;
        while (found && start > from && IsInner(text[start - 1]))
        {
            start--;
        }

        return found;
    }

    // Reads a run of tokens; true if it is a phrase.
    private static bool Run(ReadOnlySpan<char> text, int start, ref int from, out Range phrase)
    {
        var first = -1;
        var last = 0;
        var isEnglish = false;
        var wasName = false;
        var isLone = true;
        var next = start;
        do
        {
            var end = TokenEnd(text, next);
            var closed = end;
            while (closed > next && text[closed - 1] is '.' or ':')
            {
                closed--;
            }

            var kind = KindOf(text[next..closed]);
            isEnglish |= kind == Kind.English || (kind == Kind.Name && wasName);
            isLone &= first < 0;
            if (kind != Kind.Number)
            {
                first = first < 0 ? next : first;
                last = closed;
            }

            // A full stop or colon ends a phrase, as does a comma between names.
            from = end;
            next = closed < end ? -1 : NextToken(text, end);
            wasName = next == end + 1 && (kind == Kind.Name || (wasName && kind == Kind.Short));
        }
        while (next >= 0);

        phrase = first..last;
        return isEnglish || (isLone && first >= 0 && IsGloss(text, first, last));
    }

    private static int NextToken(ReadOnlySpan<char> text, int end)
    {
        var next = end < text.Length && text[end] == ',' ? end + 1 : end;
        return next + 1 < text.Length && text[next] == ' ' && IsInner(text[next + 1]) ? next + 1 : -1;
    }

    private static bool IsGloss(ReadOnlySpan<char> text, int start, int end) =>
        end - start > Least && start > 0 && end < text.Length && text[start - 1] == '(' && text[end] == ')' && KindOf(text[start..end]) == Kind.Name;

    private static int TokenEnd(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && (IsInner(text[end]) || IsApostrophe(text, end, start)))
        {
            end++;
        }

        return end;
    }

    private static bool IsApostrophe(ReadOnlySpan<char> text, int at, int start) =>
        text[at] is '\'' or '’' && at > start && IsLetter(text[at - 1]) && at + 1 < text.Length && IsLetter(text[at + 1]);

    private static Kind KindOf(ReadOnlySpan<char> token)
    {
        var part = 0;
        var longest = 0;
        var isCompound = false;
        var isLower = true;
        var hasLetter = false;
        var isWord = true;
        for (var i = 0; i < token.Length; i++)
        {
            if (token[i] is '-' or '‐' or '‑' or '\'' or '’')
            {
                isWord &= part > 0;
                isCompound |= token[i] is not ('\'' or '’');
                part = 0;
                continue;
            }

            var isLetter = IsLetter(token[i]);
            hasLetter |= isLetter;
            isLower &= !char.IsUpper(token[i]);
            isWord &= isLetter && (part == 0 || !char.IsUpper(token[i]));
            longest = Math.Max(longest, ++part);
        }

        return !hasLetter ? Kind.Number
            : !isWord || part == 0 ? Kind.Sign
            : longest < Least ? (isLower && !isCompound ? Kind.Short : Kind.Sign)
            : isCompound || isLower ? Kind.English
            : Kind.Name;
    }

    private static bool IsLetter(char c) => char.IsAsciiLetter(c) || (c is >= '\u00C0' and <= LastLatin && char.IsLetter(c));

    // What stands inside names of files, addresses, identifiers and formulas makes one token of them.
    private static bool IsInner(char c) =>
        IsLetter(c) || char.IsAsciiDigit(c) || c is '-' or '‐' or '‑' or '–' or '_' or '.' or '/' or '\\' or '@' or ':' or '#' or '+' or '=' or '*'
            or '~' or '^' or '&' or '%' or '$' or '|' or '<' or '>' or '{' or '}';
}
