using System.Buffers;

namespace PaperDigest.Core.Parsing.Formulas;

/// <summary>TeX found in text.</summary>
/// <param name="Length">How much of the text it takes.</param>
/// <param name="Formula">Without delimiters.</param>
/// <param name="Plain">A plain reading, or null.</param>
/// <param name="IsText">Whether it is a word, not a formula.</param>
/// <param name="Url">The address of a <c>\url</c>, or null.</param>
internal readonly record struct TexMatch(int Length, string Formula, string? Plain, bool IsText, string? Url = null);

/// <summary>
/// Finds TeX in running text: inside <c>$…$</c>, <c>$$…$$</c>, <c>\(…\)</c>, <c>\[…\]</c>, also with doubled backslashes, and outside delimiters
/// <c>{\sc X}</c>, <c>{\lambda}</c>, <c>\textsc{…}</c>, <c>\times</c>. What could as well be money, code or prose is not taken.
/// </summary>
internal static class TexScanner
{
    private const int MaxLength = 1_000;
    private static readonly SearchValues<char> OnlyInTex = SearchValues.Create("\\^_={");
    private static readonly SearchValues<char> Operators = SearchValues.Create("+-*/<>(,|");

    /// <summary>TeX that begins at a place of the text, or null. <paramref name="at"/> holds <c>$</c>, <c>\</c> or <c>{</c>.</summary>
    public static TexMatch? Match(ReadOnlySpan<char> text, int at)
    {
        var rest = text[at..];
        return rest switch
        {
            ['$', '$', ..] => Delimited(rest, "$$", "$$"),
            ['$', ..] => Dollar(rest),
            ['\\', '\\', '(', ..] => Delimited(rest, "\\\\(", "\\\\)"),
            ['\\', '\\', '[', ..] => Delimited(rest, "\\\\[", "\\\\]"),
            ['\\', '(', ..] => Delimited(rest, "\\(", "\\)"),
            ['\\', '[', ..] => Delimited(rest, "\\[", "\\]"),
            ['\\', var c, ..] when char.IsAsciiLetter(c) => Command(rest),
            ['{', '\\', ..] => Braced(rest),
            _ => null,
        };
    }

    /// <summary>The place of the brace that closes the one at <paramref name="at"/>, or null.</summary>
    public static int? Group(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length || text[at] != '{')
        {
            return null;
        }

        var depth = 0;
        for (var i = at; i < text.Length && i - at < MaxLength; i++)
        {
            switch (text[i])
            {
                case '\\': i++; break;
                case '{': depth++; break;
                case '}' when --depth == 0: return i;
                case '\n': return null;
                default: break;
            }
        }

        return null;
    }

    /// <summary>The length of a command's name that begins at a place.</summary>
    public static int NameLength(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        return end - at;
    }

    private static TexMatch? Delimited(ReadOnlySpan<char> rest, string open, string close)
    {
        var end = rest[open.Length..].IndexOf(close, StringComparison.Ordinal);
        if (end <= 0 || end > MaxLength)
        {
            return null;
        }

        var content = rest.Slice(open.Length, end);
        return IsFormula(content) ? Formula(open.Length + end + close.Length, content) : null;
    }

    // Pandoc's rule: no space inside the dollars, no digit after the closing one; and it must look like a formula, not like money.
    private static TexMatch? Dollar(ReadOnlySpan<char> rest)
    {
        var end = rest[1..].IndexOf('$') + 1;
        if (end < 2 || end > MaxLength || char.IsWhiteSpace(rest[1]) || char.IsWhiteSpace(rest[end - 1])
            || (end + 1 < rest.Length && char.IsAsciiDigit(rest[end + 1])))
        {
            return null;
        }

        var content = rest[1..end];
        var looksLikeOne = content.ContainsAny(OnlyInTex) || (content.Length <= 3 && !char.IsAsciiDigit(content[0]))
            || (!char.IsAsciiDigit(content[0]) && content.ContainsAny(Operators));
        return looksLikeOne && IsFormula(content) ? Formula(end + 1, content) : null;
    }

    private static TexMatch? Command(ReadOnlySpan<char> rest)
    {
        var length = NameLength(rest, 1);
        var name = rest.Slice(1, length).ToString();
        var end = 1 + length;
        if (TexCommands.TextFaces.Contains(name))
        {
            return Group(rest, end) is { } close && TexReading.OfText(rest[..(close + 1)].ToString()) is { } plain
                ? new TexMatch(close + 1, rest[..(close + 1)].ToString(), plain, IsText: true)
                : null;
        }

        if (name == "url")
        {
            return Group(rest, end) is { } close
                ? new TexMatch(close + 1, rest[..(close + 1)].ToString(), rest[(end + 1)..close].ToString(), IsText: true, rest[(end + 1)..close].ToString())
                : null;
        }

        var arguments = TexCommands.Symbols.ContainsKey(name) ? 0
            : TexCommands.MathFaces.Contains(name) ? 1
            : TexCommands.Structures.TryGetValue(name, out var count) && count > 0 ? count
            : -1;
        if (arguments < 0)
        {
            return null;
        }

        for (; arguments > 0; arguments--)
        {
            if (Group(rest, end) is not { } close)
            {
                return null;
            }

            end = close + 1;
        }

        // An index or exponent in braces belongs to the command before it.
        while (end + 1 < rest.Length && rest[end] is '^' or '_' && Group(rest, end + 1) is { } script)
        {
            end = script + 1;
        }

        var formula = rest[..end];
        return IsFormula(formula) ? Formula(end, formula) : null;
    }

    private static TexMatch? Braced(ReadOnlySpan<char> rest)
    {
        var length = NameLength(rest, 2);
        if (length == 0 || Group(rest, 0) is not { } close)
        {
            return null;
        }

        var name = rest.Slice(2, length).ToString();
        var content = rest[1..close];
        if (TexCommands.Switches.Contains(name))
        {
            return TexReading.OfText(content[(1 + length)..].ToString()) is { Length: > 0 } plain
                ? new TexMatch(close + 1, content.ToString(), plain, IsText: true)
                : null;
        }

        return TexCommands.IsKnown(name) && IsFormula(content) ? Formula(close + 1, content) : null;
    }

    private static TexMatch Formula(int length, ReadOnlySpan<char> content)
    {
        var formula = content.Trim().ToString();
        var plain = TexReading.OfFormula(formula);

        // $\textit{Name}$ is a word that was written as a formula.
        var isText = formula.StartsWith('\\') && TexCommands.TextFaces.Contains(formula[1..(1 + NameLength(formula, 1))])
            && Group(formula, 1 + NameLength(formula, 1)) == formula.Length - 1;
        return new TexMatch(length, formula, plain, isText && plain is not null);
    }

    // Korean outside \text{…} is prose between two signs that only look like delimiters.
    private static bool IsFormula(ReadOnlySpan<char> content)
    {
        foreach (var c in content)
        {
            if (c is '\n' || (c is >= '\uAC00' and <= '\uD7A3' && content.IndexOf("\\text", StringComparison.Ordinal) < 0))
            {
                return false;
            }
        }

        return !content.IsWhiteSpace();
    }
}
