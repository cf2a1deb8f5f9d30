namespace PaperDigest.Search.Building;

/// <summary>How much a term says about a document: how often it occurs (bits 0 and 1), and where.</summary>
internal static class Impact
{
    /// <summary>In a text but the first.</summary>
    public const byte None = 0;

    /// <summary>In the title.</summary>
    public const byte Title = 4;

    /// <summary>In a name.</summary>
    public const byte Name = 8;

    /// <summary>In the first text.</summary>
    public const byte First = 16;

    private const byte Often = 3;

    /// <summary>The impact of a term.</summary>
    public static byte Of(int occurrences, int places) =>
        (byte)(places | occurrences switch { <= 1 => 0, 2 => 1, <= 4 => 2, _ => Often });

    /// <summary>The impact of either of two terms: the more frequent, in the places of both.</summary>
    public static byte Either(byte a, byte b) => (byte)(((a | b) & ~Often) | Math.Max(a & Often, b & Often));

    /// <summary>The impact of two terms that stand together: the less frequent, in the places that they share.</summary>
    public static byte Both(byte a, byte b) => (byte)((a & b & ~Often) | Math.Min(a & Often, b & Often));
}
