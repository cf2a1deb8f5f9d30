using System.Collections.Frozen;
using System.Text;
using PaperDigest.Site.Graph;

namespace PaperDigest.Site.Rendering.Views;

/// <summary>What an author is listed under: a Latin letter, a Hangul consonant, or <c>#</c>.</summary>
/// <param name="Order">Latin first, then Hangul, then others.</param>
/// <param name="Letter">As readers see it.</param>
/// <param name="Anchor">As addresses name it, ASCII.</param>
internal readonly record struct Initial(int Order, string Letter, string Anchor)
{
    private const string Leads = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    private const string Singles = "ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ";
    private const int SyllablesOfALead = 588;

    private static readonly FrozenDictionary<char, string> HangulNames = new Dictionary<char, string>
    {
        ['ㄱ'] = "giyeok",
        ['ㄴ'] = "nieun",
        ['ㄷ'] = "digeut",
        ['ㄹ'] = "rieul",
        ['ㅁ'] = "mieum",
        ['ㅂ'] = "bieup",
        ['ㅅ'] = "siot",
        ['ㅇ'] = "ieung",
        ['ㅈ'] = "jieut",
        ['ㅊ'] = "chieut",
        ['ㅋ'] = "kieuk",
        ['ㅌ'] = "tieut",
        ['ㅍ'] = "pieup",
        ['ㅎ'] = "hieut",
    }.ToFrozenDictionary();

    /// <summary>The initial of a name's first letter or digit; accents do not count, nor does the doubling of a Hangul consonant.</summary>
    public static Initial Of(string name)
    {
        var first = name.EnumerateRunes().FirstOrDefault(Rune.IsLetterOrDigit);
        var letter = first.IsBmp ? Fold((char)Rune.ToUpperInvariant(first).Value) : '#';
        return letter switch
        {
            >= 'A' and <= 'Z' => new Initial(letter, letter.ToString(), $"initial-{char.ToLowerInvariant(letter)}"),
            _ when HangulNames.TryGetValue(letter, out var anchor) => new Initial(letter, letter.ToString(), $"initial-{anchor}"),
            _ => new Initial(int.MaxValue, "#", "initial-others"),
        };
    }

    private static char Fold(char letter) => letter switch
    {
        >= '가' and <= '힣' => Singles[(letter - '가') / SyllablesOfALead],
        >= '\u1100' and <= '\u1112' => Singles[letter - '\u1100'],
        _ when Leads.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var lead => Singles[lead],
        _ => LatinLetters.Of(letter) is { } latin ? char.ToUpperInvariant(latin[0]) : letter,
    };
}
