using System.Text.RegularExpressions;

namespace PaperDigest.Search.Text;

/// <summary>Takes particles and endings off words for the lexicon. Nothing else depends on it, so a wrong guess loses no document.</summary>
public static partial class HangulStem
{
    // The longest word that is looked at, far beyond what a reader types.
    private const int LongestWord = 32;

    /// <summary>How many syllables of a word, from its first, are its noun; 0 if it has none of two or more syllables.</summary>
    /// <param name="word">The word.</param>
    /// <param name="isWritten">Whether the documents hold a word: it decides where an ending may be the end of a noun.</param>
    public static int LengthOf(ReadOnlySpan<char> word, Func<ReadOnlySpan<char>, bool> isWritten)
    {
        if (word.Length is < 2 or > LongestWord)
        {
            return 0;
        }

        if (IndexOf(VerbEndings(), word) is >= 0 and var verb)
        {
            return BeforeVerb(word[..verb], isWritten);
        }

        if (OtherVerbs().IsMatch(word))
        {
            return 0;
        }

        if (IsNoun(word, isWritten))
        {
            return word.Length;
        }

        if (IndexOf(ShortVerbEndings(), word) is >= 0 and var shortVerb)
        {
            return BeforeVerb(word[..shortVerb], isWritten);
        }

        if (ShortVerbs().IsMatch(word))
        {
            return 0;
        }

        return IndexOf(Particles(), word) is >= 0 and var particle ? LengthOf(word[..particle], isWritten) : word.Length;
    }

    // What stands before 하다 is a noun, even if it looks as if it had a particle (확인하고), unless it has a clear one (기반으로하여).
    private static int BeforeVerb(ReadOnlySpan<char> noun, Func<ReadOnlySpan<char>, bool> isWritten) =>
        noun.Length < 2 ? 0 : LengthOf(noun, isWritten) is > 0 and var length ? length : noun.Length;

    // What stands before 을 or 를 somewhere is a noun: 해상도, 파이프라인, and 실험결과 by its 결과; but not 품질의, though 질의 is one, since 품질 is.
    private static bool IsNoun(ReadOnlySpan<char> word, Func<ReadOnlySpan<char>, bool> isWritten)
    {
        if (word[^1] is '들' or '기' or '음' or '함' or '됨' or '킴')
        {
            return false;
        }

        if (HasObjectParticle(word, isWritten))
        {
            return true;
        }

        var isEnd = false;
        for (var start = 1; start + 2 <= word.Length && !isEnd; start++)
        {
            isEnd = HasObjectParticle(word[start..], isWritten);
        }

        return isEnd && !HasObjectParticle(word[..^1], isWritten);
    }

    private static bool HasObjectParticle(ReadOnlySpan<char> word, Func<ReadOnlySpan<char>, bool> isWritten)
    {
        Span<char> form = stackalloc char[LongestWord + 1];
        form = form[..(word.Length + 1)];
        word.CopyTo(form);
        form[^1] = '을';
        var takes = isWritten(form);
        form[^1] = '를';
        return takes || isWritten(form);
    }

    private static int IndexOf(Regex ending, ReadOnlySpan<char> word)
    {
        foreach (var match in ending.EnumerateMatches(word))
        {
            return match.Index;
        }

        return -1;
    }

    // 하다, 되다, 시키다.
    [GeneratedRegex("(?:[하했한할함합해되됐된될됨됩돼]|시[키켰킨킬킴킵켜])(?:[다고며면서여는기게지만려나던자데음써야거므로으습니였었어]|도록)+$|[했됐]$", RegexOptions.CultureInvariant)]
    private static partial Regex VerbEndings();

    // The same, where they may be the end of a noun too: 이해, 제한, 분할.
    [GeneratedRegex("(?:[한할함해된될됨돼]|시[킨킬킴켜])$", RegexOptions.CultureInvariant)]
    private static partial Regex ShortVerbEndings();

    // Other verbs, adjectives and adverbs.
    [GeneratedRegex("(?:니다|으[며나]|[주내지이]며|[주내나]는|[여어]준|[여어]?[는준]다|[았었였렀졌]다|면서|도록|지만|거나|는데|는지|므로|려고|수록|[로려러]운|[어여]난|[어여]진)$", RegexOptions.CultureInvariant)]
    private static partial Regex OtherVerbs();

    // The same, where they may be the end of a noun too: 언어, 광고.
    [GeneratedRegex("[게히어고]$", RegexOptions.CultureInvariant)]
    private static partial Regex ShortVerbs();

    [GeneratedRegex("(?:[은는이가을를의에로와과도만들인적]|으로|으?로[써서는의도]|으?로부터|에서[는의도]?|에[는도]|보다|까지|부터|처럼|마다|이?라는|이며|이고|이?나)$", RegexOptions.CultureInvariant)]
    private static partial Regex Particles();
}
