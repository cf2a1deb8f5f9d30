using System.Collections.Immutable;

namespace PaperDigest.Core.Glossary.Mining;

/// <summary>What the endings of Korean words tell.</summary>
internal static class KoreanWords
{
    // Particles and endings after which another phrase begins.
    private static readonly string[] Ends =
    [
        "에서", "에게", "에는", "에도", "으로", "하여", "하고", "하며", "하는", "하지", "되고", "되며", "되어", "되는", "해서", "위해", "통해", "대한", "대해", "따른", "따라", "관한", "위한", "이며", "이자",
        "인데", "라는", "이라", "부터", "까지", "보다", "처럼", "같은", "있는", "않는", "않고", "없이", "다는", "면서", "지만", "거나", "라고", "였던", "었던", "했던", "히", "을", "를", "은", "는",
    ];

    // Words that name nothing, in the order of a dictionary.
    private static readonly string[] NeverPart =
    [
        "가장", "각", "각각의", "강력한", "개선된", "그", "그런", "기존", "기존의", "높은", "다른", "다양한", "더", "더욱", "등", "또는", "또한", "많은", "및", "본", "비해", "뛰어난", "새로운", "약", "여러", "우수한", "위", "의",
        "이", "이러한", "이런", "이번", "주요", "즉", "최고의", "최근", "최신", "특정", "특정한", "특히", "하나의", "한", "해당", "향상된", "혹은", "효과적인", "효율적인",
    ];

    private static readonly string[] ParticlesInside = ["으로부터의", "로부터의", "에서의", "에의", "으로의", "들의", "들을", "들은", "의", "을", "를", "은", "는", "과", "와", "들"];

    /// <summary>Whether a word is never part of a term.</summary>
    public static bool IsNeverPart(ReadOnlySpan<char> word)
    {
        foreach (var never in NeverPart)
        {
            if (word.SequenceEqual(never))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether another phrase begins after a word, unless the word itself is known in a term.</summary>
    public static bool EndsPhrase(ReadOnlySpan<char> word)
    {
        foreach (var ending in Ends)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal) && (word.Length > ending.Length + 1 || ending.Length > 1))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word joins what follows to what stands before it: 및, 키와, 결과, so its stem tells more.</summary>
    public static bool Joins(ReadOnlySpan<char> word) => word is "및" or [.., '와' or '과'];

    /// <summary>Whether a word ties a phrase before it into a term: 긴 문맥을 가진 대형 언어 모델.</summary>
    public static bool Links(ReadOnlySpan<char> word) => word is "통한" or "가진" or "있는" or "없는" or "위한" or "이용한" or "활용한" or "기반한" or "대한" or "포함한";

    /// <summary>Whether a word is the form of a verb, which alone names nothing: 동결된, 학습 가능한; not 인코더 없는.</summary>
    public static bool IsVerbForm(ReadOnlySpan<char> word) => word is [_, .., '된' or '진'] or [_, _, .., '한'] or [_, .., '하' or '되' or '있', '는'] or [_, .., '로', '운'] or [_, .., '적', '인'] or [.., '다' or '며' or '고' or '서'] and [_, _, _, ..];

    /// <summary>Whether the words of a bracket say something of the term before it instead of naming it.</summary>
    public static bool IsExplanation(ImmutableArray<KoreanWord> words) =>
        words is [.., { Text: var last }] && (last is "등" or "포함" or "이상" or "이하" or "미만" or "대비" or "기준" || IsVerbForm(last) || (EndsPhrase(last) && !last.EndsWith("없는", StringComparison.Ordinal)))
        || words.Any(word => word.Text is "예" or "예를" or "즉" or "특히" or "약" or "최대" or "최소" or "또는" or "혹은" or "같은" || word.Text.EndsWith("보다", StringComparison.Ordinal));

    /// <summary>The last word of a term as the term has it: without a plural, and without the one particle that no noun ends in.</summary>
    public static string WithoutEnding(string word)
    {
        foreach (var ending in (ReadOnlySpan<string>)["들을", "들은", "들이", "들의", "들", "를"])
        {
            if (word.EndsWith(ending, StringComparison.Ordinal) && word.Length > ending.Length + 1)
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }

    /// <summary>A word without the particle at its end, if enough of it remains.</summary>
    public static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word)
    {
        foreach (var particle in ParticlesInside)
        {
            if (word.EndsWith(particle, StringComparison.Ordinal) && (word.Length > particle.Length + 1 || (particle is "를" or "와" && word.Length > 1)))
            {
                return word[..^particle.Length];
            }
        }

        return word;
    }
}
