using System.Text.RegularExpressions;

namespace PaperDigest.Site.Checking.Reading;

/// <summary>The addresses of an element of HTML or SVG.</summary>
internal static partial class ElementAddresses
{
    /// <summary>Gives them to the file's scope.</summary>
    public static void Take(Element element, FileScope scope)
    {
        foreach (var (name, value, line, column) in element.Attributes)
        {
            switch (name)
            {
                case "href" when element.Name == "base":
                    scope.Rebase(value, line, column);
                    break;

                // A hint to the network, not an address to fetch.
                case "href" when element.Name == "link" && element["rel"] is "preconnect" or "dns-prefetch":
                    break;
                case "href" or "src" or "poster" or "action" or "formaction" or "xlink:href":
                case "data" when element.Name == "object":
                    scope.Link(value, line, column);
                    break;
                case "srcset" or "imagesrcset":
                    TakeSet(value, line, column, scope);
                    break;
                case "style":
                    StyleReader.Read(scope, value, (line, column));
                    break;
                case "content" when element.Name == "meta" && OfMeta(element, value) is { } address:
                    scope.Link(address, line, column);
                    break;
            }
        }
    }

    // https://html.spec.whatwg.org/#srcset-attributes: an address may hold commas, but not end in one.
    private static void TakeSet(string value, int line, int column, FileScope scope)
    {
        foreach (Match candidate in Candidate().Matches(value))
        {
            scope.Link(candidate.Groups["url"].Value, line, column);
        }
    }

    private static string? OfMeta(Element meta, string content)
    {
        if (meta["http-equiv"] is { } pragma)
        {
            return pragma.Equals("refresh", StringComparison.OrdinalIgnoreCase) && Refresh().Match(content) is { Success: true } refresh
                ? refresh.Groups["url"].Value
                : null;
        }

        // The theme's own scripts find their files by names of its own.
        return (meta["property"] ?? meta["name"]) is "og:url" or "og:image" or "og:image:secure_url" or "og:video" or "og:audio" or "twitter:image"
            || (meta["name"]?.StartsWith("paperdigest:", StringComparison.Ordinal) == true && content.StartsWith('/'))
            ? content
            : null;
    }

    [GeneratedRegex(@"(?<=^|,)[\s,]*(?<url>[^\s,]\S*?)(?=,(?:\s|$)|\s|$)(?:\s+[^,]*)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Candidate();

    [GeneratedRegex(@"^\s*[0-9.]+\s*[;,]?\s*(?:url\s*=\s*)?['""]?(?<url>[^'""]+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Refresh();
}
