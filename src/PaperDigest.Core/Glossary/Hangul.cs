namespace PaperDigest.Core.Glossary;

/// <summary>Hangul syllables.</summary>
internal static class Hangul
{
    /// <summary>Whether a character is a syllable of Hangul.</summary>
    public static bool Is(char c) => c is >= '가' and <= '힣';

    /// <summary>Whether there is a syllable of Hangul in a text.</summary>
    public static bool In(ReadOnlySpan<char> text) => text.ContainsAnyInRange('가', '힣');

    /// <summary>How many syllables of Hangul a text has.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
        {
            count += Is(c) ? 1 : 0;
        }

        return count;
    }
}
