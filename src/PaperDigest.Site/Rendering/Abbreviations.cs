using System.Buffers;
using System.Collections.Immutable;
using PaperDigest.Core.Model;

namespace PaperDigest.Site.Rendering;

/// <summary>
/// What a summary itself says its abbreviations stand for: <c>Mixture of Experts(MoE)</c>, <c>RL (Reinforcement Learning)</c>,
/// <c>(Large Language Model; LLM)</c>. Only words whose initials are the abbreviation's letters count, one for one; words that join others
/// (of, for, and) may be passed over. Whoever is in doubt explains nothing.
/// </summary>
public static class Abbreviations
{
    private const int Longest = 8;

    // Eight words with those that join them have room; a search to the end of the text for each abbreviation takes too long.
    private const int LongestPhrase = 200;
    private static readonly SearchValues<char> Capitals = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>
    /// For each section of a summary what can be told there: a section that explains an abbreviation itself need not tell it again. Keyed
    /// by the abbreviation in the singular.
    /// </summary>
    public static ImmutableArray<ImmutableDictionary<string, string>> Of(ImmutableArray<Section> sections)
    {
        var told = sections.Select(section => In(PlainText.Read(section.Blocks))).ToArray();
        var all = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (word, meaning) in told.SelectMany(one => one))
        {
            all.TryAdd(word, meaning);
        }

        var known = all.ToImmutable();
        return [.. told.Select(own => known.RemoveRange(own.Keys))];
    }

    /// <summary>What a text explains.</summary>
    internal static Dictionary<string, string> In(ReadOnlySpan<char> text)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var from = 0; Next(text, ref from, out var place);)
        {
            var word = text[place];
            var meaning = Before(text[..place.Start.Value], Singular(word)) ?? After(text[place.End.Value..], Singular(word));
            if (meaning is not null)
            {
                found.TryAdd(Singular(word).ToString(), Singular(word).Length < word.Length ? SingularPhrase(meaning) : meaning);
            }
        }

        return found;
    }

    /// <summary>The next word that may be an abbreviation, of two to eight letters, two of them capital, maybe with the <c>s</c> of a plural.</summary>
    internal static bool Next(ReadOnlySpan<char> text, ref int from, out Range place)
    {
        while (text[from..].IndexOfAny(Capitals) is >= 0 and var ahead)
        {
            var start = from + ahead;
            var end = start;
            while (end < text.Length && IsWord(text[end]))
            {
                end++;
            }

            from = end;
            var word = text[start..end];
            if (IsAbbreviation(Singular(word)) && (start == 0 || !IsWord(text[start - 1])))
            {
                place = start..end;
                return true;
            }
        }

        place = default;
        return false;
    }

    /// <summary>What a word stands for, in the plural if it is one, or null.</summary>
    internal static string? Meaning(ImmutableDictionary<string, string> known, string word) =>
        !known.TryGetValue(Singular(word), out var meaning) ? null
        : Singular(word).Length == word.Length || meaning.EndsWith('s') ? meaning
        : meaning is [.., var before, 'y'] && !"aeiou".Contains(before, StringComparison.Ordinal) ? meaning[..^1] + "ies"
        : meaning + "s";

    /// <summary><c>LLM</c> of <c>LLMs</c>.</summary>
    internal static string Singular(string word) => Singular(word.AsSpan()).ToString();

    private static ReadOnlySpan<char> Singular(ReadOnlySpan<char> word) => word is [.., var before, 's'] && char.IsAsciiLetterUpper(before) ? word[..^1] : word;

    private static string SingularPhrase(string phrase) =>
        phrase.EndsWith('s') && !phrase.EndsWith("ss", StringComparison.Ordinal) && !phrase.EndsWith("es", StringComparison.Ordinal) ? phrase[..^1] : phrase;

    private static bool IsAbbreviation(ReadOnlySpan<char> word) =>
        word.Length is >= 2 and <= Longest && !word.ContainsAnyExcept(Letters) && word[1..].ContainsAny(Capitals) && char.IsAsciiLetterUpper(word[0]);

    // "Large Language Models(" or "(Large Language Models; " before "LLMs".
    private static string? Before(ReadOnlySpan<char> text, ReadOnlySpan<char> word)
    {
        var end = text.TrimEnd(' ');
        if (end is not [.., '(' or ';' or ',' or ':'])
        {
            return null;
        }

        end = end[..^1].TrimEnd(' ');
        var start = end.Length;
        for (var letter = word.Length - 1; letter >= 0; letter--)
        {
            // The next word backwards, and those that only join passed over.
            var next = WordStart(end, start);
            while (next >= 0 && !Begins(end[next..], word[letter]) && IsJoining(WordAt(end, next)))
            {
                next = WordStart(end, next);
            }

            if (next < 0 || !Begins(end[next..], word[letter]))
            {
                return null;
            }

            start = next;
        }

        return start > 0 && IsWord(end[start - 1]) ? null : end[start..].ToString();
    }

    // "(Large Language Model)" after "LLM", and nothing else in the brackets.
    private static string? After(ReadOnlySpan<char> text, ReadOnlySpan<char> word)
    {
        var rest = text.TrimStart(' ');
        var close = rest is ['(', ..] ? rest[..Math.Min(rest.Length, LongestPhrase)].IndexOfAny(");,") : -1;
        if (close < 0)
        {
            return null;
        }

        var phrase = rest[1..close];
        return Before($"{phrase}(", word) is { } meaning && meaning.Length == phrase.Length ? meaning : null;
    }

    // Where the word before a place begins; words of a phrase are parted by one blank or hyphen.
    private static int WordStart(ReadOnlySpan<char> text, int before)
    {
        var end = before < text.Length ? before - 1 : before;
        if (end <= 0 || (before < text.Length && text[end] is not (' ' or '-')))
        {
            return -1;
        }

        var start = end;
        while (start > 0 && char.IsAsciiLetter(text[start - 1]))
        {
            start--;
        }

        return end - start >= 1 ? start : -1;
    }

    private static ReadOnlySpan<char> WordAt(ReadOnlySpan<char> text, int start)
    {
        var length = text[start..].IndexOfAny(" -");
        return length < 0 ? text[start..] : text.Slice(start, length);
    }

    private static bool Begins(ReadOnlySpan<char> phrase, char letter) => char.ToUpperInvariant(phrase[0]) == char.ToUpperInvariant(letter);

    private static bool IsJoining(ReadOnlySpan<char> word) => word is "of" or "for" or "and" or "from" or "to" or "in" or "on" or "with" or "the" or "via" or "by";

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '/';
}
