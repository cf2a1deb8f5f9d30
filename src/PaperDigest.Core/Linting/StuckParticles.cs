using System.Text.RegularExpressions;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Core.Parsing;

namespace PaperDigest.Core.Linting;

/// <summary>
/// Parts Korean particles from what they stick to. PaperDigest reads <c>**데이터(Data)**의</c> and <c>https://example.org/a에서</c> as they are
/// meant; GitHub and other readers of Markdown show the asterisks, and link the particle.
/// </summary>
internal static partial class StuckParticles
{
    /// <summary>A mark at the end of bold text goes behind it: <c>**데이터**(Data)의</c> (CommonMark 6.2, right-flanking).</summary>
    public static Fix Bold(Draft draft) => Fix.OfLines(
        draft,
        (i, line) => IsText(draft, i) ? BoldText().Replace(line, Parted) : line,
        _ => (Codes.StuckBold, "bold text that ends in a mark sticks to a particle, and other readers of Markdown show its asterisks", "moved the mark at the end of bold text behind it"));

    /// <summary>A bare address gets angle brackets: <c>&lt;https://example.org/a&gt;에서</c>.</summary>
    public static Fix Addresses(Draft draft) => Fix.OfLines(
        draft,
        (i, line) => IsText(draft, i) ? Address().Replace(line, match => match.Groups["url"] is { Success: true } url ? $"<{url.Value}>" : match.Value) : line,
        _ => (Codes.StuckAddress, "a particle sticks to an address, and other readers of Markdown link it, too", "put the address in angle brackets"));

    private static bool IsText(Draft draft, int line) =>
        !draft.File.Fences.Hold(line) && Heading.Level(draft.Lines[line]) == 0;

    private static string Parted(Match match)
    {
        var bold = match.Groups["bold"].Value;
        if (!match.Groups["bold"].Success || !IsMark(bold[^1]))
        {
            return match.Value;
        }

        var tail = Tail().Match(bold);
        var head = bold[..tail.Index];
        return head.Length > 0 && !IsMark(head[^1]) ? $"**{head}**{tail.Value}"
            : tail.Length == bold.Length && bold.Length > 2 && !IsMark(bold[1]) && !IsMark(bold[^2]) && IsPair(bold[0], bold[^1]) ? $"{bold[0]}**{bold[1..^1]}**{bold[^1]}"
            : match.Value;
    }

    private static bool IsMark(char c) => char.IsPunctuation(c) || char.IsSymbol(c) || char.IsWhiteSpace(c);

    private static bool IsPair(char open, char close) =>
        (open, close) is ('(', ')') or ('[', ']') or ('"', '"') or ('\'', '\'') or ('“', '”') or ('‘', '’') or ('「', '」') or ('『', '』') or ('《', '》') or ('〈', '〉') or ('<', '>');

    // Bold text in its pairs from the left; of those only what is followed by Hangul is of interest. Code and links are passed over.
    [GeneratedRegex(@"(?<ticks>`+)[^`]+\k<ticks>|\]\([^)\s]*\)|(?<!\*)\*\*(?![\s*])(?<bold>[^*`\n]+?)(?<!\s)\*\*(?=[가-힣])|(?<!\*)\*\*(?![\s*])[^*`\n]+?(?<!\s)\*\*(?!\*)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex BoldText();

    // A bracket with what is in it, quoted text, or the marks at the end.
    [GeneratedRegex(@"\s*(?:\([^()]*\)|\[[^\[\]]*\]|“[^“”]*”|‘[^‘’]*’|「[^「」]*」|『[^『』]*』|《[^《》]*》|〈[^〈〉]*〉|""[^""]*""|'[^']*'|[%.,!?…:;·+°™®)\]]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Tail();

    // The end of an address is as the parser finds it: closing marks are outside. Then comes Hangul, perhaps after such marks.
    [GeneratedRegex(@"(?<ticks>`+)[^`]+\k<ticks>|\]\([^)\s]*\)|<[^>\s]*>|(?<=[=""'\[\]])https?://[^\s""'<>]+|(?<![A-Za-z0-9])(?<url>https?://[A-Za-z0-9\-._~:/?#@!$&'*+,;=%]*[A-Za-z0-9/\-#@$+=%])(?=[.,;:!?'*_~&)]*[가-힣])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Address();
}
