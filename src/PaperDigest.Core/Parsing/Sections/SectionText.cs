using System.Text;
using PaperDigest.Core.Model;
using PaperDigest.Core.Parsing.Files;

namespace PaperDigest.Core.Parsing.Sections;

/// <summary>The Markdown of a section, put together from lines of a file, that knows where each of its characters stood.</summary>
internal sealed class SectionText(SourceFile file)
{
    private readonly StringBuilder text = new();
    private readonly List<(int Offset, int Line, int Column)> lines = [];

    /// <summary>Adds the rest of a line from a column on.</summary>
    public void Add(int line, int column)
    {
        if (lines.Count > 0)
        {
            text.Append('\n');
        }

        lines.Add((text.Length, line, column));
        text.Append(file.Lines[line], column, file.Lines[line].Length - column);
    }

    /// <summary>Removes the first mark that closes nothing here, because its partner was left in the label; none inside code.</summary>
    public void RemoveLone(string mark)
    {
        var whole = text.ToString();
        var open = 0;
        for (var place = whole.IndexOf(mark, StringComparison.Ordinal); place >= 0 && !whole.Contains('`', StringComparison.Ordinal); place = whole.IndexOf(mark, place + mark.Length, StringComparison.Ordinal))
        {
            if (place == 0 || char.IsWhiteSpace(whole[place - 1]))
            {
                open++;
            }
            else if (open-- == 0)
            {
                text.Remove(place, mark.Length);
                Map(place, lines[0].Line, lines[0].Column + place + mark.Length);
                return;
            }
        }
    }

    /// <summary>Breaks the line last added before its character at a place; the space before it becomes the line's end.</summary>
    public void BreakAt(int place)
    {
        var (offset, line, column) = Entry(place);
        text[place - 1] = '\n';
        Map(place, line, column + place - offset);
    }

    /// <summary>Adds an empty line that is not in the file.</summary>
    public void AddBlank() => text.Append('\n');

    /// <summary>Where a character of the text stands in the file; the section's last line for what lies behind it.</summary>
    public SourceLocation Locate(int offset)
    {
        var place = Entry(offset);
        return file.At(place.Line, Math.Min(place.Column + Math.Max(0, offset - place.Offset), file.Lines[place.Line].Length));
    }

    private void Map(int offset, int line, int column) => lines.Insert(lines.FindLastIndex(l => l.Offset <= offset) + 1, (offset, line, column));

    private (int Offset, int Line, int Column) Entry(int offset)
    {
        var (low, high) = (0, lines.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            (low, high) = lines[middle].Offset <= offset ? (middle, high) : (low, middle - 1);
        }

        return lines[low];
    }

    /// <inheritdoc/>
    public override string ToString() => text.ToString();
}
