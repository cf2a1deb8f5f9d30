namespace PaperDigest.Core.Glossary.Mining;

/// <summary>What looks like an abbreviation, and of which words it can be one.</summary>
internal static class Abbreviations
{
    private const int Longest = 12;
    private const int MostSmall = 4;

    /// <summary>Whether a word is written as abbreviations are: <c>RL</c>, <c>NeRF</c>, <c>coT</c>, <c>F0</c>, <c>PF-LRM</c>.</summary>
    public static bool Is(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > Longest || word.ContainsAny(" ./'"))
        {
            return false;
        }

        var (capitals, letters, digits, small) = (0, 0, 0, 0);
        foreach (var c in Singular(word))
        {
            small = char.IsAsciiLetterLower(c) ? small + 1 : 0;
            if (small > MostSmall)
            {
                return false;
            }

            // ATP-Hard: a name with a word in it.
            if (small > 1 && word.Contains('-'))
            {
                return false;
            }

            capitals += char.IsAsciiLetterUpper(c) ? 1 : 0;
            letters += char.IsAsciiLetter(c) ? 1 : 0;
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }

        return (capitals + digits >= 2 || (word.Length <= 4 && char.IsAsciiLetterUpper(word[^1]))) && capitals >= 1 && capitals * 10 >= letters * 3 && digits <= 2;
    }

    /// <summary>Whether an abbreviation's letters stand in some words in order, the first at their start; 2 stands for <c>to</c>, too.</summary>
    public static bool Fits(ReadOnlySpan<char> abbreviation, ReadOnlySpan<char> words)
    {
        // AI isn't short for agentic AI.
        foreach (var range in words.SplitAny(' ', '-'))
        {
            if (words[range].Equals(abbreviation, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        var at = 0;
        foreach (var c in Singular(abbreviation))
        {
            if (!char.IsAsciiLetterOrDigit(c))
            {
                continue;
            }

            var found = words[at..].IndexOfAny(char.ToLowerInvariant(c), char.ToUpperInvariant(c));
            if (found < 0 && c == '2')
            {
                found = words[at..].IndexOf("to", StringComparison.OrdinalIgnoreCase);
            }

            if (found < 0 || (at == 0 && found > 0))
            {
                return false;
            }

            at += found + 1;
        }

        return at > 0;
    }

    /// <summary>Where in some words what an abbreviation stands for begins, if it ends where they end; -1 if it isn't theirs.</summary>
    public static int StartOf(ReadOnlySpan<char> abbreviation, ReadOnlySpan<char> words)
    {
        // As many words as letters, each beginning with one, before all else; then the fewest that have the letters.
        var (fewest, count) = (-1, 0);
        for (var at = words.Length - 1; at >= 0; at--)
        {
            if (!char.IsLetterOrDigit(words[at]) || (at > 0 && char.IsLetterOrDigit(words[at - 1])))
            {
                continue;
            }

            count++;
            if (Fits(abbreviation, words[at..]))
            {
                fewest = fewest < 0 ? at : fewest;
                if (count == Singular(abbreviation).Length)
                {
                    return at;
                }
            }
        }

        return fewest;
    }

    /// <summary>An abbreviation without its plural s.</summary>
    public static ReadOnlySpan<char> Singular(ReadOnlySpan<char> abbreviation) =>
        abbreviation.Length > 2 && abbreviation[^1] == 's' && char.IsAsciiLetterUpper(abbreviation[^2]) ? abbreviation[..^1] : abbreviation;
}
