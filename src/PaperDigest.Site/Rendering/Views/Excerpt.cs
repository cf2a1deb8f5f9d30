using System.Buffers;
using System.Globalization;
using System.Text;

namespace PaperDigest.Site.Rendering.Views;

/// <summary>Text made short without breaking what a reader takes for one character. Lengths are UTF-16 units.</summary>
internal static class Excerpt
{
    /// <summary>The most that a lead or description holds.</summary>
    public const int Limit = 160;

    private const int Least = 60;
    private const int LeastAtAll = 25;
    private static readonly SearchValues<char> Closers = SearchValues.Create("\"'”’)]」』】》»");
    private static readonly string[] Abbreviations =
        ["e.g", "i.e", "al", "vs", "cf", "fig", "figs", "eq", "sec", "approx", "ca", "dr", "mr", "ms", "prof"];

    /// <summary>
    /// The first sentences in one line: all of a text that fits, else up to the last sentence or line that ends between 60 and 160, or at
    /// least between 25 and 60, else up to a word and <c>…</c>.
    /// </summary>
    public static string Lead(string text)
    {
        var lines = Tidy(text);
        var end = lines.Length <= Limit ? lines.Length : SentenceEnd(lines);
        var lead = end >= 0 ? lines[..end] : lines[..WordEnd(lines)].TrimEnd() + "…";
        return lead.Replace('\n', ' ');
    }

    /// <summary>The beginning and the end with <c>…</c> between them, where the text is longer than the limit.</summary>
    public static string Middle(string text, int limit)
    {
        if (text.Length <= limit)
        {
            return text;
        }

        var tail = text.Length - (limit / 2) + 1;
        var start = Boundary(text, tail);
        start += start < tail ? StringInfo.GetNextTextElementLength(text, start) : 0;
        return $"{text.AsSpan(0, Boundary(text, limit / 2))}…{text.AsSpan(start)}";
    }

    // White space becomes one blank, or one line break where it holds one.
    private static string Tidy(string text)
    {
        var tidy = new StringBuilder(text.Length);
        foreach (var c in text.AsSpan().Trim())
        {
            if (!char.IsWhiteSpace(c))
            {
                tidy.Append(c);
            }
            else if (tidy[^1] is not (' ' or '\n'))
            {
                tidy.Append(c == '\n' ? '\n' : ' ');
            }
            else if (c == '\n')
            {
                tidy[^1] = '\n';
            }
        }

        return tidy.ToString();
    }

    private static int SentenceEnd(ReadOnlySpan<char> text)
    {
        var last = -1;
        for (var i = 0; i <= Limit; i++)
        {
            var end = i;
            if (text[i] is '.' or '!' or '?' or '…' or '。' or '！' or '？')
            {
                end++;
                while (end < text.Length && Closers.Contains(text[end]))
                {
                    end++;
                }

                var ends = text[i] is '。' or '！' or '？' || end == text.Length || char.IsWhiteSpace(text[end]);
                if (!ends || (text[i] == '.' && IsAbbreviation(text[..i])))
                {
                    continue;
                }
            }
            else if (text[i] != '\n')
            {
                continue;
            }

            last = end is >= LeastAtAll and <= Limit ? end : last;
        }

        return last;
    }

    // "et al.", "e.g.", an initial, the number of an item.
    private static bool IsAbbreviation(ReadOnlySpan<char> before)
    {
        var word = before[(before.LastIndexOfAny(" \n([") + 1)..];
        return word.Length <= 2 && !word.ContainsAnyExceptInRange('0', '9')
            || word.Length == 1 && char.IsAsciiLetter(word[0])
            || IsListed(word);

        static bool IsListed(ReadOnlySpan<char> word)
        {
            foreach (var abbreviation in Abbreviations)
            {
                if (word.Equals(abbreviation, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }

            return false;
        }
    }

    private static int WordEnd(string text)
    {
        var blank = text.AsSpan(0, Limit).LastIndexOfAny(' ', '\n');
        return blank >= Least ? blank : Boundary(text, Limit - 1);
    }

    // The last boundary between grapheme clusters (UAX #29) at or before a place: no torn surrogate pair, accent or Hangul syllable.
    private static int Boundary(string text, int most)
    {
        var end = 0;
        while (end < text.Length && end + StringInfo.GetNextTextElementLength(text, end) is var next && next <= most)
        {
            end = next;
        }

        return end;
    }
}
