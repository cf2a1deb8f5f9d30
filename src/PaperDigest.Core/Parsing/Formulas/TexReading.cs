using System.Text;

namespace PaperDigest.Core.Parsing.Formulas;

/// <summary>Reads simple TeX as plain text: <c>M^{2}</c> is M², <c>\times</c> is ×.</summary>
internal static class TexReading
{
    private const string Normal = "0123456789+-=()n";
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ";
    private const string Lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ";
    private const int MaxDepth = 20;

    /// <summary>The plain reading of a formula, or null when it has none.</summary>
    public static string? OfFormula(string formula)
    {
        var text = new StringBuilder();
        return Read(formula, text, 0) ? text.ToString().Trim() : null;
    }

    /// <summary>The plain reading of text inside a command's braces, or null when it has none; spaces stay.</summary>
    public static string? OfText(string content)
    {
        var text = new StringBuilder();
        return ReadText(content, text, 0) ? text.ToString().Trim() : null;
    }

    private static bool Read(ReadOnlySpan<char> tex, StringBuilder text, int depth)
    {
        while (!tex.IsEmpty)
        {
            switch (tex[0])
            {
                case '\\' when Command(ref tex, text, depth, inText: false):
                    break;
                case '^' when Script(ref tex, text, Raised, at: 1):
                case '_' when Script(ref tex, text, Lowered, at: 1):
                    break;
                case '{' when depth < MaxDepth && TexScanner.Group(tex, 0) is { } end && Read(tex[1..end], text, depth + 1):
                    tex = tex[(end + 1)..];
                    break;
                case '\\' or '^' or '_' or '{' or '}' or '&' or '%' or '#':
                    return false;
                case '~':
                    text.Append(' ');
                    tex = tex[1..];
                    break;
                default:
                    text.Append(tex[0]);
                    tex = tex[1..];
                    break;
            }
        }

        return true;
    }

    private static bool ReadText(ReadOnlySpan<char> tex, StringBuilder text, int depth)
    {
        while (!tex.IsEmpty)
        {
            if (tex[0] == '\\')
            {
                if (!Command(ref tex, text, depth, inText: true))
                {
                    return false;
                }
            }
            else if (tex[0] == '{')
            {
                if (depth >= MaxDepth || TexScanner.Group(tex, 0) is not { } end || !ReadText(tex[1..end], text, depth + 1))
                {
                    return false;
                }

                tex = tex[(end + 1)..];
            }
            else
            {
                text.Append(tex[0] == '~' ? ' ' : tex[0]);
                tex = tex[1..];
            }
        }

        return true;
    }

    // Reads one command at the start of `tex` and moves past it.
    private static bool Command(ref ReadOnlySpan<char> tex, StringBuilder text, int depth, bool inText)
    {
        var length = TexScanner.NameLength(tex, 1);
        if (length == 0)
        {
            if (tex.Length < 2)
            {
                return false;
            }

            text.Append(tex[1] switch { ',' or ';' or ':' or ' ' => " ", '!' => "", var c => c.ToString() });
            tex = tex[2..];
            return true;
        }

        var name = tex.Slice(1, length).ToString();
        var rest = tex[(1 + length)..];
        if (TexCommands.Symbols.TryGetValue(name, out var symbol))
        {
            text.Append(symbol);

            // A space after a command only ends its name.
            tex = rest.StartsWith(" ", StringComparison.Ordinal) ? rest[1..] : rest;
            return true;
        }

        if (name is "textsuperscript" or "textsubscript" && TexScanner.Group(rest, 0) is not null)
        {
            var marked = text.Length;
            tex = rest;
            if (Script(ref tex, text, name == "textsuperscript" ? Raised : Lowered, at: 0))
            {
                return true;
            }

            text.Length = marked;
        }

        var isText = TexCommands.TextFaces.Contains(name);
        if (depth >= MaxDepth || !(isText || TexCommands.MathFaces.Contains(name)) || TexScanner.Group(rest, 0) is not { } end)
        {
            return false;
        }

        tex = rest[(end + 1)..];
        return isText || inText ? ReadText(rest[1..end], text, depth + 1) : Read(rest[1..end], text, depth + 1);
    }

    // Reads an index or exponent at a place of `tex`, one character or a group, and moves past it; what has no raised or lowered form is left.
    private static bool Script(ref ReadOnlySpan<char> tex, StringBuilder text, string alphabet, int at)
    {
        if (tex.Length <= at || (tex[at] == '{' ? TexScanner.Group(tex, at) : at) is not { } end)
        {
            return false;
        }

        var script = tex[at] == '{' ? tex[(at + 1)..end] : tex.Slice(at, 1);
        foreach (var c in script)
        {
            var place = Normal.IndexOf(c, StringComparison.Ordinal);
            if (place < 0)
            {
                return false;
            }

            text.Append(alphabet[place]);
        }

        tex = tex[(end + 1)..];
        return script.Length > 0;
    }
}
