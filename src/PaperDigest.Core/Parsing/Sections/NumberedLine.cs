using System.Globalization;

namespace PaperDigest.Core.Parsing.Sections;

/// <summary>A numbered list that was written in one line: <c>1. … 2. … 3. …</c></summary>
internal static class NumberedLine
{
    /// <summary>The places where the items after the first begin; empty if the line is no such list.</summary>
    public static IReadOnlyList<int> Breaks(string line)
    {
        var breaks = new List<int>();
        if (line.Length > 3 && line[0] == '1' && line[1] is '.' or ')' && line[2] == ' ')
        {
            var from = 3;
            for (var number = 2; Next(line, from, number, line[1]) is { } next; number++)
            {
                breaks.Add(next);
                from = next + 3;
            }
        }

        return breaks;
    }

    private static int? Next(string line, int from, int number, char mark)
    {
        var place = line.IndexOf(string.Create(CultureInfo.InvariantCulture, $" {number}{mark} "), from, StringComparison.Ordinal);
        return place < 0 ? null : place + 1;
    }
}
