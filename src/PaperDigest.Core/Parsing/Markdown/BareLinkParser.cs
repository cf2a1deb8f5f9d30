using System.Buffers;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace PaperDigest.Core.Parsing.Markdown;

/// <summary>
/// Links bare addresses. They end at the first character that an address cannot hold as it is (RFC 3986), so that a Korean particle
/// (<c>https://github.com/a/b에서</c>) stays outside, and so do closing punctuation and a bracket that was not opened inside.
/// </summary>
internal sealed class BareLinkParser : InlineParser
{
    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#@!$&'()*+,;=%");

    private const int MaxLength = 2_048;

    public BareLinkParser() => OpeningCharacters = ['h'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        var scheme = text.StartsWith("https://", StringComparison.Ordinal) ? 8 : text.StartsWith("http://", StringComparison.Ordinal) ? 7 : 0;
        if (scheme == 0 || char.IsAsciiLetterOrDigit(slice.PeekCharExtra(-1)))
        {
            return false;
        }

        text = text[..Math.Min(text.Length, MaxLength)];
        var end = text.IndexOfAnyExcept(Allowed);
        var url = Trim(end < 0 ? text : text[..end]);
        if (url.Length <= scheme || !WebAddress.IsHttp(url.ToString()))
        {
            return false;
        }

        processor.Inline = new LinkInline(url.ToString(), "") { IsAutoLink = true, IsClosed = true }.AppendChild(new LiteralInline(url.ToString()));
        slice.Start += url.Length;
        return true;
    }

    private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> url)
    {
        var open = url.Count(')') - url.Count('(');
        while (!url.IsEmpty)
        {
            var last = url[^1];
            if (last == ')' && open > 0)
            {
                open--;
            }
            else if (!".,;:!?'*_~&".Contains(last, StringComparison.Ordinal))
            {
                break;
            }

            url = url[..^1];
        }

        return url;
    }
}
