using System.Text.RegularExpressions;
using PaperDigest.Core.Model;

namespace PaperDigest.Core.Parsing.Sections;

/// <summary>The label that begins a section.</summary>
/// <param name="Text">As written, without marks and colon.</param>
/// <param name="Kind">What it means.</param>
/// <param name="Bullet">The bullet before it; NUL without one.</param>
/// <param name="Rest">Where the section's own text begins in the line.</param>
/// <param name="Open">How many of its asterisks are not closed; 0 for a label whose asterisks match.</param>
internal readonly partial record struct SectionLabel(string Text, SectionKind Kind, char Bullet, int Rest, int Open)
{
    private const int MaxLength = 80;
    private const int MaxMarked = 200;

    /// <summary>The label of a line, or null.</summary>
    public static SectionLabel? Read(string line)
    {
        // However long the line, its label is at its beginning.
        var start = line.Length > MaxMarked ? line[..MaxMarked] : line;
        var match = Marked().Match(start);
        if (!match.Success)
        {
            match = Known().Match(start);
        }

        var text = match.Groups["label"].Value.Trim();
        if (!match.Success || text.Length is 0 or > MaxLength)
        {
            return null;
        }

        var bullet = match.Groups["bullet"] is { Success: true } b ? b.Value[0] : '\0';
        var (open, close) = (match.Groups["open"].Length, match.Groups["close"].Length + match.Groups["late"].Length);
        return new SectionLabel(text, KindOf(text), bullet, match.Length, open - close);
    }

    /// <summary>What a label means, whatever its case, apostrophe and spaces.</summary>
    public static SectionKind KindOf(string label) =>
        string.Concat(label.Where(char.IsLetter)).ToUpperInvariant() switch
        {
            "WHATSNEW" => SectionKind.New,
            "TECHNICALDETAILS" => SectionKind.Technical,
            "PERFORMANCEHIGHLIGHTS" => SectionKind.Performance,
            _ => SectionKind.Other,
        };

    // ***Label***: text, **Label:** text, ***Label*: text; the colon may be a full-width one.
    [GeneratedRegex(@"^(?:(?<bullet>[-*+])[ \t]+)?(?<open>\*{2,3})(?<label>[^*\n]+?)[ \t]*(?:(?<close>\*{1,3})[ \t]*[:\uFF1A]|[:\uFF1A](?<late>\*{1,3}))[ \t]*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Marked();

    [GeneratedRegex(@"^(?:(?<bullet>[-*+])[ \t]+)?(?<label>what['’]?s new|technical details|performance highlights)[ \t]*[:\uFF1A][ \t]*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Known();
}
