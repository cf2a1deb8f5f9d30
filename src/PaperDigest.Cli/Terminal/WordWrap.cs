using Spectre.Console;

namespace PaperDigest.Cli.Terminal;

/// <summary>Breaks text into lines between its words, so that a terminal does not break it within them.</summary>
internal static class WordWrap
{
    /// <summary>The lines of a text, broken at its spaces.</summary>
    /// <param name="text">Without colours.</param>
    /// <param name="width">The columns of a line; a longer word has a line of its own.</param>
    /// <param name="taken">How many columns of the first line are taken; where no word fits beside, the first line is empty.</param>
    public static IEnumerable<string> Lines(string text, int width, int taken = 0) => Lines(text.Split(' '), " ", width, taken);

    /// <summary>The lines of words, which may hold spaces themselves.</summary>
    /// <param name="words">Without colours.</param>
    /// <param name="gap">What stands between two words of a line.</param>
    /// <param name="width">The columns of a line; a longer word has a line of its own.</param>
    /// <param name="taken">How many columns of the first line are taken.</param>
    public static IEnumerable<string> Lines(IEnumerable<string> words, string gap, int width, int taken = 0)
    {
        var line = new List<string>();
        var used = taken;
        foreach (var word in words)
        {
            var needed = word.GetCellWidth() + (line.Count > 0 ? gap.Length : 0);
            if (used > 0 && used + needed > width)
            {
                yield return string.Join(gap, line);
                line.Clear();
                (used, needed) = (0, word.GetCellWidth());
            }

            line.Add(word);
            used += needed;
        }

        yield return string.Join(gap, line);
    }
}
