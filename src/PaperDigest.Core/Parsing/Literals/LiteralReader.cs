using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace PaperDigest.Core.Parsing.Literals;

/// <summary>A value written as code.</summary>
internal abstract record Literal;

/// <summary>A string, number or constant; <paramref name="Offset"/> is where its text begins.</summary>
internal sealed record LiteralText(string Text, int Offset) : Literal;

/// <summary>A list or tuple.</summary>
internal sealed record LiteralList(ImmutableArray<Literal> Items) : Literal;

/// <summary>A dictionary, in the order written.</summary>
internal sealed record LiteralMap(ImmutableArray<KeyValuePair<LiteralText, Literal>> Pairs) : Literal;

/// <summary>
/// Reads Python and JSON literals: strings in either quote with their escapes, numbers, constants, lists, tuples, dictionaries, a comma
/// before the end. Never throws; what is not a literal to its end is null.
/// </summary>
internal ref struct LiteralReader
{
    private const int MaxDepth = 16;
    private readonly ReadOnlySpan<char> text;
    private int at;

    private LiteralReader(ReadOnlySpan<char> text) => this.text = text;

    /// <summary>Whether a text begins like a list or dictionary of strings, and not like prose in brackets.</summary>
    public static bool LooksLike(ReadOnlySpan<char> text)
    {
        for (var depth = 0; depth < MaxDepth; depth++)
        {
            text = text.TrimStart();
            if (text.IsEmpty || text[0] is not ('[' or '{'))
            {
                return depth > 0 && !text.IsEmpty && (text[0] is '\'' or '"');
            }

            text = text[1..];
        }

        return false;
    }

    /// <summary>The value of a text, or null if it is not one literal from end to end; white space around it may stay.</summary>
    public static Literal? Read(ReadOnlySpan<char> text)
    {
        var reader = new LiteralReader(text);
        var value = reader.Value(0);
        reader.SkipSpace();
        return reader.at == text.Length ? value : null;
    }

    private readonly char Current => at < text.Length ? text[at] : '\0';

    private void SkipSpace()
    {
        while (char.IsWhiteSpace(Current))
        {
            at++;
        }
    }

    private bool Take(char c)
    {
        SkipSpace();
        if (Current != c || at == text.Length)
        {
            return false;
        }

        at++;
        return true;
    }

    private Literal? Value(int depth)
    {
        SkipSpace();
        return Current switch
        {
            _ when depth > MaxDepth => null,
            '[' => List(']', depth),
            '(' => List(')', depth),
            '{' => Map(depth),
            '\'' or '"' => String(),
            _ => Word(),
        };
    }

    private LiteralList? List(char close, int depth)
    {
        at++;
        var items = ImmutableArray.CreateBuilder<Literal>();
        while (!Take(close))
        {
            if (items.Count > 0)
            {
                if (!Take(','))
                {
                    return null;
                }

                if (Take(close))
                {
                    break;
                }
            }

            if (Value(depth + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return new LiteralList(items.DrainToImmutable());
    }

    private LiteralMap? Map(int depth)
    {
        at++;
        var pairs = ImmutableArray.CreateBuilder<KeyValuePair<LiteralText, Literal>>();
        while (!Take('}'))
        {
            if (pairs.Count > 0)
            {
                if (!Take(','))
                {
                    return null;
                }

                if (Take('}'))
                {
                    break;
                }
            }

            if (Value(depth + 1) is not LiteralText key || !Take(':') || Value(depth + 1) is not { } value)
            {
                return null;
            }

            pairs.Add(new(key, value));
        }

        return new LiteralMap(pairs.DrainToImmutable());
    }

    private LiteralText? Word()
    {
        var start = at;
        while (char.IsAsciiLetterOrDigit(Current) || Current is '+' or '-' or '.' or '_')
        {
            at++;
        }

        var word = text[start..at];
        return word is "True" or "False" or "None" or "true" or "false" or "null"
            || double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
            ? new LiteralText(word.ToString(), start)
            : null;
    }

    private LiteralText? String()
    {
        var quote = Current;
        var start = ++at;
        var value = new StringBuilder();
        while (at < text.Length)
        {
            var c = text[at++];
            if (c == quote)
            {
                return new LiteralText(value.ToString(), start);
            }

            if (c == '\\' && at < text.Length)
            {
                Escape(value);
            }
            else
            {
                value.Append(c);
            }
        }

        return null;
    }

    // https://docs.python.org/3/reference/lexical_analysis.html#escape-sequences; what is no escape keeps its backslash, as in Python.
    private void Escape(StringBuilder value)
    {
        var c = text[at++];
        switch (c)
        {
            case 'n': value.Append('\n'); break;
            case 't': value.Append('\t'); break;
            case 'r': value.Append('\n'); break;
            case 'f': value.Append('\f'); break;
            case 'b': value.Append('\b'); break;
            case 'v': value.Append('\v'); break;
            case 'a': value.Append('\a'); break;
            case '\\' or '\'' or '"' or '/': value.Append(c); break;
            case 'x' when Hex(2) is { } x: value.Append((char)x); break;
            case 'u' when Hex(4) is { } u: value.Append((char)u); break;
            case 'U' when Hex(8) is { } big && Rune.IsValid(big): value.Append(new Rune(big)); break;
            default: value.Append('\\').Append(c); break;
        }
    }

    private int? Hex(int digits)
    {
        if (at + digits > text.Length || !int.TryParse(text.Slice(at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
        {
            return null;
        }

        at += digits;
        return value;
    }
}
