using System.Text.RegularExpressions;

namespace PaperDigest.Search.Text;

/// <summary>What is known of a word of Hangul syllables.</summary>
internal static partial class HangulWord
{
    /// <summary>Whether the chain ends after a word: it has three or more syllables and a clear particle or verb ending.</summary>
    public static bool EndsChain(ReadOnlySpan<char> word) => word.Length >= 3 && Endings().IsMatch(word);

    /// <summary>How long a word is without its particle or ending; all of it if less than two syllables would be left.</summary>
    public static int StemLength(ReadOnlySpan<char> word)
    {
        foreach (var match in Particles().EnumerateMatches(word))
        {
            return match.Index >= 2 ? match.Index : word.Length;
        }

        return word.Length;
    }

    /// <summary>Adds the terms inside a word: each two syllables, or the only one.</summary>
    public static void AddTerms(string word, List<string> terms)
    {
        if (word.Length == 1)
        {
            terms.Add(word);
        }

        for (var i = 0; i + 1 < word.Length; i++)
        {
            terms.Add(word.Substring(i, 2));
        }
    }

    [GeneratedRegex("(?:[을를은는의와과]|에서|에게|으로|하는|하여|되는|이며|하고|되어|통해|위해|위한|대한|있는|있습니다|합니다|습니다|입니다)$", RegexOptions.CultureInvariant)]
    private static partial Regex Endings();

    [GeneratedRegex("(?:[은는이가을를의에로와과도들인적]|에서|으로|들을|들의|에서는|에는|합니다|하는|하여|했습니다|됩니다|입니다)$", RegexOptions.CultureInvariant)]
    private static partial Regex Particles();
}
