using System.Collections.Immutable;
using PaperDigest.Core.Model;

namespace PaperDigest.Site.Rendering.Views;

/// <summary>The rich text of a summary, which becomes HTML when it is written.</summary>
internal sealed class BlocksHtml(ViewContext context, ImmutableArray<Block> blocks, ImmutableDictionary<string, string>? abbreviations) : IHtmlContent
{
    public void WriteTo(Utf8Buffer output) =>
        context.WriteBlocks(output, blocks, abbreviations is null ? TextMarks.English : new TextMarks(abbreviations));
}

/// <summary>Running text that becomes HTML when it is written.</summary>
internal sealed class InlinesHtml(ViewContext context, ImmutableArray<Inline> inlines, bool scrolls = false) : IHtmlContent
{
    public void WriteTo(Utf8Buffer output) => context.WriteInlines(output, inlines, scrolls);
}

/// <summary>Text of a summary, with its English marked.</summary>
internal sealed class MarkedHtml(string text) : IHtmlContent
{
    public void WriteTo(Utf8Buffer output) => TextMarks.English.Write(output, text);
}
