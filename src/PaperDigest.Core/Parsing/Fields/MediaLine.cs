using System.Text.RegularExpressions;
using PaperDigest.Core.Model;

namespace PaperDigest.Core.Parsing.Fields;

/// <summary>A line that is a picture or a video and nothing else.</summary>
internal static partial class MediaLine
{
    /// <summary>Whether a line is one.</summary>
    /// <param name="line">A line.</param>
    /// <param name="media">The picture or video; null when its address is none.</param>
    public static bool TryRead(string line, out Media? media)
    {
        media = null;
        if (line.Length is < 5 or > 4_000 || line[0] is not ('!' or '[' or '<'))
        {
            return false;
        }

        var (kind, match) = line[0] switch
        {
            '!' => (MediaKind.Image, Picture().Match(line)),
            '[' => (MediaKind.Video, Watch().Match(line)),
            _ => (MediaKind.Video, Video().Match(line)),
        };
        var url = match.Groups["url"].Value;
        if (match.Success && (WebAddress.IsHttp(url) || IsPath(url)))
        {
            media = new Media(kind, url);
        }

        return match.Success;
    }

    // Digests of 2024 hold avatars as paths of the site that they were taken from.
    private static bool IsPath(string url) => url.Length > 1 && url[0] == '/' && url[1] is not ('/' or '\\') && WebAddress.IsHttp("http://host" + url);

    [GeneratedRegex(@"^!\[[^\]]*\]\([ ]?(?<url>[^\s""]*)(?:[ \t]+""[^""]*"")?[ ]?\)[ \t]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Picture();

    // The 4th of December 2023 left the brackets out.
    [GeneratedRegex(@"^\[Watch Video\][ ]?\(?(?<url>[^\s)]*)\)?[ \t]*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Watch();

    [GeneratedRegex(@"^(?:<div[^>]*>)?[ ]*<video[^>]*?\ssrc=(?<q>[""'])(?<url>[^""']*)\k<q>[^>]*>(?:[^<]*</video>)?[ ]*(?:</div>)?[ \t]*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Video();
}
