using System.Collections.Frozen;
using PaperDigest.Core.Model;

namespace PaperDigest.Site.Graph;

/// <summary>Latin letters as ASCII, for addresses and the index of authors.</summary>
internal static class LatinLetters
{
    private static readonly FrozenDictionary<char, string> Folded = new Dictionary<char, string>
    {
        ['ß'] = "ss",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['ø'] = "o",
        ['đ'] = "d",
        ['ð'] = "d",
        ['þ'] = "th",
        ['ł'] = "l",
        ['ı'] = "i",
        ['ħ'] = "h",
        ['ŋ'] = "n",
    }.ToFrozenDictionary();

    /// <summary>One or two lower-case ASCII letters for a Latin letter, with or without marks (<c>Ế</c> gives <c>e</c>); null for anything else.</summary>
    public static string? Of(char c)
    {
        var lower = char.ToLowerInvariant(c is >= '\uFF21' and <= '\uFF5A' ? (char)(c - 0xFEE0) : c);
        var letter = Composition.BaseLetter(lower);
        return char.IsAsciiLetterLower(letter) ? letter.ToString() : Folded.GetValueOrDefault(letter);
    }
}
