using System.Text.RegularExpressions;

namespace PaperDigest.Search.Text;

/// <summary>What is known of a word of Hangul syllables.</summary>
internal static partial class HangulWord
{
    /// <summary>Whether the chain ends after a word: it has three or more syllables and a clear particle or verb ending.</summary>
    public static bool EndsChain(ReadOnlySpan<char> word) => word.Length >= 3 && Endings().IsMatch(word);

    /// <summary>The terms inside a word: each two syllables, or the only one.</summary>
    public static IEnumerable<string> Terms(string word) =>
        word.Length == 1 ? [word] : Enumerable.Range(0, word.Length - 1).Select(i => word.Substring(i, 2));

    [GeneratedRegex("(?:[을를은는의와과]|에서|에게|으로|하는|하여|되는|이며|하고|되어|통해|위해|위한|대한|있는|있습니다|합니다|습니다|입니다)$", RegexOptions.CultureInvariant)]
    private static partial Regex Endings();
}
