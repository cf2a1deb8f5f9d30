using System.Collections.Immutable;
using PaperDigest.Core.Model;

namespace PaperDigest.Site.Rendering.Views;

/// <summary>Rich text that becomes HTML when it is written.</summary>
internal sealed class BlocksHtml(ViewContext context, ImmutableArray<Block> blocks) : IHtmlContent
{
    public void WriteTo(Utf8Buffer output) => context.WriteBlocks(output, blocks);
}

/// <summary>Running text that becomes HTML when it is written.</summary>
internal sealed class InlinesHtml(ViewContext context, ImmutableArray<Inline> inlines) : IHtmlContent
{
    public void WriteTo(Utf8Buffer output) => context.WriteInlines(output, inlines);
}
