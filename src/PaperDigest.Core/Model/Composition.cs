using System.Collections.Frozen;
using System.Text;

namespace PaperDigest.Core.Model;

/// <summary>
/// Unicode's canonical composition (UAX #15), which <see cref="string.Normalize()"/> does not do where there is no ICU, as on a bare server.
/// Text of macOS comes decomposed: Hangul as its letters, <c>é</c> as <c>e</c> and a mark.
/// </summary>
public static class Composition
{
    private const int FirstSyllable = 0xAC00;
    private const int Leads = 19;
    private const int Vowels = 21;
    private const int Tails = 28;

    private static readonly FrozenDictionary<(char Letter, char Mark), char> Composed = CompositionTable.Rows
        .SelectMany(row => row.Letters.Chunk(2).Select(pair => KeyValuePair.Create((pair[0], row.Mark), pair[1])))
        .ToFrozenDictionary();

    private static readonly FrozenDictionary<char, char> Letters = Composed.ToFrozenDictionary(pair => pair.Value, pair => pair.Key.Letter);

    /// <summary>Text in NFC, if its marks stand in canonical order, as they do in NFD.</summary>
    public static string Compose(string text)
    {
        var first = 0;
        while (first < text.Length && !IsMark(text[first]))
        {
            first++;
        }

        if (first == text.Length)
        {
            return text;
        }

        var composed = new StringBuilder(text, 0, first, text.Length);
        foreach (var c in text.AsSpan(first))
        {
            if (composed.Length > 0 && Pair(composed[^1], c) is { } one)
            {
                composed[^1] = one;
            }
            else
            {
                composed.Append(c);
            }
        }

        return composed.ToString();
    }

    /// <summary>The letter without its marks: <c>e</c> for <c>é</c> and <c>ế</c>; other characters are themselves.</summary>
    public static char BaseLetter(char c)
    {
        while (Letters.TryGetValue(c, out var letter))
        {
            c = letter;
        }

        return c;
    }

    // What may join the character before it: the marks of the table, and the vowels and tails of Hangul.
    private static bool IsMark(char c) => c is >= '\u0300' and not (>= '\u3400' and <= '\uD7FF') && (c is >= '\u1161' and <= '\u11C2' || CompositionTable.Marks.Contains(c));

    // The Unicode Standard §3.12 composes Hangul by arithmetic.
    private static char? Pair(char first, char second)
    {
        var (lead, vowel, tail) = (first - 0x1100, second - 0x1161, second - 0x11A7);
        var syllable = first - FirstSyllable;
        if (lead is >= 0 and < Leads && vowel is >= 0 and < Vowels)
        {
            return (char)(FirstSyllable + (((lead * Vowels) + vowel) * Tails));
        }

        if (syllable is >= 0 and < Leads * Vowels * Tails && syllable % Tails == 0 && tail is > 0 and < Tails)
        {
            return (char)(first + tail);
        }

        return Composed.TryGetValue((first, second), out var one) ? one : null;
    }
}
