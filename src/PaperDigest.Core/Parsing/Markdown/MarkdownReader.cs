using System.Collections.Immutable;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PaperDigest.Core.Model;
using Block = PaperDigest.Core.Model.Block;
using CodeBlock = PaperDigest.Core.Model.CodeBlock;
using HeadingBlock = PaperDigest.Core.Model.HeadingBlock;
using Inline = PaperDigest.Core.Model.Inline;
using LineBreak = PaperDigest.Core.Model.LineBreak;
using ListBlock = PaperDigest.Core.Model.ListBlock;
using QuoteBlock = PaperDigest.Core.Model.QuoteBlock;

namespace PaperDigest.Core.Parsing.Markdown;

/// <summary>Reads Markdown into the blocks and inlines of the model.</summary>
internal sealed class MarkdownReader
{
    private const int MaxBrackets = 3_000;
    private const int MaxCells = 100_000;
    private const int MaxDepth = 100;
    private readonly Func<int, SourceLocation> locate;
    private int depth;

    private MarkdownReader(Func<int, SourceLocation> locate) => this.locate = locate;

    /// <summary>Reads Markdown; null when it is nested too deeply for that.</summary>
    /// <param name="markdown">The text, lines parted by <c>\n</c>.</param>
    /// <param name="locate">Gives the place in the file of an offset of the text.</param>
    public static ImmutableArray<Block>? Read(string markdown, Func<int, SourceLocation> locate)
    {
        if (IsTooMuch(markdown))
        {
            return null;
        }

        try
        {
            return new MarkdownReader(locate).Blocks(Markdig.Markdown.Parse(markdown, DigestMarkdown.Pipeline));
        }
        catch (ArgumentException)
        {
            // Markdig's own limit against overflowing the stack, which has no exception type of its own, or this reader's.
            return null;
        }
    }

    // Text that costs Markdig more than its length: links that never close, and tables, whose rows are filled up to the longest.
    private static bool IsTooMuch(string markdown)
    {
        var brackets = markdown.AsSpan().Count('[');
        if (brackets > MaxBrackets)
        {
            return true;
        }

        var (rows, widest) = (0, 0);
        foreach (var line in markdown.AsSpan().EnumerateLines())
        {
            var cells = line.Count('|');
            rows += cells > 0 ? 1 : 0;
            widest = Math.Max(widest, cells);
        }

        return (long)rows * widest > MaxCells;
    }

    private ImmutableArray<Block> Blocks(ContainerBlock container)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>(container.Count);
        foreach (var block in container)
        {
            if (Of(block) is { } made)
            {
                blocks.Add(made);
            }
        }

