using System.Text.RegularExpressions;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Core.Model;
using PaperDigest.Core.Parsing.Sections;

namespace PaperDigest.Core.Linting;

/// <summary>Writes lines as the parser reads them anyhow.</summary>
internal static partial class LineFixes
{
    /// <summary>Letters that are written in parts become one, but in code and addresses, where bytes count.</summary>
    public static Fix Composed(Draft draft) => Fix.OfLines(
        draft,
        (i, line) => draft.File.Fences.Hold(i) ? line : Outside(line, Composition.Compose),
        _ => (Codes.Decomposed, "letters of this line are written in parts (NFD), as macOS does, which a search for them misses", "composed the letters (NFC)"));

    /// <summary>Eaten backslashes come back, other control characters go.</summary>
    public static Fix Damage(Draft draft)
    {
        var eaten = draft.Findings.Where(finding => finding.Code == Codes.RepairedEscape).Select(finding => finding.Line - 1).ToHashSet();
        return Fix.OfLines(
            draft,
            (i, line) => eaten.Contains(i) || line.Any(c => char.IsControl(c) && c != '\t') ? Parsing.Files.Damage.Repair(line) : line,
            i => eaten.Contains(i)
                ? (Codes.RepairedEscape, "a command lost its backslash to a control character", "wrote the backslash again")
                : (Codes.ControlCharacters, "this line holds control characters", "took out control characters"));
    }

    /// <summary>Labels get the asterisks that they lack.</summary>
    public static Fix Labels(Draft draft)
    {
        var odd = draft.Findings.Where(finding => finding.Code == Codes.OddLabel).Select(finding => finding.Line - 1).ToHashSet();
        return Fix.OfLines(
            draft,
            (i, line) => odd.Contains(i) ? Labelled(line) : line,
            _ => (Codes.OddLabel, "the asterisks around this label do not match", "made the asterisks around the label match"));
    }

    private static string Labelled(string line)
    {
        var start = line.Length - line.AsSpan().TrimStart().Length;
        return SectionLabel.Read(line[start..]) is { } label
            ? $"{line[..start]}{(label.Bullet == '\0' ? "" : $"{label.Bullet} ")}***{label.Text}***: {line[(start + label.Rest)..]}"
            : line;
    }

    private static string Outside(string line, Func<string, string> mend)
    {
        var mended = new System.Text.StringBuilder(line.Length);
        var end = 0;
        foreach (var kept in Kept().EnumerateMatches(line))
        {
            mended.Append(mend(line[end..kept.Index])).Append(line, kept.Index, kept.Length);
            end = kept.Index + kept.Length;
        }

        return mended.Append(mend(line[end..])).ToString();
    }

    // Code, and addresses up to where they certainly end.
    [GeneratedRegex(@"(?<ticks>`+)[^`]+\k<ticks>|\]\([^)\s]*\)|https?://[^\s)>\]""']+|(?:src|href)=(?:""[^""]*""|'[^']*')", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Kept();
}
