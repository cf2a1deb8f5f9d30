using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace PaperDigest.Site.Graph;

/// <summary>What authors are filed under: a Latin letter, a Hangul consonant, or <c>#</c> for all others.</summary>
/// <param name="Letter">As readers see it.</param>
/// <param name="Slug">As addresses name it, ASCII.</param>
internal sealed record Initial(char Letter, string Slug)
{
    private const string Leads = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    private const string Singles = "ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ";
    private const int SyllablesOfALead = 588;

    /// <summary>The alphabets in the order of an index: Latin, Hangul, and one of all others.</summary>
    public static readonly ImmutableArray<ImmutableArray<Initial>> Alphabets =
    [
        [.. Enumerable.Range('A', 26).Select(letter => new Initial((char)letter, ((char)(letter | 0x20)).ToString()))],
        [
            new('ㄱ', "giyeok"), new('ㄴ', "nieun"), new('ㄷ', "digeut"), new('ㄹ', "rieul"), new('ㅁ', "mieum"), new('ㅂ', "bieup"), new('ㅅ', "siot"),
            new('ㅇ', "ieung"), new('ㅈ', "jieut"), new('ㅊ', "chieut"), new('ㅋ', "kieuk"), new('ㅌ', "tieut"), new('ㅍ', "pieup"), new('ㅎ', "hieut"),
        ],
        [new('#', "others")],
    ];

    private static readonly FrozenDictionary<char, Initial> ByLetter = Alphabets.SelectMany(alphabet => alphabet).ToFrozenDictionary(initial => initial.Letter);

    /// <summary>The initial of a text's first letter or digit; accents do not count, nor does the doubling of a Hangul consonant.</summary>
    public static Initial Of(string text)
    {
        var first = text.EnumerateRunes().FirstOrDefault(Rune.IsLetterOrDigit);
        var letter = first.IsBmp ? Fold((char)Rune.ToUpperInvariant(first).Value) : '#';
        return ByLetter.GetValueOrDefault(letter, ByLetter['#']);
    }

    private static char Fold(char letter) => letter switch
    {
        >= '가' and <= '힣' => Singles[(letter - '가') / SyllablesOfALead],
        >= '\u1100' and <= '\u1112' => Singles[letter - '\u1100'],
        _ when Leads.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var lead => Singles[lead],
        _ => LatinLetters.Of(letter) is { } latin ? char.ToUpperInvariant(latin[0]) : letter,
    };
}
