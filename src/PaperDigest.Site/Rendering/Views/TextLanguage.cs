namespace PaperDigest.Site.Rendering.Views;

/// <summary>The language to mark a title, name or label with.</summary>
internal static class TextLanguage
{
    /// <summary><c>ko</c> where the text holds Hangul, composed or not, else <c>en</c>.</summary>
    public static string Of(ReadOnlySpan<char> text) => HoldsHangul(text) ? "ko" : "en";

    /// <summary>Whether a text holds a letter of the Unicode blocks of Hangul: syllables with Jamo Extended-B, Jamo, Compatibility Jamo, Jamo Extended-A, halfwidth.</summary>
    public static bool HoldsHangul(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('\uAC00', '\uD7FF')
        || text.ContainsAnyInRange('\u1100', '\u11FF')
        || text.ContainsAnyInRange('\u3131', '\u318E')
        || text.ContainsAnyInRange('\uA960', '\uA97F')
        || text.ContainsAnyInRange('\uFFA0', '\uFFDC');
}
