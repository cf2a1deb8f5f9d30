using System.Buffers;
using System.Text;

namespace PaperDigest.Site.Citing;

/// <summary>Text as BibTeX and LaTeX read it: UTF-8, with the characters escaped that mean something to them.</summary>
internal static class BibTexText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\\{}$&%#_^~");

    /// <summary>Adds text to an entry.</summary>
    /// <remarks>Braces are named, not escaped: BibTeX counts an escaped brace as one and finds no end to the entry.</remarks>
    public static void Append(StringBuilder entry, ReadOnlySpan<char> text)
    {
        int next;
        while ((next = text.IndexOfAny(Special)) >= 0)
        {
            entry.Append(text[..next]);
            _ = text[next] switch
            {
                '\\' => entry.Append(@"\textbackslash{}"),
                '{' => entry.Append(@"\textbraceleft{}"),
                '}' => entry.Append(@"\textbraceright{}"),
                '^' => entry.Append(@"\textasciicircum{}"),
                '~' => entry.Append(@"\textasciitilde{}"),
                var sign => entry.Append('\\').Append(sign),
            };
            text = text[(next + 1)..];
        }

        entry.Append(text);
    }

    /// <summary>Whether TeX can stand in an entry as it is: its braces close, and nothing in it ends the line or the formula.</summary>
    public static bool IsSound(ReadOnlySpan<char> tex)
    {
        var depth = 0;
        for (var i = 0; i < tex.Length; i++)
        {
            switch (tex[i])
            {
                case '\\' when i + 1 == tex.Length || tex[i + 1] is '{' or '}': return false;
                case '\\': i++; break;
                case '{': depth++; break;
                case '}' when --depth < 0: return false;
                case '$' or '%' or '#' or '&': return false;
                default: break;
            }
        }

        return depth == 0;
    }
}
