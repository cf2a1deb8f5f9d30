namespace PaperDigest.Core.Configuration;

/// <summary>Reads where the site lives: <c>base_url</c> and <c>base_path</c>.</summary>
internal static class AddressSettings
{
    /// <summary>What belongs in <c>base_url</c>.</summary>
    public const string UrlExample = "the full http or https address of the site, for example https://example.org/papers/";

    /// <summary>What belongs in <c>base_path</c>.</summary>
    public const string PathExample = "the path of the site on its host, for example /papers/";

    /// <summary>A full address: its origin, and its path as a base path.</summary>
    public static bool TryBaseUrl(ConfigValue value, out (string Origin, string Path) address)
    {
        address = default;
        if (!TryWebAddress(value, UrlExample, out var text, out var uri))
        {
            return false;
        }

        if (text.AsSpan().ContainsAny('?', '#'))
        {
            return value.Wrong($"\"{text}\" holds a query or a fragment", $"Write {UrlExample}");
        }

        if (uri.UserInfo.Length > 0)
        {
            return value.Wrong("holds a user name or a password, which would be on every page", $"Write {UrlExample}");
        }

        var host = uri.HostNameType == UriHostNameType.IPv6 ? uri.Host : uri.IdnHost;
        var port = uri.IsDefaultPort ? "" : FormattableString.Invariant($":{uri.Port}");
        var slash = text.IndexOf('/', text.IndexOf("://", StringComparison.Ordinal) + 3);
        var found = TryNormalise(value, slash < 0 ? "/" : text[slash..], UrlExample, out var path);
        address = ($"{uri.Scheme}://{host}{port}", path);
        return found;
    }

    /// <summary>A base path, percent-encoded, with a slash at both ends.</summary>
    public static bool TryBasePath(ConfigValue value, out string path)
    {
        path = "/";
        if (!value.TryText(out var text, PathExample))
        {
            return false;
        }

        return text.Contains("://", StringComparison.Ordinal)
            ? value.Wrong($"\"{text}\" is a full address", $"Write {PathExample}; full addresses belong to base_url")
            : TryNormalise(value, text, PathExample, out path);
    }

    /// <summary>Any http or https address.</summary>
    /// <param name="value">What was written.</param>
    /// <param name="expected">What belongs there, with an example, for the hint.</param>
    /// <param name="text">As it was written.</param>
    /// <param name="uri">As it was understood.</param>
    public static bool TryWebAddress(ConfigValue value, string expected, out string text, out Uri uri)
    {
        uri = null!;
        if (!value.TryText(out text, expected))
        {
            return false;
        }

        var isWeb = Uri.TryCreate(text, UriKind.Absolute, out var parsed)
            && (parsed.Scheme == Uri.UriSchemeHttp || parsed.Scheme == Uri.UriSchemeHttps)
            && text.StartsWith(parsed.Scheme + "://", StringComparison.OrdinalIgnoreCase)
            && parsed.Host.Length > 0
            && !text.Any(c => char.IsWhiteSpace(c) || c == '\\');
        uri = parsed!;
        return isWeb || value.Wrong($"\"{text}\" is not an http or https address", $"Write {expected}");
    }

    private static bool TryNormalise(ConfigValue value, string text, string expected, out string path)
    {
        var inner = text.StartsWith('/') ? text[1..] : text;
        inner = inner.EndsWith('/') ? inner[..^1] : inner;
        string[] segments = inner.Length == 0 ? [] : [.. inner.Split('/').Select(Uri.UnescapeDataString)];
        path = string.Concat(segments.Select(segment => "/" + Uri.EscapeDataString(segment))) + "/";
        var problem = segments switch
        {
            _ when text == "//" || segments.Contains("") => "has \"//\" in its path",
            _ when segments.Any(segment => segment is "." or "..") => "has \".\" or \"..\" in its path",
            _ when text.Contains('?', StringComparison.Ordinal) => "holds a query",
            _ when text.Contains('#', StringComparison.Ordinal) => "holds a fragment",
            _ when segments.Any(segment => segment.Any(c => c is '\\' or ':' or '/' || char.IsControl(c))) => "holds a character that cannot stand in a path of a site",
            _ => null,
        };
        return problem is null || value.Wrong($"\"{text}\" {problem}", $"Write {expected}");
    }
}
