using System.Globalization;
using System.Text;
using Spectre.Console;

namespace PaperDigest.Cli.Terminal;

/// <summary>A line of a file with a caret under one of its columns, as wide as the terminal lets it be.</summary>
/// <param name="Text">The line, or a window on it with an ellipsis where it was cut.</param>
/// <param name="Caret">Spaces and a caret, to go below.</param>
internal sealed record Excerpt(string Text, string Caret)
{
    /// <summary>Cuts a window around a column.</summary>
    /// <param name="line">The line as it is in the file.</param>
    /// <param name="column">In UTF-16 units from 1; past the end, the caret stands after the line.</param>
    /// <param name="width">Columns of the terminal; Hangul and other wide characters take two.</param>
    public static Excerpt Of(string line, int column, int width)
    {
        var cells = Cells(TerminalText.Clean(line), column, out var target);
        var (begin, end) = Window(cells, target, width);
        var (before, after) = (begin > 0 ? "…" : "", end < cells.Count ? "…" : "");
        var text = new StringBuilder(before);
        for (var i = begin; i < end; i++)
        {
            text.Append(cells[i].Text);
        }

        var offset = before.Length + cells.Take(target).Skip(begin).Sum(cell => cell.Width);
        return new Excerpt(text.Append(after).ToString().TrimEnd(), new string(' ', offset) + '^');
    }

    // What a reader sees as one character each, and an empty place after the last.
    private static List<(string Text, int Width)> Cells(string line, int column, out int target)
    {
        var cells = new List<(string, int)>();
        target = 0;
        for (int i = 0, length; i < line.Length; i += length)
        {
            length = StringInfo.GetNextTextElementLength(line, i);
            if (i + length < column)
            {
                target++;
            }

            var text = line.Substring(i, length);
            cells.Add((text, Math.Min(2, text.GetCellWidth())));
        }

        cells.Add(("", 1));
        return cells;
    }

    // Half of the room before the target, the rest after it, and what is left over before it again.
    private static (int Begin, int End) Window(List<(string Text, int Width)> cells, int target, int width)
    {
        if (cells.Sum(cell => cell.Width) <= width)
        {
            return (0, cells.Count);
        }

        const int Ellipses = 2;
        var room = width - Ellipses - cells[target].Width;
        var (begin, end) = (target, target + 1);
        var half = room / 2;
        for (; begin > 0 && cells[begin - 1].Width <= half; begin--)
        {
            half -= cells[begin - 1].Width;
            room -= cells[begin - 1].Width;
        }

        for (; end < cells.Count && cells[end].Width <= room; end++)
        {
            room -= cells[end].Width;
        }

        for (; begin > 0 && cells[begin - 1].Width <= room; begin--)
        {
            room -= cells[begin - 1].Width;
        }

        return (begin, end);
    }
}
