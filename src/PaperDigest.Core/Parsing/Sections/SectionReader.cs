using System.Collections.Immutable;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Core.Model;
using PaperDigest.Core.Parsing.Files;
using PaperDigest.Core.Parsing.Literals;
using PaperDigest.Core.Parsing.Markdown;

namespace PaperDigest.Core.Parsing.Sections;

/// <summary>Parts a summary into its sections: a label begins one, bullets without label are one together.</summary>
internal sealed class SectionReader
{
    private readonly SourceFile file;
    private readonly DiagnosticBag diagnostics;
    private readonly ImmutableArray<Section>.Builder sections = ImmutableArray.CreateBuilder<Section>();
    private readonly List<int> lines = [];
    private SectionLabel? label;
    private int? margin;

    private SectionReader(SourceFile file, DiagnosticBag diagnostics)
    {
        this.file = file;
        this.diagnostics = diagnostics;
    }

    /// <summary>The sections of a summary.</summary>
    /// <param name="file">The file.</param>
    /// <param name="summary">The summary's lines, from 0, in order.</param>
    /// <param name="diagnostics">Takes what could not be read.</param>
    public static ImmutableArray<Section> Read(SourceFile file, IEnumerable<int> summary, DiagnosticBag diagnostics)
    {
        var reader = new SectionReader(file, diagnostics);
        foreach (var line in summary)
        {
            reader.Take(line);
        }

        reader.Finish();
        return reader.sections.DrainToImmutable();
    }

    private void Take(int line)
    {
        var isCode = file.Fences.Hold(line);
        var text = AfterMargin(line);
        if (!isCode && SectionLabel.Read(text) is { } next)
        {
            Finish();
            label = next;
        }
        else if (!isCode && label is { } current && Bullet(text) is { } bullet && bullet == current.Bullet)
        {
            // A bullet of the label's own kind and depth, but without label, is on its own.
            Finish();
        }

        if (lines.Count > 0 || !string.IsNullOrWhiteSpace(text))
        {
            lines.Add(line);
        }
    }

    // A summary may stand a few spaces in; what stands further in is nested.
    private string AfterMargin(int line)
    {
        var text = file.Lines[line];
        var indent = Indent(text);
        if (margin is null && !string.IsNullOrWhiteSpace(text))
        {
            margin = indent <= 3 || Bullet(text[indent..]) is not null ? indent : 0;
        }

        // One space more is a slip, two are a level; in code both are code.
        var taken = Math.Min(margin ?? 0, indent);
        return text[(indent == taken + 1 && text[taken] == ' ' && !file.Fences.Hold(line) ? indent : taken)..];
    }

    private void Finish()
    {
        while (lines.Count > 0 && string.IsNullOrWhiteSpace(file.Lines[lines[^1]]))
        {
            lines.RemoveAt(lines.Count - 1);
        }

        if (lines.Count > 0)
        {
            sections.Add(Make());
        }

        lines.Clear();
        label = null;
    }

    private Section Make()
    {
        if (label is { Open: not 0 } odd)
        {
            diagnostics.Add(file.Finding(
                Codes.OddLabel, Severity.Warning, lines[0], 0, $"the asterisks around the label \"{odd.Text}\" do not match; it is read as a label",
                $"Write ***{odd.Text}***: in the digest."));
        }

        var text = label is { } known ? Labelled(known) : Unlabelled(lines);
        var markdown = string.Join('\n', lines.Select(l => file.Lines[l]));
        var (name, kind) = label is { } l ? (CleanText.Of(l.Text), l.Kind) : (null, SectionKind.Plain);
        return new Section(name, kind, Blocks(text, lines), CleanLines(markdown));
    }

