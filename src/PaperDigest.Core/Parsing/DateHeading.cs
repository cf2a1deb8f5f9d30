using System.Globalization;
using System.Text.RegularExpressions;

namespace PaperDigest.Core.Parsing;

/// <summary>The heading of a digest, and the dates that files are named by.</summary>
internal static partial class DateHeading
{
    private const int MaxLength = 120;

    /// <summary>Whether a line is the heading of a digest: <c>## Daily Papers (2025-01-15)</c>, also <c># 2025.01.15</c> or <c># 2025년 1월 15일 논문</c>.</summary>
    /// <param name="line">A line.</param>
    /// <param name="date">Its date; null when that does not exist.</param>
    public static bool TryRead(string line, out DateOnly? date)
    {
        date = null;
        if (Heading.Level(line) is not (1 or 2) || line.Length > MaxLength)
        {
            return false;
        }

        // A heading that says more than a date and words for a digest stands inside a summary.
        var text = Heading.Text(line).ToString();
        var match = DateInWords().Match(text);
        if (!match.Success || !Words().Matches(text.Remove(match.Index, match.Length)).All(word => DigestWord().IsMatch(word.Value)))
        {
            return false;
        }

        date = Date(match);
        return true;
    }

    /// <summary>Where the first digit of a heading stands, from 0.</summary>
    public static int Column(string line) => Math.Max(0, line.AsSpan().IndexOfAnyInRange('0', '9'));

    /// <summary>The date in a path (<c>2025/01/15.md</c>, <c>2025-01-15.md</c>), or null.</summary>
    public static DateOnly? OfPath(string path) => Path().Match(path) is { Success: true } match ? Date(match) : null;

    private static DateOnly? Date(Match match) =>
        DateOnly.TryParseExact(
            $"{match.Groups["y"].Value}-{match.Groups["m"].Value.PadLeft(2, '0')}-{match.Groups["d"].Value.PadLeft(2, '0')}",
            "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;

    [GeneratedRegex(@"(?<![0-9])(?<y>[0-9]{4})(?:[-./][ ]?|년[ ]?)(?<m>[0-9]{1,2})(?:[-./][ ]?|월[ ]?)(?<d>[0-9]{1,2})일?(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex DateInWords();

    [GeneratedRegex(@"\w+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex(@"^(?:daily|todays?|papers?|digests?|news|ai|ml|nlp|cv|hf|hugging|huggingface|face|arxiv|of|the|for|on|s|mon\w*|tue\w*|wed\w*|thu\w*|fri\w*|sat\w*|sun\w*|일일|오늘의?|데일리|페이퍼|논문|다이제스트|요약|모음|소식|[월화수목금토일]요?일?|[월화수목금토일])$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex DigestWord();

    [GeneratedRegex(@"(?<![0-9])(?<y>[0-9]{4})[-/_.]?(?<m>[0-9]{2})[-/_.]?(?<d>[0-9]{2})(?![0-9])[^/]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Path();
}
