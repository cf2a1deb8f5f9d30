using System.Text;
using System.Text.RegularExpressions;
using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Site.Checking.Reading;

/// <summary>Reads a file of the site by what it is. The entry of this folder.</summary>
internal static partial class FileReader
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Whether files of this name hold addresses.</summary>
    public static bool Reads(string path) =>
        Path.GetExtension(path) is ".html" or ".htm" or ".css" or ".js" or ".mjs" or ".json" or ".webmanifest" or ".xml" or ".svg" || path == "robots.txt";

    /// <summary>Gives the file's addresses and faults to its scope; for a page, tells what it loads.</summary>
    public static PageWeight? Read(FileScope scope, byte[] bytes)
    {
        try
        {
            switch (Path.GetExtension(scope.Path))
            {
                case ".html" or ".htm":
                    return PageReader.Read(scope, Strict.GetString(bytes));
                case ".css":
                    StyleReader.Read(scope, Strict.GetString(bytes));
                    break;
                case ".js" or ".mjs":
                    ScriptReader.Read(scope, Strict.GetString(bytes));
                    break;
                case ".json" or ".webmanifest":
                    JsonReader.Read(scope, bytes);
                    break;
                case ".xml" or ".svg":
                    using (var stream = new MemoryStream(bytes))
                    {
                        XmlFileReader.Read(scope, stream);
                    }

                    break;
                default:
                    ReadRobots(scope, Strict.GetString(bytes));
                    break;
            }
        }
        catch (DecoderFallbackException)
        {
            scope.Fault(Codes.SiteFileBroken, Severity.Error, "this file is not UTF-8", 0, 0, "Build the site again.");
        }

        return null;
    }

    private static void ReadRobots(FileScope scope, string text)
    {
        foreach (Match sitemap in Sitemap().Matches(text))
        {
            var (line, column) = FileScope.At(text, sitemap.Groups["url"].Index);
            scope.Link(sitemap.Groups["url"].Value, line, column);
        }
    }

    // https://www.sitemaps.org/protocol.html#submit_robots.
    [GeneratedRegex(@"^Sitemap:[ \t]*(?<url>\S+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Sitemap();
}
