using System.Text.RegularExpressions;

namespace PaperDigest.Site.Checking.Reading;

/// <summary>Reads a script for the modules that it imports by address; what it puts together while it runs cannot be known.</summary>
internal static partial class ScriptReader
{
    /// <summary>Gives their addresses to the file's scope.</summary>
    /// <param name="scope">The file.</param>
    /// <param name="script">The script.</param>
    /// <param name="place">Where it stands when it is not the whole file.</param>
    public static void Read(FileScope scope, string script, (int Line, int Column)? place = null)
    {
        foreach (Match found in Import().Matches(script))
        {
            var url = found.Groups["url"];
            var (line, column) = place ?? FileScope.At(script, url.Index);
            scope.Link(url.Value, line, column);
        }
    }

    // Only what begins as an address does: a bare name is none (https://html.spec.whatwg.org/#resolve-a-module-specifier).
    [GeneratedRegex(@"(?<![\w$.])(?:import\s*\(?\s*|(?:import|export)\b[^;""'()]{0,2000}?\bfrom\s*|(?:import|export)\s*(?:\{[^}]*\}|\*[^;""']{0,80}?|[\w$]+)\s*from\s*)(?<quote>[""'])(?<url>(?:\.{0,2}/|https?:)[^""'\s]*)\k<quote>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Import();
}
