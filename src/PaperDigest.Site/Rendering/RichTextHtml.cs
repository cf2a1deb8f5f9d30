using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using PaperDigest.Core.Model;
using PaperDigest.Core.Parsing;

namespace PaperDigest.Site.Rendering;

/// <summary>Rich text as HTML. Text is always escaped; the only markup that passes is what <c>mathMl</c> gives.</summary>
public static class RichTextHtml
{
    /// <summary>Writes blocks.</summary>
    /// <param name="output">What is written to.</param>
    /// <param name="blocks">The blocks.</param>
    /// <param name="mathMl">The MathML of a formula, trusted, or null if it has none; null itself where MathML cannot be shown.</param>
    public static void Write(Utf8Buffer output, ImmutableArray<Block> blocks, Func<Tex, string?>? mathMl)
    {
        foreach (var block in blocks)
        {
            Write(output, block, mathMl);
        }
    }

    /// <summary>Writes running text, without a paragraph around it.</summary>
    /// <param name="output">What is written to.</param>
    /// <param name="inlines">The text.</param>
    /// <param name="mathMl">As with blocks.</param>
    public static void Write(Utf8Buffer output, ImmutableArray<Inline> inlines, Func<Tex, string?>? mathMl) =>
        Write(output, inlines, mathMl, inLink: false);

    private static void Write(Utf8Buffer output, Block block, Func<Tex, string?>? mathMl)
    {
        switch (block)
        {
            case Paragraph p:
                output.Write("<p>"u8);
                Write(output, p.Inlines, mathMl);
                output.Write("</p>"u8);
                break;
            case HeadingBlock h:
                output.Write("<p><strong>"u8);
                Write(output, h.Inlines, mathMl);
                output.Write("</strong></p>"u8);
                break;
            case ListBlock l:
                WriteList(output, l, mathMl);
                break;
            case QuoteBlock q:
                output.Write("<blockquote>"u8);
                Write(output, q.Blocks, mathMl);
                output.Write("</blockquote>"u8);
                break;
            case CodeBlock c:
                // What can be wider than its column scrolls, so the keyboard has to reach it (WCAG 2.1.1).
                output.Write("<pre tabindex=\"0\"><code>"u8);
                output.WriteEscaped(c.Text);
                output.Write("</code></pre>"u8);
                break;
            case TableBlock t:
                WriteTable(output, t, mathMl);
                break;
            case RuleBlock:
                output.Write("<hr>"u8);
                break;
            default:
                throw new UnreachableException($"no HTML for {block.GetType().Name}");
        }
    }

    private static void WriteList(Utf8Buffer output, ListBlock list, Func<Tex, string?>? mathMl)
    {
        output.Write(list.Start switch
        {
            null => "<ul>",
            1 => "<ol>",
            { } start => string.Create(CultureInfo.InvariantCulture, $"<ol start=\"{start}\">"),
        });
        foreach (var item in list.Items)
        {
            output.Write("<li>"u8);
            if (item.Blocks is [Paragraph only])
            {
                Write(output, only.Inlines, mathMl);
            }
            else
            {
                Write(output, item.Blocks, mathMl);
            }

            output.Write("</li>"u8);
        }

        output.Write(list.Start is null ? "</ul>"u8 : "</ol>"u8);
    }

    private static void WriteTable(Utf8Buffer output, TableBlock table, Func<Tex, string?>? mathMl)
    {
        output.Write("<div class=\"scroll\" tabindex=\"0\"><table>"u8);
        var headRows = table.HasHead ? 1 : 0;
        if (table.Rows.Length > 0 && table.HasHead)
        {
            output.Write("<thead>"u8);
            WriteRow(output, table.Rows[0], "<th scope=\"col\">"u8, "</th>"u8, mathMl);
            output.Write("</thead>"u8);
        }

        if (table.Rows.Length > headRows)
        {
            output.Write("<tbody>"u8);
            foreach (var row in table.Rows.AsSpan()[headRows..])
            {
                WriteRow(output, row, "<td>"u8, "</td>"u8, mathMl);
            }

            output.Write("</tbody>"u8);
        }

        output.Write("</table></div>"u8);
    }

    private static void WriteRow(
        Utf8Buffer output, TableCells row, ReadOnlySpan<byte> open, ReadOnlySpan<byte> close, Func<Tex, string?>? mathMl)
    {
        output.Write("<tr>"u8);
        foreach (var cell in row.Cells)
        {
            output.Write(open);
            Write(output, cell, mathMl);
            output.Write(close);
        }

        output.Write("</tr>"u8);
    }

    private static void Write(Utf8Buffer output, ImmutableArray<Inline> inlines, Func<Tex, string?>? mathMl, bool inLink)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case TextRun t:
                    output.WriteEscaped(t.Text);
                    break;
                case Strong s:
                    output.Write("<strong>"u8);
                    Write(output, s.Inlines, mathMl, inLink);
                    output.Write("</strong>"u8);
                    break;
                case Emphasis e:
                    output.Write("<em>"u8);
                    Write(output, e.Inlines, mathMl, inLink);
                    output.Write("</em>"u8);
                    break;
                case CodeSpan c:
                    output.Write("<code>"u8);
                    output.WriteEscaped(c.Text);
                    output.Write("</code>"u8);
                    break;
                case Link l when !inLink && WebAddress.IsLinkable(l.Url):
                    output.Write("<a href=\""u8);
                    output.WriteEscaped(l.Url);
                    output.Write("\" rel=\"external noopener\">"u8);
                    Write(output, l.Inlines, mathMl, inLink: true);
                    output.Write("</a>"u8);
                    break;
                case Link l:
                    Write(output, l.Inlines, mathMl, inLink);
                    break;
                case LineBreak:
                    output.Write("<br>"u8);
                    break;
                case Tex x:
                    WriteTex(output, x, mathMl);
                    break;
                default:
                    throw new UnreachableException($"no HTML for {inline.GetType().Name}");
            }
        }
    }

    // The best that can be had: a word as a word, a formula as MathML, then its plain reading, then what was typed.
    private static void WriteTex(Utf8Buffer output, Tex tex, Func<Tex, string?>? mathMl)
    {
        if (!tex.IsText && mathMl?.Invoke(tex) is { } formula)
        {
            output.Write(formula);
        }
        else if (tex.Plain is { } plain)
        {
            output.WriteEscaped(plain);
        }
        else
        {
            output.Write("<code class=\"tex\">"u8);
            output.WriteEscaped(tex.Typed);
            output.Write("</code>"u8);
        }
    }
}
