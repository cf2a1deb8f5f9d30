using System.Buffers;

namespace PaperDigest.Core.Parsing;

/// <summary>Which addresses a digest may link to.</summary>
public static class WebAddress
{
    private static readonly SearchValues<char> NeverInAddress = SearchValues.Create(" \"<>\\^`{|}");

    /// <summary>Whether this is a full http or https address without spaces, quotes or control characters.</summary>
    public static bool IsHttp(string url) =>
        !url.AsSpan().ContainsAny(NeverInAddress) && !url.Any(char.IsControl)
        && Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0;

    /// <summary>Whether a link in a summary may lead there: http, https, or mailto.</summary>
    public static bool IsLinkable(string url) =>
        IsHttp(url) || (url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) && url.Length > 7 && !url.Any(c => char.IsControl(c) || c is ' ' or '"' or '<' or '>'));
}
