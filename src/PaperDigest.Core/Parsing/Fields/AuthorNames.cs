using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using PaperDigest.Core.Parsing.Literals;
using PaperDigest.Core.Parsing.Markdown;

namespace PaperDigest.Core.Parsing.Fields;

/// <summary>The names of an <c>Authors:</c> line: parted by commas, or a Python list.</summary>
/// <param name="Names">Each once, in order.</param>
/// <param name="IsTruncated">Whether a <c>+</c> or <c>et al.</c> says that names are missing.</param>
/// <param name="IsOdd">Whether it began like a Python list but could not be read as one.</param>
public readonly partial record struct AuthorNames(ImmutableArray<string> Names, bool IsTruncated, bool IsOdd)
{
    /// <summary>Reads the value of an <c>Authors:</c> line.</summary>
    public static AuthorNames Read(string value)
    {
        var isList = value.StartsWith('[') || value.StartsWith("('", StringComparison.Ordinal);
        var literal = isList && LiteralReader.Read(value) is LiteralList list && list.Items.All(item => item is LiteralText) ? list : null;
        var parts = literal is not null
            ? literal.Items.OfType<LiteralText>().Select(item => item.Text)
            : value.Split(',', '\uFF0C').Select(part => isList ? part.Trim().Trim('[', ']', '(', ')', '\'', '"') : part);

        var names = new List<string>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var truncated = false;
        foreach (var part in parts)
        {
            // "A, B, and C"
            var name = Tidy(part);
            name = name.StartsWith("and ", StringComparison.Ordinal) ? name[4..] : name;
            if (Cut().Match(name) is { Success: true, Index: var end })
            {
                truncated = true;
                name = name[..end];
            }

            if (name.Length > 0 && keys.Add(Key(name)))
            {
                names.Add(name);
            }
        }

        return new AuthorNames([.. names], truncated, isList && literal is null);
    }

    /// <summary>What names that differ only by case, dots and spaces have in common.</summary>
    public static string Key(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (c != '.' && !char.IsWhiteSpace(c))
            {
                key.Append(char.ToLowerInvariant(c));
            }
        }

        // A name of dots alone is still a name.
        return key.Length == 0 ? name : key.ToString();
    }

    [GeneratedRegex(@"^(?:\+|others)$|(?:^|[ ])et al\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Cut();

    private static string Tidy(string part) => string.Join(' ', CleanText.Of(part).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
