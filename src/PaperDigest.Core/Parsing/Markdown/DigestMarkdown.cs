using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PaperDigest.Core.Parsing.Markdown;

/// <summary>
/// Markdown as digests use it: CommonMark with CJK-friendly emphasis and tables, without raw HTML, underscore emphasis, link reference
/// definitions, indented code and underlined headings, all of which in a digest are text that only looks like markup.
/// </summary>
internal static class DigestMarkdown
{
    /// <summary>The one pipeline, safe to share between threads.</summary>
    public static readonly MarkdownPipeline Pipeline = Build();

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder().UseCjkFriendlyEmphasis().UsePipeTables().DisableHtml();
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        builder.BlockParsers.ReplaceOrAdd<ParagraphBlockParser>(new PlainParagraphParser());
        builder.InlineParsers.FindExact<EmphasisInlineParser>()!.EmphasisDescriptors.RemoveAll(d => d.Character == '_');
        builder.InlineParsers.InsertBefore<EmphasisInlineParser>(new LoneStarParser());
        builder.InlineParsers.InsertBefore<EscapeInlineParser>(new TexInlineParser());
        builder.InlineParsers.Add(new BareLinkParser());
        return builder.Build();
    }

    /// <summary>A paragraph whose first lines are text even if they look like <c>[label]: address</c>, or are underlined.</summary>
    private sealed class PlainParagraphParser : ParagraphBlockParser
    {
        public PlainParagraphParser() => ParseSetextHeadings = false;

        public override bool Close(BlockProcessor processor, Block block)
        {
            ref var lines = ref ((ParagraphBlock)block).Lines;
            for (var i = 0; i < lines.Count; i++)
            {
                lines.Lines[i].Slice.TrimStart();
            }

            if (lines.Count > 0)
            {
                lines.Lines[lines.Count - 1].Slice.TrimEnd();
            }

            return lines.Count > 0;
        }
    }

    /// <summary>Keeps the star of <c>V*Bench</c> and <c>AtP*를</c>: after a letter or digit a single star may close emphasis, never open it.</summary>
    private sealed class LoneStarParser : InlineParser
    {
        public LoneStarParser() => OpeningCharacters = ['*'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            var before = slice.PeekCharExtra(-1);
            if (slice.PeekChar() == '*' || before == '*' || !char.IsLetterOrDigit(before) || HasOpenStar(processor))
            {
                return false;
            }

            processor.Inline = new LiteralInline("*");
            slice.SkipChar();
            return true;
        }

        private static bool HasOpenStar(InlineProcessor processor)
        {
            for (var inline = processor.Inline; inline is not null; inline = inline.Parent)
            {
                if (inline is EmphasisDelimiterInline { DelimiterChar: '*', DelimiterCount: 1 or 3 })
                {
                    return true;
                }
            }

            return false;
        }
    }
}
