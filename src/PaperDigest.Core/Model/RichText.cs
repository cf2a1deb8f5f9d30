using System.Collections.Immutable;

namespace PaperDigest.Core.Model;

/// <summary>A block of a summary: the closed set of what Markdown in a digest can say.</summary>
public abstract record Block;

/// <summary>A paragraph.</summary>
public sealed record Paragraph(ImmutableArray<Inline> Inlines) : Block;

/// <summary>A list.</summary>
/// <param name="Start">The first number of an ordered list; null for bullets.</param>
/// <param name="Items">The items, each a row of blocks.</param>
public sealed record ListBlock(int? Start, ImmutableArray<ListEntry> Items) : Block;

/// <summary>An item of a list.</summary>
public sealed record ListEntry(ImmutableArray<Block> Blocks);

/// <summary>A quotation.</summary>
public sealed record QuoteBlock(ImmutableArray<Block> Blocks) : Block;

/// <summary>A fenced block of code, as typed, lines parted by <c>\n</c>.</summary>
public sealed record CodeBlock(string Text) : Block;

/// <summary>A heading inside a summary; pages set it as a strong paragraph, since the outline of a page is not the digest's.</summary>
public sealed record HeadingBlock(ImmutableArray<Inline> Inlines) : Block;

/// <summary>A table; rows may have fewer cells than the head.</summary>
public sealed record TableBlock(ImmutableArray<TableCells> Rows, bool HasHead) : Block;

/// <summary>A row of a table.</summary>
public sealed record TableCells(ImmutableArray<ImmutableArray<Inline>> Cells);

/// <summary>A line across.</summary>
public sealed record RuleBlock : Block;

/// <summary>A piece of running text.</summary>
public abstract record Inline;

/// <summary>Text as a reader reads it, without control characters.</summary>
public sealed record TextRun(string Text) : Inline;

/// <summary>Strong text.</summary>
public sealed record Strong(ImmutableArray<Inline> Inlines) : Inline;

/// <summary>Stressed text.</summary>
public sealed record Emphasis(ImmutableArray<Inline> Inlines) : Inline;

/// <summary>Code in a line.</summary>
public sealed record CodeSpan(string Text) : Inline;

/// <summary>A link to an http, https or mailto address.</summary>
public sealed record Link(string Url, ImmutableArray<Inline> Inlines) : Inline;

/// <summary>A break that the writer asked for.</summary>
public sealed record LineBreak : Inline;

/// <summary>TeX.</summary>
/// <param name="Typed">As typed, delimiters included, damaged escapes repaired.</param>
/// <param name="Formula">Without delimiters, for a formula renderer.</param>
/// <param name="Plain">A reading in plain text (<c>×</c>, <c>M²</c>, <c>HR-ED</c>), or null when there is none.</param>
/// <param name="IsText">Whether it is a word set by a command, not a formula, so that <paramref name="Plain"/> is all there is to show.</param>
/// <param name="Source">Where it stands.</param>
public sealed record Tex(string Typed, string Formula, string? Plain, bool IsText, SourceLocation Source) : Inline
{
    /// <summary>Whether it asks for a line of its own: <c>$$…$$</c>, <c>\[…\]</c>.</summary>
    public bool IsDisplay => Typed.StartsWith("$$", StringComparison.Ordinal) || Typed.TrimStart('\\').StartsWith('[');
}

/// <summary>Walks rich text.</summary>
public static class RichText
{
    /// <summary>The addresses of all links, in order, with repetitions.</summary>
    public static IEnumerable<string> Links(ImmutableArray<Block> blocks) => Inlines(blocks).OfType<Link>().Select(link => link.Url);

    /// <summary>All inlines, those inside others after them.</summary>
    public static IEnumerable<Inline> Inlines(ImmutableArray<Block> blocks) => blocks.SelectMany(block => block switch
    {
        Paragraph p => Inlines(p.Inlines),
        HeadingBlock h => Inlines(h.Inlines),
        QuoteBlock q => Inlines(q.Blocks),
        ListBlock l => l.Items.SelectMany(item => Inlines(item.Blocks)),
        TableBlock t => t.Rows.SelectMany(row => row.Cells).SelectMany(Inlines),
        _ => [],
    });

    /// <summary>The same of a title.</summary>
    public static IEnumerable<Inline> Inlines(ImmutableArray<Inline> inlines) => inlines.SelectMany(inline => inline switch
    {
        Strong s => Inlines(s.Inlines).Prepend(s),
        Emphasis e => Inlines(e.Inlines).Prepend(e),
        Link l => Inlines(l.Inlines).Prepend(l),
        _ => [inline],
    });
}
