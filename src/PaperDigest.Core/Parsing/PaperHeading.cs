using System.Text.RegularExpressions;
using PaperDigest.Core.Model;

namespace PaperDigest.Core.Parsing;

/// <summary>The heading of a paper: <c>### [Title](address)</c>.</summary>
/// <param name="Title">As written.</param>
/// <param name="TitleColumn">Where the title begins, from 0.</param>
/// <param name="Url">The address.</param>
/// <param name="IsMended">Whether the link was damaged and its parts were found all the same.</param>
internal readonly partial record struct PaperHeading(string Title, int TitleColumn, string Url, bool IsMended)
{
    /// <summary>The heading of a paper, or null. Level three links anywhere on the web; other levels only to arXiv.</summary>
    public static PaperHeading? Read(string line)
    {
        if (line.Length == 0 || line[0] != '#')
        {
            return null;
        }

        if (Whole().Match(line) is { Success: true } whole)
        {
            var url = whole.Groups["url"].Value;
            return WebAddress.IsHttp(url) && (whole.Groups["level"].Length == 3 || PaperId.TryFromArxivUrl(url, out _))
                ? new PaperHeading(whole.Groups["title"].Value.Trim(), whole.Groups["title"].Index, url, IsMended: false)
                : null;
        }

        return Damaged().Match(line) is { Success: true } damaged && PaperId.TryFromArxivUrl(damaged.Groups["url"].Value, out _)
            ? new PaperHeading(
                damaged.Groups["title"].Value.Trim().Trim('[', ']', '(', '<', ':').Trim() is { Length: > 0 } title ? title : damaged.Groups["url"].Value,
                damaged.Groups["title"].Index, damaged.Groups["url"].Value, IsMended: true)
            : null;
    }

    /// <summary>Whether a line is a heading of the level that papers have.</summary>
    public static bool IsLevelOfPapers(string line) => line.StartsWith("### ", StringComparison.Ordinal);

    [GeneratedRegex(@"^(?<level>#{1,6})[ \t]*\[(?<title>.*)\]\([ ]?<?(?<url>\S+?)>?[ ]?\)[ \t]*#*[ \t]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Whole();

    // A link that lost a bracket, or an address beside its title.
    [GeneratedRegex(@"^###[ \t]*(?<title>.*?)[\s(<[]*(?<url>https?://(?:www\.)?arxiv\.org/[\w./-]*[\w])[^\w]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Damaged();
}
