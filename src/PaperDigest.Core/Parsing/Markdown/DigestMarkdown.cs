using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PaperDigest.Core.Parsing.Markdown;

/// <summary>
/// Markdown as digests use it: CommonMark with CJK-friendly emphasis and tables, without raw HTML, strong underscores (<c>__init__</c>), link
/// reference definitions, indented code and underlined headings, all of which in a digest are text that only looks like markup.
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
        var emphasis = builder.InlineParsers.FindExact<EmphasisInlineParser>()!.EmphasisDescriptors;
        emphasis.RemoveAll(d => d.Character == '_');
        emphasis.Add(new EmphasisDescriptor('_', 1, 1, enableWithinWord: true));
        builder.InlineParsers.InsertBefore<EmphasisInlineParser>(new LoneMarkParser());
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

    /// <summary>
    /// Keeps the marks of <c>V*Bench</c>, <c>AtP*를</c>, <c>snake_case</c> and <c>__init__</c>: after a letter or digit a single mark may close
    /// emphasis, never open it, and underscores neither stand in a word nor make it strong.
    /// </summary>
    private sealed class LoneMarkParser : InlineParser
    {
        public LoneMarkParser() => OpeningCharacters = ['*', '_'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            var mark = slice.CurrentChar;
            var (before, run) = (slice.PeekCharExtra(-1), slice.AsSpan().IndexOfAnyExcept(mark));
            var count = run < 0 ? slice.Length : run;
            var isText = count == 1
                ? before != mark && char.IsLetterOrDigit(before) && (IsInsideWord(mark, before, slice.PeekChar()) || !IsOpen(processor, mark))
                : mark == '_';
            if (!isText)
            {
                return false;
            }

            processor.Inline = new LiteralInline(new string(mark, count));
            slice.Start += count;
            return true;
        }

        private static bool IsInsideWord(char mark, char before, char after) =>
            mark == '_' && char.IsAsciiLetterOrDigit(before) && char.IsAsciiLetterOrDigit(after);

        // Marks are paired only when the whole text was read; until then each holds what follows it, so those before are found above.
        private static bool IsOpen(InlineProcessor processor, char mark)
        {
            var before = new Stack<DelimiterType>();
            for (var inline = processor.Inline; inline is not null; inline = inline.Parent)
            {
                if (inline is EmphasisDelimiterInline { DelimiterCount: 1 or 3 } delimiter && delimiter.DelimiterChar == mark)
                {
                    before.Push(delimiter.Type);
                }
            }

            var open = 0;
            foreach (var type in before)
            {
                open += open > 0 && type.HasFlag(DelimiterType.Close) ? -1 : type.HasFlag(DelimiterType.Open) ? 1 : 0;
            }

            return open > 0;
        }
    }
}
