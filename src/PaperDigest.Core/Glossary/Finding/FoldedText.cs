namespace PaperDigest.Core.Glossary.Finding;

/// <summary>What stands between a character and the one before it.</summary>
internal enum Gap : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A hyphen.</summary>
    Hyphen,

    /// <summary>White space.</summary>
    Space,
}

/// <summary>A text without case, spaces and hyphens, and what they were. Made to be used again: a text is folded where the last one was.</summary>
internal sealed class FoldedText
{
    private char[] folded = [];
    private char[] typed = [];
    private Gap[] gaps = [];

    /// <summary>The characters that count, in lower case.</summary>
    public ReadOnlySpan<char> Folded => folded.AsSpan(0, Length);

    /// <summary>The same as typed.</summary>
    public ReadOnlySpan<char> Typed => typed.AsSpan(0, Length);

    /// <summary>What stands before each of them.</summary>
    public ReadOnlySpan<Gap> Gaps => gaps.AsSpan(0, Length);

    /// <summary>How many characters count.</summary>
    public int Length { get; private set; }

    /// <summary>Folds a text.</summary>
    public void Fold(ReadOnlySpan<char> text)
    {
        if (folded.Length < text.Length)
        {
            (folded, typed, gaps) = (new char[text.Length], new char[text.Length], new Gap[text.Length]);
        }

        Length = 0;
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && IsSpace(text[i]))
            {
                i++;
            }

            var gap = i > start ? Gap.Space : Gap.None;
            // A hyphen between spaces is a dash, and parts what it stands between; one at a word's end (self- and semi-supervised) does too.
            if (gap == Gap.None && i > 0 && i + 1 < text.Length && IsHyphen(text[i]) && char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i + 1]))
            {
                (gap, i) = (Gap.Hyphen, i + 1);
            }

            if (i < text.Length)
            {
                gaps[Length] = gap;
                typed[Length] = text[i];
                folded[Length++] = text[i] == '’' ? '\'' : char.ToLowerInvariant(text[i]);
                i++;
            }
        }
    }

    /// <summary>Whether a word may begin at a character: within a word of its own script, none does.</summary>
    public bool IsBorder(int place) => place == 0 || place == Length || gaps[place] != Gap.None
        || (Hangul.Is(folded[place]) ? !Hangul.Is(folded[place - 1]) : !(IsLatin(folded[place]) && IsLatin(folded[place - 1])));

    /// <summary>Where the syllables of Hangul that follow one another without a gap end.</summary>
    public int EndOfSyllables(int place)
    {
        while (place < Length && gaps[place] == Gap.None && Hangul.Is(folded[place]))
        {
            place++;
        }

        return place;
    }

    /// <summary>Whether a character is a letter of another script than Hangul, or a digit.</summary>
    public static bool IsLatin(char c) => char.IsLetterOrDigit(c) && !Hangul.Is(c);

    // A line's end is none: what stands on both sides of it are two things.
    private static bool IsSpace(char c) => c is not '\n' && char.IsWhiteSpace(c);

    private static bool IsHyphen(char c) => c is '-' or '‐' or '‑' or '–';
}
