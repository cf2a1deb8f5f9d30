namespace PaperDigest.Search.Building;

/// <summary>A word where it stands in a document, or the beginning of a field, as a number.</summary>
internal static class Token
{
    /// <summary>The beginning of a field.</summary>
    /// <param name="place">What <see cref="Impact"/> its terms have.</param>
    public static int Field(byte place) => ~place;

    /// <summary>A word.</summary>
    /// <param name="word">Its number.</param>
    /// <param name="isNeighbour">Whether the word before it is its neighbour, and of its sort.</param>
    public static int Of(int word, bool isNeighbour) => (word << 1) | (isNeighbour ? 1 : 0);

    /// <summary>Whether a field begins.</summary>
    public static bool IsField(int token) => token < 0;

    /// <summary>The impact of the field that begins.</summary>
    public static byte Place(int token) => (byte)~token;

    /// <summary>The word's number.</summary>
    public static int Word(int token) => token >> 1;

    /// <summary>Whether the word before is its neighbour, and of its sort.</summary>
    public static bool IsNeighbour(int token) => (token & 1) != 0;
}
