using System.Collections.Immutable;

namespace PaperDigest.Core.Glossary.Mining;

/// <summary>What stands before a bracket, as far as it can be the term that the bracket explains.</summary>
/// <param name="Korean">The words, of which the last are the term; empty if the last one is Latin.</param>
/// <param name="Latin">The Latin words right before the bracket; empty if the last word is Korean.</param>
/// <param name="IsQuoted">Whether quotes hold the Korean words and nothing else.</param>
internal readonly record struct LeftContext(ImmutableArray<KoreanWord> Korean, string Latin, bool IsQuoted)
{
    /// <summary>How many words a term may have.</summary>
    public const int MostWords = 8;

    private static readonly LeftContext Nothing = new([], "", false);

    /// <summary>What stands before a bracket.</summary>
    /// <param name="text">The text.</param>
    /// <param name="open">Where the bracket opens.</param>
    public static LeftContext Of(string text, int open)
    {
        var end = open;
        while (end > 0 && (text[end - 1] == ' ' || GlossItem.IsMark(text[end - 1])) && text[end - 1] != '\n')
        {
            end--;
        }

        var closed = text.AsSpan(end, open - end).IndexOfAnyExcept(' ', '*', '`') >= 0;
        var words = new List<KoreanWord>();
        var (at, quoted) = (end, false);
        while (at > 0 && words.Count < MostWords)
        {
            var start = at;
            while (start > 0 && IsOfWord(text, start - 1))
            {
                start--;
            }

            if (start == at)
            {
                break;
            }

            // What is right behind a bracket is a particle of the term before it.
            if (start > 0 && (text[start - 1] is ')' or ']' or '\uFF09' || (start > 1 && text[start - 1] is not ('*' or '`') && !char.IsWhiteSpace(text[start - 1]) && GlossItem.IsMark(text[start - 1]) && char.IsLetterOrDigit(text[start - 2]))))
            {
                break;
            }

            words.Add(new(words.Count == 0 ? KoreanWords.WithoutEnding(text[start..at]) : text[start..at], start));
            at = start;
            if (at > 0 && text[at - 1] != ' ')
            {
                quoted = GlossItem.IsMark(text[at - 1]) && text[at - 1] is not ('\n' or '*') && (at == 1 || !(char.IsLetterOrDigit(text[at - 2]) || text[at - 2] is ')'));
                break;
            }

            while (at > 0 && text[at - 1] == ' ')
            {
                at--;
            }
        }

        if (words.Count == 0)
        {
            return Nothing;
        }

        words.Reverse();
        var latin = words.Count;
        while (latin > 0 && !Hangul.In(words[latin - 1].Text))
        {
            latin--;
        }

        if (latin == words.Count)
        {
            return new([.. words], "", quoted && (closed || words.Count > 1));
        }

        var run = text[words[latin].Start..end];
        return GlossItem.Of(run, 0, run.Length) is { Kind: GlossKind.English or GlossKind.Abbreviation } item ? new([], item.Text, quoted) : Nothing;
    }

    /// <summary>The words of a phrase.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="start">Where it starts in its text.</param>
    public static ImmutableArray<KoreanWord> WordsOf(string phrase, int start)
    {
        var words = ImmutableArray.CreateBuilder<KoreanWord>();
        foreach (var range in phrase.AsSpan().Split(' '))
        {
            var word = phrase[range];
            if (word.Length > 0)
            {
                words.Add(new(word, start + range.Start.Value));
            }
        }

        return words.ToImmutable();
    }

    private static bool IsOfWord(string text, int at) => char.IsLetterOrDigit(text[at]) || text[at] is '-' or '‐' or '‑' or '–' or '/' or '&' or '+' or '·'
        || (text[at] is '.' && at > 0 && char.IsDigit(text[at - 1]));
}
