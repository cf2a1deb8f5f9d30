using System.Text.RegularExpressions;

namespace PaperDigest.Site.Checking.Reading;

/// <summary>Reads a style sheet for its addresses: <c>url()</c> and <c>@import</c>.</summary>
internal static partial class StyleReader
{
    /// <summary>Gives them to the file's scope.</summary>
    /// <param name="scope">The file.</param>
    /// <param name="css">The style sheet.</param>
    /// <param name="place">Where it stands when it is not the whole file.</param>
    public static void Read(FileScope scope, string css, (int Line, int Column)? place = null)
    {
        foreach (Match found in Address().Matches(css))
        {
            if (found.Groups["url"] is { Success: true } url)
            {
                var (line, column) = place ?? FileScope.At(css, url.Index);
                scope.Link(Escape().Replace(url.Value, "$1"), line, column);
            }
        }
    }

    // Comments, and strings that are no addresses, are passed over.
    [GeneratedRegex(@"/\*.*?\*/|@import\s+(?<quote>[""'])(?<url>.*?)\k<quote>|url\(\s*(?:(?<quote>[""'])(?<url>.*?)\k<quote>|(?<url>[^)""'\s]*))\s*\)|""(?:[^""\\]|\\.)*""|'(?:[^'\\]|\\.)*'", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Address();

    [GeneratedRegex(@"\\(.)", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
