using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PaperDigest.Site.Rendering;

/// <summary>Words with places for arguments: <c>{0}</c>, or <c>{0:n}</c> with thousands grouped. Other braces are text.</summary>
internal sealed partial class TextPattern
{
    private readonly ImmutableArray<Part> parts;

    private TextPattern(ImmutableArray<Part> parts) => this.parts = parts;

    /// <summary>The arguments that it takes at most: one more than the number of the last.</summary>
    public int Arguments => parts.Max(part => part.Argument) + 1;

    /// <summary>Reads a pattern; every text is one.</summary>
    public static TextPattern Parse(string text)
    {
        var parts = ImmutableArray.CreateBuilder<Part>();
        var end = 0;
        foreach (var place in Places().EnumerateMatches(text))
        {
            var typed = text.AsSpan(place.Index + 1, place.Length - 2);
            var isGrouped = typed.EndsWith(":n");
            var argument = int.Parse(isGrouped ? typed[..^2] : typed, NumberStyles.None, CultureInfo.InvariantCulture);
            parts.Add(new Part(text[end..place.Index], -1, false));
            parts.Add(new Part(text.Substring(place.Index, place.Length), argument, isGrouped));
            end = place.Index + place.Length;
        }

        parts.Add(new Part(text[end..], -1, false));
        return new TextPattern(parts.ToImmutable());
    }

    /// <summary>The words with their arguments; a place without an argument stays as typed.</summary>
    public string Format(ReadOnlySpan<object?> arguments)
    {
        if (parts.Length == 1)
        {
            return parts[0].Typed;
        }

        var text = new StringBuilder();
        foreach (var part in parts)
        {
            text.Append(part.IsPlace(arguments.Length) ? part.Show(arguments[part.Argument]) : part.Typed);
        }

        return text.ToString();
    }

    /// <summary>The words as HTML, which they are; the arguments escaped, but those that are HTML.</summary>
    public void WriteHtml(Utf8Buffer output, ReadOnlySpan<object?> arguments)
    {
        foreach (var part in parts)
        {
            if (!part.IsPlace(arguments.Length))
            {
                output.Write(part.Typed);
            }
            else if (arguments[part.Argument] is IHtmlContent html)
            {
                html.WriteTo(output);
            }
            else
            {
                output.WriteEscaped(part.Show(arguments[part.Argument]));
            }
        }
    }

    [GeneratedRegex(@"\{[0-9]{1,2}(?::n)?\}", RegexOptions.CultureInvariant)]
    private static partial Regex Places();

    private readonly record struct Part(string Typed, int Argument, bool IsGrouped)
    {
        public bool IsPlace(int arguments) => Argument >= 0 && Argument < arguments;

        public string Show(object? value) => value switch
        {
            null => "",
            string text => text,
            IFormattable number => number.ToString(IsGrouped && value is int or long ? "#,0" : null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };
    }
}
