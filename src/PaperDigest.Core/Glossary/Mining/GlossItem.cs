namespace PaperDigest.Core.Glossary.Mining;

/// <summary>What a part of a bracket is.</summary>
internal enum GlossKind
{
    /// <summary>What explains no term: a number, a size, a version, a sentence, an institution.</summary>
    Nothing,

    /// <summary>Korean words.</summary>
    Korean,

    /// <summary>English words.</summary>
    English,

    /// <summary>An abbreviation.</summary>
    Abbreviation,
}

/// <summary>A part of a bracket between its commas, semicolons or colons.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its words.</param>
/// <param name="Start">Where they start in the text.</param>
internal readonly record struct GlossItem(GlossKind Kind, string Text, int Start)
{
    private const int MostWords = 8;

    // Words by which an English name is one of an institution. What they stand for is found by no other sign: papers name universities again and again.
    private static readonly string[] Institutions = ["University", "Institute", "College", "Laboratory", "Academy", "Inc", "Corporation"];

    /// <summary>What some words are, without the marks and quotes around them.</summary>
    public static GlossItem Of(string text, int start, int end)
    {
        while (start < end && IsMark(text[start]))
        {
            start++;
        }

        while (end > start && IsMark(text[end - 1]))
        {
            end--;
        }

        var words = text.AsSpan(start, end - start);
        return new(KindOf(words), words.ToString(), start);
    }

    /// <summary>Whether a character is a space, quote or Markdown mark, which is no part of what it stands beside.</summary>
    public static bool IsMark(char c) => char.IsWhiteSpace(c) || c is '*' or '`' or '_' or '\'' or '"' or '‘' or '’' or '“' or '”' or '「' or '」' or '『' or '』' or '<' or '>' or '〈' or '〉';

    /// <summary>Whether a word of Latin letters and digits may be part of a term: no number, size or version.</summary>
    public static bool MayBePart(ReadOnlySpan<char> word)
    {
        if (!word.ContainsAnyInRange('0', '9'))
        {
            return true;
        }

        // 3D, 6DoF and 3DGS, but neither 7B nor 38GB; I2V and F0, but neither GPT-4 nor SSv2 nor R1.
        var dimension = word.IndexOfAnyExceptInRange('0', '9');
        return dimension switch
        {
            < 0 => false,
            0 => word is [>= 'A' and <= 'Z', '0'] || (char.IsAsciiLetter(word[^1]) && word.IndexOfAny('.', '-') < 0 && word.Length <= 4),
            1 => word[1] is 'D' or 'd' || (word.Length > 3 && char.IsAsciiLetterUpper(word[1]) && !word.ContainsAny('.', '-')),
            _ => false,
        };
    }

    private static GlossKind KindOf(ReadOnlySpan<char> words)
    {
        var (letters, hangul, count) = (0, false, 0);
        foreach (var c in words)
        {
            hangul |= Hangul.Is(c);
            letters += char.IsAsciiLetter(c) ? 1 : 0;
            if (!char.IsAsciiLetterOrDigit(c) && !Hangul.Is(c) && c is not (' ' or '-' or '‐' or '‑' or '–' or '\'' or '’' or '&' or '+' or '/' or '·'))
            {
                return GlossKind.Nothing;
            }
        }

        foreach (var word in words.SplitAny(' ', '/'))
        {
            if (!MayBePart(words[word]) || Institutions.AsSpan().Contains(words[word].ToString()))
            {
                return GlossKind.Nothing;
            }

            count += word.End.Value > word.Start.Value ? 1 : 0;
        }

        return hangul ? GlossKind.Korean
            : letters < 2 && !Abbreviations.Is(words) ? GlossKind.Nothing
            : Abbreviations.Is(words) ? GlossKind.Abbreviation
            : count > MostWords ? GlossKind.Nothing
            : GlossKind.English;
    }
}
