using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;
using PaperDigest.Core.Parsing.Formulas;

namespace PaperDigest.Core.Parsing.Markdown;

/// <summary>TeX in running text.</summary>
internal sealed class TexInline : LeafInline
{
    public required TexMatch Match { get; init; }

    public required string Typed { get; init; }
}

/// <summary>Finds TeX, whatever stands beside it (<c>M$^{2}$UGen</c>).</summary>
internal sealed class TexInlineParser : InlineParser
{
    public TexInlineParser() => OpeningCharacters = ['$', '\\', '{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (TexScanner.Match(slice.AsSpan(), 0) is not { } match)
        {
            return false;
        }

        var start = processor.GetSourcePosition(slice.Start);
        processor.Inline = new TexInline
        {
            Match = match,
            Typed = slice.AsSpan()[..match.Length].ToString(),
            Span = new(start, start + match.Length - 1),
        };
        slice.Start += match.Length;
        return true;
    }
}
