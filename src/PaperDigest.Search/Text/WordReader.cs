using System.Buffers;
using System.Text;

namespace PaperDigest.Search.Text;

/// <summary>A word of a folded text.</summary>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="Length">In UTF-16 units.</param>
/// <param name="IsHangul">Whether it is made of Hangul syllables, and of nothing else.</param>
/// <param name="IsNeighbour">Whether it is a neighbour of the word before it, which may be of the other sort.</param>
internal readonly record struct Word(int Start, int Length, bool IsHangul, bool IsNeighbour);

/// <summary>Reads the words of a folded text one after the other.</summary>
internal ref struct WordReader(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> text = text;
    private int position;
    private int end = -1;

    /// <summary>The word that was read last.</summary>
    public Word Current { get; private set; }

    /// <summary>Reads the next word.</summary>
    public bool MoveNext()
    {
        while (position < text.Length)
        {
            var start = position;
            var isHangul = IsSyllable(text[start]);
            position = isHangul ? HangulEnd(start) : OtherEnd(start);
            if (position > start)
            {
                Current = new Word(start, position - start, isHangul, end >= 0 && IsClose(text[end..start]));
                end = position;
                return true;
            }

            position++;
        }

        return false;
    }

    /// <summary>Whether this is a Hangul syllable.</summary>
    public static bool IsSyllable(char c) => c is >= '가' and <= '힣';

    // A lone jamo is nothing between neighbours, so it parts them.
    private static bool IsClose(ReadOnlySpan<char> between) =>
        between is "-" or "‐" or "–" or "·" || !between.ContainsAnyExcept(' ', '\t');

    private readonly int HangulEnd(int i)
    {
        while (i < text.Length && IsSyllable(text[i]))
        {
            i++;
        }

        return i;
    }

    private readonly int OtherEnd(int i)
    {
        while (CharacterAt(i) is > 0 and var length)
        {
            i += length;
            if (i < text.Length && text[i] is '.' or '-' or '_' or '+' && CharacterAt(i + 1) > 0)
            {
                i++;
            }
        }

        return i;
    }

    // The units of the letter or digit that stands here; 0 if none does.
    private readonly int CharacterAt(int i)
    {
        if (i >= text.Length)
        {
            return 0;
        }

        var c = text[i];
        if (char.IsAscii(c))
        {
            return char.IsAsciiLetterOrDigit(c) ? 1 : 0;
        }

        if (c is >= '가' and <= '힣' or >= 'ㄱ' and <= 'ㅣ' || Rune.DecodeFromUtf16(text[i..], out var rune, out _) != OperationStatus.Done)
        {
            return 0;
        }

        return Rune.IsLetter(rune) || Rune.IsNumber(rune) ? rune.Utf16SequenceLength : 0;
    }
}
