namespace PaperDigest.Core.Parsing;

/// <summary>A heading of Markdown (CommonMark 4.2): up to three spaces and one to six <c>#</c>.</summary>
internal static class Heading
{
    /// <summary>The level of a line that is a heading, from 1 to 6; 0 for any other line. A space after the <c>#</c> may be missing before a bracket.</summary>
    public static int Level(string line)
    {
        var text = line.AsSpan().TrimStart(' ');
        if (line.Length - text.Length > 3 || text.IsEmpty || text[0] != '#')
        {
            return 0;
        }

        var level = text.IndexOfAnyExcept('#');
        return level is > 0 and <= 6 && text[level] is ' ' or '\t' or '[' ? level : 0;
    }

    /// <summary>The words of a heading, without its marks.</summary>
    public static ReadOnlySpan<char> Text(string line) => line.AsSpan().Trim(" \t#");
}
