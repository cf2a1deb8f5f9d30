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
    /// <param name="marks">What is marked in Korean text; null where nothing is.</param>
    public static void Write(Utf8Buffer output, ImmutableArray<Block> blocks, Func<Tex, string?>? mathMl, TextMarks? marks = null) =>
        Write(output, blocks, new Form(mathMl, marks));

    /// <summary>Writes running text, without a paragraph around it.</summary>
    /// <param name="output">What is written to.</param>
    /// <param name="inlines">The text.</param>
    /// <param name="mathMl">As with blocks.</param>
    public static void Write(Utf8Buffer output, ImmutableArray<Inline> inlines, Func<Tex, string?>? mathMl) =>
        Write(output, inlines, new Form(mathMl, null), inLink: false);

    private static void Write(Utf8Buffer output, ImmutableArray<Block> blocks, Form form)
    {
        foreach (var block in blocks)
        {
            Write(output, block, form);
        }
    }

    private static void Write(Utf8Buffer output, Block block, Form form)
    {
        switch (block)
        {
            case Paragraph p:
                WriteText(output, "p", p.Inlines, form);
                break;
            case HeadingBlock h:
                WriteText(output, "p", [new Strong(h.Inlines)], form);
                break;
            case ListBlock l:
                WriteList(output, l, form);
                break;
            case QuoteBlock q:
                output.Write("<blockquote>"u8);
                Write(output, q.Blocks, form);
                output.Write("</blockquote>"u8);
                break;
            case CodeBlock c:
                // What can be wider than its column scrolls, so the keyboard has to reach it (WCAG 2.1.1).
                output.Write("<pre tabindex=\"0\"><code>"u8);
                output.WriteEscaped(c.Text);
                output.Write("</code></pre>"u8);
                break;
            case TableBlock t:
                WriteTable(output, t, form);
                break;
            case RuleBlock:
                output.Write("<hr>"u8);
                break;
            default:
                throw new UnreachableException($"no HTML for {block.GetType().Name}");
        }
    }

    private static void WriteList(Utf8Buffer output, ListBlock list, Form form)
    {
        output.Write(list.Start switch
        {
            null => "<ul>",
            1 => "<ol>",
            { } start => string.Create(CultureInfo.InvariantCulture, $"<ol start=\"{start}\">"),
        });
        foreach (var item in list.Items)
        {
            if (item.Blocks is [Paragraph only])
            {
                WriteText(output, "li", only.Inlines, form);
                continue;
            }

            output.Write("<li>"u8);
            Write(output, item.Blocks, form);
            output.Write("</li>"u8);
        }

        output.Write(list.Start is null ? "</ul>"u8 : "</ol>"u8);
    }

    private static void WriteTable(Utf8Buffer output, TableBlock table, Form form)
    {
        output.Write("<div class=\"scroll\" tabindex=\"0\"><table>"u8);
        var headRows = table.HasHead ? 1 : 0;
        if (table.Rows.Length > 0 && table.HasHead)
        {
            output.Write("<thead>"u8);
            WriteRow(output, table.Rows[0], "th", " scope=\"col\"", form);
            output.Write("</thead>"u8);
        }

        if (table.Rows.Length > headRows)
        {
            output.Write("<tbody>"u8);
            foreach (var row in table.Rows.AsSpan()[headRows..])
            {
                WriteRow(output, row, "td", "", form);
            }

            output.Write("</tbody>"u8);
        }

        output.Write("</table></div>"u8);
    }

    private static void WriteRow(Utf8Buffer output, TableCells row, string element, string attributes, Form form)
    {
        output.Write("<tr>"u8);
        foreach (var cell in row.Cells)
        {
            WriteText(output, element, cell, form, attributes);
        }

        output.Write("</tr>"u8);
    }

    // A block of text; one that is English altogether says so itself, and nothing is marked in it.
    private static void WriteText(Utf8Buffer output, string element, ImmutableArray<Inline> inlines, Form form, string attributes = "")
    {
        var isEnglish = form.Marks is not null && TextMarks.IsEnglish(inlines);
        output.Write("<"u8);
        output.Write(element);
        output.Write(attributes);
        output.Write(isEnglish ? " lang=\"en\">"u8 : ">"u8);
        Write(output, inlines, isEnglish ? form with { Marks = null } : form, inLink: false);
        output.Write("</"u8);
        output.Write(element);
        output.Write(">"u8);
    }

    private static void Write(Utf8Buffer output, ImmutableArray<Inline> inlines, Form form, bool inLink)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case TextRun t:
                    WriteText(output, t.Text, form);
                    break;
                case Strong s:
                    output.Write("<strong>"u8);
                    Write(output, s.Inlines, form, inLink);
                    output.Write("</strong>"u8);
                    break;
                case Emphasis e:
                    output.Write("<em>"u8);
                    Write(output, e.Inlines, form, inLink);
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
                    Write(output, l.Inlines, form, inLink: true);
                    output.Write("</a>"u8);
                    break;
                case Link l:
                    Write(output, l.Inlines, form, inLink);
                    break;
                case LineBreak:
                    output.Write("<br>"u8);
                    break;
                case Tex x:
                    WriteTex(output, x, form);
                    break;
                default:
                    throw new UnreachableException($"no HTML for {inline.GetType().Name}");
            }
        }
    }

    private static void WriteText(Utf8Buffer output, string text, Form form)
    {
        if (form.Marks is { } marks)
        {
            marks.Write(output, text);
        }
        else
        {
            output.WriteEscaped(text);
        }
    }

    // The best that can be had: a word as a word, a formula as MathML, then its plain reading, then what was typed.
    private static void WriteTex(Utf8Buffer output, Tex tex, Form form)
    {
        if (!tex.IsText && form.MathMl?.Invoke(tex) is { } formula)
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

    // How the inlines of a text become HTML.
    private readonly record struct Form(Func<Tex, string?>? MathMl, TextMarks? Marks);
}
