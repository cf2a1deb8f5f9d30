using System.Collections.Immutable;
using System.Text;

namespace PaperDigest.Core.Model;

/// <summary>Rich text as plain text.</summary>
public static class PlainText
{
    /// <summary>One line a bullet, item or paragraph, parted by <c>\n</c>; no Markdown marks, TeX as typed.</summary>
    public static string Of(ImmutableArray<Block> blocks)
    {
        var text = new StringBuilder();
        Append(text, blocks, read: false);
        return text.ToString();
    }

    /// <summary>As <see cref="Of(ImmutableArray{Block})"/>, with TeX in its plain reading where it has one.</summary>
    public static string Read(ImmutableArray<Block> blocks)
    {
        var text = new StringBuilder();
        Append(text, blocks, read: true);
        return text.ToString();
    }

    /// <summary>Running text in one line, with TeX in its plain reading where it has one.</summary>
    public static string Read(ImmutableArray<Inline> inlines)
    {
        var text = new StringBuilder();
        Append(text, inlines, read: true);
        return text.ToString();
    }

    private static void Append(StringBuilder text, ImmutableArray<Block> blocks, bool read)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Paragraph p: Line(text, p.Inlines, read); break;
                case HeadingBlock h: Line(text, h.Inlines, read); break;
                case QuoteBlock q: Append(text, q.Blocks, read); break;
                case CodeBlock c: Line(text, [new TextRun(c.Text)], read); break;
                case ListBlock l:
                    foreach (var item in l.Items)
                    {
                        Append(text, item.Blocks, read);
                    }

                    break;
                case TableBlock t:
                    foreach (var row in t.Rows)
                    {
                        Line(text, [.. row.Cells.SelectMany((cell, i) => i == 0 ? cell : [new TextRun(" "), .. cell])], read);
                    }

                    break;
                default: break;
            }
        }
    }

    private static void Line(StringBuilder text, ImmutableArray<Inline> inlines, bool read)
    {
        if (text.Length > 0)
        {
            text.Append('\n');
        }

        Append(text, inlines, read);
    }

    private static void Append(StringBuilder text, ImmutableArray<Inline> inlines, bool read)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case TextRun t: text.Append(t.Text); break;
                case Strong s: Append(text, s.Inlines, read); break;
                case Emphasis e: Append(text, e.Inlines, read); break;
                case Link l: Append(text, l.Inlines, read); break;
                case CodeSpan c: text.Append(c.Text); break;
                case Tex x: text.Append(read && x.Plain is { } plain ? plain : x.Typed); break;
                case LineBreak: text.Append(' '); break;
                default: break;
            }
        }
    }
}
