using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Core.Linting;

/// <summary>Mends how a file is written, whatever it says.</summary>
internal static class FileFixes
{
    private const char Mark = '\uFEFF';

    public static Fix ByteOrderMark(Draft draft) => draft.Text.StartsWith(Mark)
        ? new Fix(draft.Text[1..], [new DigestEdit(Codes.ByteOrderMark, 1, "this file begins with a byte order mark, which other programs take for text", "took out the byte order mark")])
        : new Fix(draft.Text, []);

    public static Fix LineEnds(Draft draft)
    {
        var first = draft.Text.IndexOf('\r', StringComparison.Ordinal);
        if (first < 0)
        {
            return new Fix(draft.Text, []);
        }

        var mended = draft.Text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var line = mended.AsSpan(0, first).Count('\n') + 1;
        return new Fix(mended, [new DigestEdit(Codes.LineEnds, line, "this file has line ends of Windows or old Macs (CR)", "made all line ends LF")]);
    }
}
