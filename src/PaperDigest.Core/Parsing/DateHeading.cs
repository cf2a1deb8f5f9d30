using System.Globalization;
using System.Text.RegularExpressions;

namespace PaperDigest.Core.Parsing;

/// <summary>The heading of a digest, and the dates that files are named by.</summary>
internal static partial class DateHeading
{
    /// <summary>Whether a line is the heading of a digest: <c>## Daily Papers (2025-01-15)</c>, also <c># 2025.01.15</c> or <c># 2025년 1월 15일</c>.</summary>
    /// <param name="line">A line.</param>
    /// <param name="date">Its date; null when that does not exist.</param>
    public static bool TryRead(string line, out DateOnly? date)
    {
        date = null;
        var match = Heading().Match(line);
        if (!match.Success)
        {
            return false;
        }

        // A heading that says more than a date and the word for a digest is not a digest's.
        var words = line.Remove(match.Groups["date"].Index, match.Groups["date"].Length).Trim('#', ' ', '\t', '(', ')', '[', ']', ':', '-', '·', '.', ',');
        if (words.Length > 0 && !DigestWords().IsMatch(words))
        {
            return false;
        }

        date = Date(match);
        return true;
    }

    /// <summary>The date in a path (<c>2025/01/15.md</c>, <c>2025-01-15.md</c>), or null.</summary>
    public static DateOnly? OfPath(string path) => Path().Match(path) is { Success: true } match ? Date(match) : null;

    private static DateOnly? Date(Match match) =>
        DateOnly.TryParseExact(
            $"{match.Groups["y"].Value}-{match.Groups["m"].Value.PadLeft(2, '0')}-{match.Groups["d"].Value.PadLeft(2, '0')}",
            "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;

    [GeneratedRegex(@"^#{1,2}[ \t]+(?!\[[^\]]*\]\(http).*?(?<date>(?<y>[0-9]{4})(?:[-./][ ]?|년[ ]?)(?<m>[0-9]{1,2})(?:[-./][ ]?|월[ ]?)(?<d>[0-9]{1,2})(?:일)?)(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^.{0,40}\b(?:papers?|digests?|daily|논문|다이제스트)\b.{0,40}$|^.{0,20}(?:논문|다이제스트|[월화수목금토일]요일).{0,20}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex DigestWords();

    [GeneratedRegex(@"(?<![0-9])(?<y>[0-9]{4})[-/_.]?(?<m>[0-9]{2})[-/_.]?(?<d>[0-9]{2})(?![0-9])[^/]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Path();
}
