using System.Collections.Immutable;
using System.Text;
using PaperDigest.Core.Model;

namespace PaperDigest.Site.Citing;

/// <summary>
/// A title for BibTeX, whose styles set all but the first letter in lower case: words that would be wrong so stand in braces. These are
/// words with a capital inside (GPT-4, LoRA, 3D), single letters but the article, formulas, and in a title that does not capitalise every
/// word, each one that it does.
/// </summary>
internal static class BibTexTitle
{
    private const int LongWord = 4;

    /// <summary>Adds the title to an entry.</summary>
    public static void Append(StringBuilder entry, ImmutableArray<Inline> title)
    {
        var areNames = IsSentence(PlainText.Read(title));
        var isFirst = true;
        foreach (var inline in title)
        {
            if (inline is Tex { Formula: var formula } tex && BibTexText.IsSound(formula))
            {
                _ = tex.IsText ? entry.Append("{{").Append(formula).Append("}}") : entry.Append("{$").Append(formula).Append("$}");
                isFirst = false;
            }
            else
            {
                AppendText(entry, PlainText.Read([inline is Tex odd ? new TextRun(odd.Typed) : inline]), areNames, ref isFirst);
            }
        }
    }

    private static void AppendText(StringBuilder entry, string text, bool areNames, ref bool isFirst)
    {
        for (var i = 0; i < text.Length;)
        {
            var end = i;
            while (end < text.Length && IsOfWord(text[end]))
            {
                end++;
            }

            if (end == i)
            {
                BibTexText.Append(entry, text.AsSpan(i++, 1));
                continue;
            }

            var word = text.AsSpan(i, end - i);
            var isProtected = NeedsCapitals(word, areNames && !isFirst);
            entry.Append(isProtected ? "{" : "");
            BibTexText.Append(entry, word);
            entry.Append(isProtected ? "}" : "");
            (i, isFirst) = (end, false);
        }
    }

    private static bool NeedsCapitals(ReadOnlySpan<char> word, bool isNameIfCapital)
    {
        if (!char.IsUpper(word[0]))
        {
            return HasUpper(word);
        }

        return word.Length == 1 ? word[0] != 'A' : isNameIfCapital || HasUpper(word[1..]);
    }

    // Fewer than half of the long words after the first are capitalised.
    private static bool IsSentence(string title)
    {
        var words = title.Split(' ').Skip(1).Where(word => word.Length >= LongWord && char.IsLetter(word[0])).ToArray();
        return words.Count(word => char.IsUpper(word[0])) * 2 < words.Length;
    }

    private static bool HasUpper(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsUpper(c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c);
}
