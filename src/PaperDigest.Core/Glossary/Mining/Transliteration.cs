namespace PaperDigest.Core.Glossary.Mining;

/// <summary>
/// Whether Korean words sound as English ones: 디퓨전 is diffusion. Compared are the classes of their consonants; vowels differ too much.
/// </summary>
internal static class Transliteration
{
    private const int Longest = 24;

    // The classes of the nineteen initial consonants of Hangul, and of its final ones; a blank is none.
    private const string Initials = "KKNTTLMPPSS SSSKTPH";
    private const string Finals = " KKKNNNTLLLLLLLLMPPSSNSSKTPH";

    /// <summary>Whether a Korean phrase is an English one in Hangul.</summary>
    public static bool Is(ReadOnlySpan<char> korean, ReadOnlySpan<char> english)
    {
        Span<char> a = stackalloc char[Longest], b = stackalloc char[Longest];
        a = a[..OfHangul(korean, a)];
        b = b[..OfLatin(english, b)];
        if (a.Length < 2 || b.Length < 2 || a.Length == Longest || b.Length == Longest)
        {
            return false;
        }

        // English writes consonants that nobody hears (r before another, gh), Hangul adds none. Where the first differ, a part may be translated
        // (재샘플링, resampling); but 생성 has too few syllables for hallucination, however alike the rest sounds.
        return Common(a, b) * 4 >= Math.Max(a.Length, b.Length) * 3 && (a[0] == b[0] || Vowels(english) <= Hangul.Count(korean));
    }

    private static int OfHangul(ReadOnlySpan<char> text, Span<char> classes)
    {
        var length = 0;
        foreach (var c in text)
        {
            if (!Hangul.Is(c))
            {
                continue;
            }

            var index = c - '가';
            length = Put(classes, length, Initials[index / 588]);
            length = Put(classes, length, Finals[index % 28]);
        }

        return length;
    }

    private static int OfLatin(ReadOnlySpan<char> text, Span<char> classes)
    {
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            length = Put(classes, length, char.ToLowerInvariant(text[i]) switch
            {
                'c' when i + 1 < text.Length && text[i + 1] is 'e' or 'i' or 'y' or 'h' => 'S',
                'k' or 'c' or 'q' or 'x' => 'K',
                'g' when i > 0 && text[i - 1] is 'n' => ' ',
                'g' when i + 1 < text.Length && text[i + 1] is 'e' or 'i' => 'S',
                'g' => 'K',
                'n' => 'N',
                't' when i + 3 < text.Length && text[i..(i + 4)] is "tion" => 'S',
                't' when i + 1 < text.Length && text[i + 1] is 'h' => 'S',
                't' or 'd' => 'T',
                'l' => 'L',
                'r' when i + 1 < text.Length && "aeiouy".Contains(text[i + 1], StringComparison.Ordinal) => 'L',
                'm' => 'M',
                'b' or 'p' or 'v' or 'f' => 'P',
                's' or 'z' or 'j' => 'S',
                _ => ' ',
            });
        }

        return length;
    }

    // Those in a row are one; an e at the end of a word is silent.
    private static int Vowels(ReadOnlySpan<char> text)
    {
        var (count, was) = (0, false);
        for (var i = 0; i < text.Length; i++)
        {
            var isVowel = "aeiouyAEIOUY".Contains(text[i], StringComparison.Ordinal) && (text[i] != 'e' || (i + 1 < text.Length && char.IsAsciiLetter(text[i + 1])));
            count += isVowel && !was ? 1 : 0;
            was = isVowel;
        }

        return count;
    }

    private static int Put(Span<char> classes, int length, char c)
    {
        if (c is ' ' or 'H' || length == classes.Length || (length > 0 && classes[length - 1] == c))
        {
            return length;
        }

        classes[length] = c;
        return length + 1;
    }

    // The length of the longest common subsequence.
    private static int Common(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        Span<int> row = stackalloc int[Longest + 1];
        row.Clear();
        foreach (var x in a)
        {
            var diagonal = 0;
            for (var j = 0; j < b.Length; j++)
            {
                var above = row[j + 1];
                row[j + 1] = x == b[j] ? diagonal + 1 : Math.Max(above, row[j]);
                diagonal = above;
            }
        }

        return row[b.Length];
    }
}
