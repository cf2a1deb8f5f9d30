using System.Text;

namespace PaperDigest.Site.Tests.Citing;

/// <summary>Reads an entry as BibTeX does: braces must close, and count even where a backslash stands before them.</summary>
internal sealed class BibTexReader
{
    private readonly string text;
    private int at;

    private BibTexReader(string text) => this.text = text;

    /// <summary>The key.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The fields as they stand between their outermost braces.</summary>
    public Dictionary<string, string> Fields { get; } = [];

    public static BibTexReader Read(string entry)
    {
        var reader = new BibTexReader(entry);
        reader.Expect("@misc{");
        reader.Key = reader.Until(",");
        do
        {
            reader.Expect("\n  ");
            var name = reader.Until(" = ");
            reader.Fields.Add(name, reader.Group());
        }
        while (reader.IsNext(","));
        reader.Expect("\n}");
        Assert.Equal(entry.Length, reader.at);
        return reader;
    }

    /// <summary>What a reader reads of a field: braces and dollars gone, escapes undone.</summary>
    public static string Plain(string field)
    {
        var plain = new StringBuilder(field)
            .Replace(@"\textbackslash{}", "\u0001").Replace(@"\textbraceleft{}", "\u0002").Replace(@"\textbraceright{}", "\u0003")
            .Replace(@"\textasciicircum{}", "^").Replace(@"\textasciitilde{}", "~").Replace(@"\$", "\u0004")
            .Replace("$", "").Replace("{", "").Replace("}", "");
        foreach (var sign in "&%#_")
        {
            plain.Replace($"\\{sign}", sign.ToString());
        }

        return plain.Replace('\u0001', '\\').Replace('\u0002', '{').Replace('\u0003', '}').Replace('\u0004', '$').ToString();
    }

    /// <summary>The names of an author field.</summary>
    public static string[] Names(string field)
    {
        var names = new List<StringBuilder> { new() };
        var depth = 0;
        for (var i = 0; i < field.Length; i++)
        {
            depth += field[i] is '{' ? 1 : field[i] is '}' ? -1 : 0;
            if (depth == 0 && field.AsSpan(i).StartsWith(" and ", StringComparison.OrdinalIgnoreCase))
            {
                names.Add(new());
                i += 4;
            }
            else
            {
                names[^1].Append(field[i]);
            }
        }

        return [.. names.Select(name => name.ToString())];
    }

    /// <summary>Characters that LaTeX would not set as they are, outside formulas and commands.</summary>
    public static string Unescaped(string field)
    {
        var found = new StringBuilder();
        var inFormula = false;
        for (var i = 0; i < field.Length; i++)
        {
            inFormula ^= field[i] == '$';
            if (field[i] == '\\')
            {
                i++;
            }
            else if (field[i] is '&' or '%' or '#' || (field[i] is '_' or '^' && !inFormula))
            {
                found.Append(field[i]);
            }
        }

        return found.Append(inFormula ? "$" : "").ToString();
    }

    private void Expect(string what)
    {
        Assert.True(IsNext(what), $"{what} is expected at {at} of\n{text}");
    }

    private bool IsNext(string what)
    {
        var isNext = text.AsSpan(at).StartsWith(what, StringComparison.Ordinal);
        at += isNext ? what.Length : 0;
        return isNext;
    }

    private string Until(string mark)
    {
        var end = text.IndexOf(mark, at, StringComparison.Ordinal);
        Assert.True(end > at, $"{mark} is expected after {at} of\n{text}");
        var value = text[at..end];
        at = end + mark.Length;
        return value;
    }

    private string Group()
    {
        Expect("{");
        var start = at;
        for (var depth = 1; depth > 0; at++)
        {
            Assert.True(at < text.Length, $"a brace is open in\n{text}");
            depth += text[at] is '{' ? 1 : text[at] is '}' ? -1 : 0;
        }

        return text[start..(at - 1)];
    }
}
