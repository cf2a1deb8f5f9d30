namespace PaperDigest.Site.Knowledge;

/// <summary>A sentence that names a term, and where.</summary>
/// <param name="Sentence">The sentence in one line; of a long one the part about the name, with <c>…</c> where it was cut.</param>
/// <param name="Places">Where forms of the term stand in it, from left to right; at least one.</param>
public sealed record Naming(string Sentence, IReadOnlyList<Range> Places)
{
    private const int Most = 160;

    // After so much the name still stands in the lines that a telephone shows.
    private const int Before = 40;

    /// <summary>The first sentence of a text that names a term; null if none does.</summary>
    /// <param name="text">Text of one line a paragraph.</param>
    /// <param name="forms">The term's forms.</param>
    public static Naming? In(string text, TermPattern forms)
    {
        if (forms.First(text) is not { } first)
        {
            return null;
        }

        var (start, end) = (SentenceStart(text, first.Index), SentenceEnd(text, first.Index + first.Length));
        var isCutBefore = first.Index - start > Before;
        start = isCutBefore ? NextWord(text, first.Index - Before, first.Index) : start;
        var isCutAfter = end - start > Most;
        end = isCutAfter ? Math.Max(text.LastIndexOf(' ', start + Most), first.Index + first.Length) : end;
        var sentence = (isCutBefore ? "…" : "") + text[start..end].Trim() + (isCutAfter ? "…" : "");
        return new Naming(sentence, [.. forms.All(sentence).Select(match => match.Index..(match.Index + match.Length))]);
    }

    private static int SentenceStart(string text, int before)
    {
        for (var i = before - 1; i >= 0; i--)
        {
            if (IsEnd(text, i))
            {
                return i + 1;
            }
        }

        return 0;
    }

    private static int SentenceEnd(string text, int after)
    {
        for (var i = after; i < text.Length; i++)
        {
            if (IsEnd(text, i))
            {
                return text[i] == '\n' ? i : i + 1;
            }
        }

        return text.Length;
    }

    // A line's end, or a sentence's: in Korean that is 다 or 요 and a full stop, which abbreviations and numbers never end in.
    private static bool IsEnd(string text, int i) => text[i] == '\n'
        || (text[i] is '.' or '!' or '?' && i > 0 && (i + 1 == text.Length || text[i + 1] == ' ') && text[i - 1] is >= '가' and <= '힣' or ')' or '"');

    private static int NextWord(string text, int from, int limit) => text.IndexOf(' ', from, limit - from) is >= 0 and var blank ? blank + 1 : from;
}
