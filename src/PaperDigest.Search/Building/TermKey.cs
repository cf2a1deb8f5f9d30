namespace PaperDigest.Search.Building;

/// <summary>
/// A term as a number that sorts as its text does: the rank of its first word among all words in the order of their UTF-16 units, then, for two
/// words with a space between, one more than the rank of the second. (A space sorts before all that words are made of.)
/// </summary>
internal static class TermKey
{
    /// <summary>A term of one word.</summary>
    public static ulong Of(int word) => (ulong)word << 32;

    /// <summary>A term of two words.</summary>
    public static ulong Of(int first, int second) => ((ulong)first << 32) | ((uint)second + 1);

    /// <summary>The rank of the first word.</summary>
    public static int First(ulong key) => (int)(key >> 32);

    /// <summary>The rank of the second word; -1 if there is none.</summary>
    public static int Second(ulong key) => (int)(uint)key - 1;
}
