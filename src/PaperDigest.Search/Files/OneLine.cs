using System.Text;

namespace PaperDigest.Search.Files;

/// <summary>Text as it is shown in one line.</summary>
internal static class OneLine
{
    /// <summary>The text with control characters and runs of white space as one space, and none at its ends.</summary>
    public static string Of(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c))
            {
                line.Append(c);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd();
    }
}