    private ImmutableArray<Block> Blocks(SectionText section, List<int> from)
    {
        var text = section.ToString();
        var offset = label is null && Bullet(text) is not null ? 2 : 0;
        if (LiteralReader.LooksLike(text.AsSpan(offset)))
        {
            if (LiteralReader.Read(text.AsSpan(offset)) is { } literal)
            {
                return LiteralBlocks.Of(literal, at => section.Locate(offset + at));
            }

            if (offset > 0 && from.FindAll(IsBullet) is { Count: > 1 } bullets)
            {
                return EachBullet(from, bullets);
            }

            Warn(Codes.OddLiteral, section, "this looks like a list written as code, but could not be read to its end; it is shown as typed", "Write it as a Markdown list.");
        }

        if (HtmlElement.Find(text) is { } element)
        {
            Warn(Codes.RawHtml, section, $"HTML in a summary is shown as typed, not passed on: {element.Name}", "Write it in Markdown, or in backticks if it is meant as text.", element.Offset);
        }

        return MarkdownReader.Read(text, section.Locate) ?? Fallback(section);
    }

    private ImmutableArray<Block> Fallback(SectionText section)
    {
        Warn(Codes.TooDeep, section, "this is nested too deeply to be read as Markdown; it is shown as plain text", "Write it with fewer levels.");
        return [.. section.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => new Paragraph([new TextRun(CleanText.Of(line))]))];
    }

    private void Warn(string code, SectionText section, string message, string hint, int offset = 0)
    {
        var place = section.Locate(offset);
        diagnostics.Add(file.Finding(code, Severity.Warning, place.Line - 1, place.Column - 1, message, hint));
    }

    // Bullets of which some are literals are read one by one.
    private ImmutableArray<Block> EachBullet(List<int> from, List<int> bullets) =>
    [
        .. bullets.SelectMany((bullet, i) =>
        {
            var own = from.FindAll(line => line >= bullet && (i + 1 == bullets.Count || line < bullets[i + 1]));
            return Blocks(Unlabelled(own), own);
        }),
    ];

    private SectionText Unlabelled(List<int> from)
    {
        var text = new SectionText(file);
        from.ForEach(line => text.Add(line, Column(line)));
        return text;
    }

    private bool IsBullet(int line) => Bullet(AfterMargin(line)) is not null;

    // Where a line begins after the margin.
    private int Column(int line) => file.Lines[line].Length - AfterMargin(line).Length;

    // What follows the label's line belongs to it: nested bullets lose the indent that the first of them has, a plain line is a paragraph of its own.
    private SectionText Labelled(SectionLabel known)
    {
        var text = new SectionText(file);
        AddFirst(text, known);
        var nested = lines.Skip(1).Where(l => !file.Fences.Hold(l)).Select(l => Indent(AfterMargin(l))).FirstOrDefault(i => i > 0);
        var code = 0;
        for (var i = 1; i < lines.Count; i++)
        {
            var (line, previous) = (AfterMargin(lines[i]), AfterMargin(lines[i - 1]));
            var indent = Math.Min(known.Bullet == '\0' ? 0 : nested, Indent(line));
            if (file.Fences.Hold(lines[i]))
            {
                // Code keeps its indent but for that of its fence.
                code = file.Fences.Hold(lines[i - 1]) ? code : Indent(line);
                indent = Math.Min(code, Indent(line));
            }
            else if (indent == 0 && StartsParagraph(line) && !string.IsNullOrWhiteSpace(previous) && (i == 1 || StartsParagraph(previous)))
            {
                text.AddBlank();
            }

            text.Add(lines[i], Column(lines[i]) + indent);
        }

        return text;
    }

    private static int Indent(string line) => string.IsNullOrWhiteSpace(line) ? 0 : line.Length - line.AsSpan().TrimStart(" \t").Length;

    private void AddFirst(SectionText text, SectionLabel known)
    {
        text.Add(lines[0], Column(lines[0]) + known.Rest);
        if (known.Open > 1)
        {
            text.RemoveLone(new string('*', known.Open));
        }

        foreach (var place in NumberedLine.Breaks(text.ToString()))
        {
            text.BreakAt(place);
        }
    }

    private static bool StartsParagraph(string line) =>
        line.Length > 0 && line[0] is not (' ' or '\t' or '|' or '>' or '`' or '~' or '#') && Bullet(line) is null;

    private static char? Bullet(string line) =>
        line.Length > 1 && line[0] is '-' or '*' or '+' && line[1] is ' ' or '\t' ? line[0] : null;

    private static string CleanLines(string markdown) => string.Join('\n', markdown.Split('\n').Select(CleanText.Of));
}
