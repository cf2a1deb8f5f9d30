using System.Text.RegularExpressions;

namespace PaperDigest.Core.Glossary.Finding;

/// <summary>What Korean writes at the end of a noun without a space.</summary>
internal static partial class HangulEnding
{
    /// <summary>
    /// Whether the syllables that follow a form leave it the word it is. Particles do, and 하다, 되다 and 시키다. Other syllables make another
    /// word of it, however long it is: 데이터베이스 is no 데이터, 최적화기 no 최적화, 잠재적 (potential) no 잠재 (latent).
    /// </summary>
    /// <param name="form">The form, without spaces.</param>
    /// <param name="rest">The syllables up to the next space, at least one.</param>
    public static bool IsAll(ReadOnlySpan<char> form, ReadOnlySpan<char> rest) => form switch
    {
        [_] => AfterSyllable().IsMatch(rest),
        // A pose, and what is detailed.
        "자세" when rest[0] is '하' or '한' => false,
        _ => Endings().IsMatch(rest),
    };

    [GeneratedRegex(
        "^(?:들|님)?(?:(?:[하했한할함합해되됐된될됨됩돼]|시[키켰킨킬킴킵켜])(?:[다고며면서여는기게지만려나던자데음써야거므로으습니였었어까]|도록)*)?"
        + "(?:[은는이가을를의에로와과도만나든]|으로|으?로[써서]|으?로부터|에서|에게|[보이]다|까지|부터|처럼|마다|이?라[는고도]|이?란|이[며고나자든]|이면서"
        + "|입니다|이?[였었](?:고|다|으며|습니다)|이?므로|인(?:지|데|가)?|임|일(?:수록|지라도)?|뿐|만큼|조차|대로|밖에|끼리|마저|별|당|없이)*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Endings();

    // 키 (key) is in 키를 and 키와, not in 키워드, 키운 or 키다리; 층 in 층에서, not in 층위.
    [GeneratedRegex("^(?:들?[은는이가을를의에로와과]|으로|에서|들)$", RegexOptions.CultureInvariant)]
    private static partial Regex AfterSyllable();
}