        return blocks is [ListBlock { Start: not null, Items: [var only] }] ? Unnumbered((Markdig.Syntax.ListBlock)container.First(b => b is Markdig.Syntax.ListBlock), only) : blocks.DrainToImmutable();
    }

    // A number by itself is no list but the writer's own numbering, as in the bullets "- 1) …", "- 2) …".
    private static ImmutableArray<Block> Unnumbered(Markdig.Syntax.ListBlock list, ListEntry only)
    {
        var number = new TextRun($"{list.OrderedStart}{list.OrderedDelimiter} ");
        return only.Blocks is [Paragraph first, .. var rest]
            ? [new Paragraph([number, .. first.Inlines]), .. rest]
            : [new Paragraph([number]), .. only.Blocks];
    }

    private Block? Of(Markdig.Syntax.Block block) => block switch
    {
        ParagraphBlock p => new Paragraph(Inlines(p.Inline)),
        Markdig.Syntax.HeadingBlock h => new HeadingBlock(Inlines(h.Inline)),
        Markdig.Syntax.ListBlock l => new ListBlock(
            l.IsOrdered ? int.TryParse(l.OrderedStart, out var start) ? start : 1 : null,
            [.. l.Select(item => new ListEntry(Blocks((ListItemBlock)item)))]),
        Markdig.Syntax.QuoteBlock q => new QuoteBlock(Blocks(q)),
        Markdig.Syntax.CodeBlock c => new CodeBlock(string.Join('\n', (Info(c) + c.Lines).Split('\n').Select(CleanText.Of))),
        Table t => new TableBlock([.. t.Cast<TableRow>().Select(Row)], t.Count > 0 && ((TableRow)t[0]).IsHeader),
        ThematicBreakBlock => new RuleBlock(),
        _ => null,
    };

    // What stands behind a fence is the name of a language, unless the fence is none: then it is the first line.
    private static string Info(Markdig.Syntax.CodeBlock block)
    {
        var info = block is FencedCodeBlock fence ? $"{fence.Info} {fence.Arguments}".Trim() : "";
        return info.Length == 0 || (((FencedCodeBlock)block).ClosingFencedCharCount > 0 && info.All(c => char.IsAscii(c) && c != ' ')) ? "" : info + "\n";
    }

    private TableCells Row(TableRow row) =>
        new([.. row.Cast<TableCell>().Select(cell => cell.OfType<ParagraphBlock>().SelectMany(p => Inlines(p.Inline)).ToImmutableArray())]);

    private ImmutableArray<Inline> Inlines(ContainerInline? container, bool inLink = false)
    {
        if (container is null)
        {
            return [];
        }

        var builder = new InlineBuilder();
        AppendAll(builder, container, inLink);
        return builder.ToImmutable();
    }

    private void Append(InlineBuilder builder, Markdig.Syntax.Inlines.Inline inline, bool inLink)
    {
        switch (inline)
        {
            case LiteralInline literal: builder.Text(literal.Content.AsSpan()); break;
            case HtmlEntityInline entity: builder.Text(entity.Transcoded.AsSpan()); break;
            case CodeInline code: builder.Add(new CodeSpan(CleanText.Of(code.Content))); break;
            case LineBreakInline { IsHard: true }: builder.Add(new LineBreak()); break;
            case LineBreakInline: builder.Text(" "); break;
            case TexInline tex: builder.Add(Tex(tex, inLink)); break;
            case EmphasisInline { DelimiterCount: 2 } strong: builder.Add(new Strong(Inlines(strong, inLink))); break;
            case EmphasisInline emphasis: builder.Add(new Emphasis(Inlines(emphasis, inLink))); break;
            case AutolinkInline auto: AppendLink(builder, (auto.IsEmail ? "mailto:" : "") + auto.Url, [new TextRun(CleanText.Of(auto.Url))], inLink, "<", ">"); break;
            case LinkInline { IsImage: true } image: AppendImage(builder, image, inLink); break;
            case LinkInline link:
                AppendLink(builder, link.Url ?? "", Inlines(link, inLink: true), inLink, "[", $"]({link.Url}{(string.IsNullOrEmpty(link.Title) ? "" : $" \"{link.Title}\"")})");
                break;
            case DelimiterInline delimiter:
                builder.Text(delimiter.ToLiteral());
                AppendAll(builder, delimiter, inLink);
                break;
            case ContainerInline container: AppendAll(builder, container, inLink); break;
            case HtmlInline html: builder.Text(html.Tag); break;
            default: break;
        }
    }

    private void AppendAll(InlineBuilder builder, ContainerInline container, bool inLink)
    {
        if (++depth > MaxDepth)
        {
            throw new ArgumentException("nested too deeply", nameof(container));
        }

        foreach (var child in container)
        {
            Append(builder, child, inLink);
        }

        depth--;
    }

    // What is no address is shown as typed: "[EoT](End)" is not a link.
    private static void AppendLink(InlineBuilder builder, string url, ImmutableArray<Inline> label, bool inLink, string open, string close)
    {
        if (!WebAddress.IsLinkable(url))
        {
            builder.Text(open);
            builder.AddRange(label);
            builder.Text(close);
        }
        else if (inLink)
        {
            builder.AddRange(label);
        }
        else
        {
            builder.Add(new Link(url, label.IsEmpty ? [new TextRun(url)] : label));
        }
    }

    // A picture inside a summary would be a request to whatever host the digest names, so it is a link.
    private void AppendImage(InlineBuilder builder, LinkInline image, bool inLink)
    {
        var label = Inlines(image, inLink: true);
        AppendLink(builder, image.Url ?? "", label, inLink, "![", $"]({image.Url})");
    }

    private Inline Tex(TexInline tex, bool inLink) =>
        tex.Match.Url is { } url && !inLink && WebAddress.IsHttp(url)
            ? new Link(url, [new TextRun(url)])
            : new Tex(
                CleanText.Of(tex.Typed), CleanText.Of(tex.Match.Formula), tex.Match.Plain is { } plain ? CleanText.Of(plain) : null,
                tex.Match.IsText, locate(tex.Span.Start));
}
