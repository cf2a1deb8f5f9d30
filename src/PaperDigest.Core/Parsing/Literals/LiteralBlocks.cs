using System.Collections.Immutable;
using PaperDigest.Core.Model;
using PaperDigest.Core.Parsing.Files;
using PaperDigest.Core.Parsing.Markdown;

namespace PaperDigest.Core.Parsing.Literals;

/// <summary>Shows a literal as the list that its writer meant.</summary>
internal static class LiteralBlocks
{
    /// <summary>A list of its items; a dictionary's keys are strong. A single string is its text.</summary>
    public static ImmutableArray<Block> Of(Literal literal, Func<int, SourceLocation> locate) => literal switch
    {
        LiteralText text => Text(text, locate),
        LiteralList list => [new ListBlock(null, [.. list.Items.SelectMany(item => Entries(item, locate))])],
        LiteralMap map => [new ListBlock(null, [.. Entries(map, locate)])],
        _ => [],
    };

    private static IEnumerable<ListEntry> Entries(Literal literal, Func<int, SourceLocation> locate) =>
        literal is LiteralMap map ? map.Pairs.Select(pair => Entry(pair, locate)) : [new ListEntry(Of(literal, locate))];

    private static ListEntry Entry(KeyValuePair<LiteralText, Literal> pair, Func<int, SourceLocation> locate)
    {
        ImmutableArray<Inline> key = [new Strong(Inlines(Text(pair.Key, locate))), new TextRun(": ")];
        return pair.Value is LiteralText text && Text(text, locate) is [Paragraph first, .. var rest]
            ? new ListEntry([new Paragraph([.. key, .. first.Inlines]), .. rest])
            : new ListEntry([new Paragraph(key), .. Of(pair.Value, locate)]);
    }

    private static ImmutableArray<Inline> Inlines(ImmutableArray<Block> blocks) =>
        blocks is [Paragraph only] ? only.Inlines : [new TextRun(PlainText.Of(blocks).Replace('\n', ' '))];

    private static ImmutableArray<Block> Text(LiteralText text, Func<int, SourceLocation> locate)
    {
        var markdown = string.Join("\n\n", text.Text.Split('\n').Select(Damage.Repair));
        return MarkdownReader.Read(markdown, offset => locate(text.Offset + offset)) ?? [new Paragraph([new TextRun(CleanText.Of(markdown))])];
    }
}
