using System.Collections.Immutable;
using PaperDigest.Search;

namespace PaperDigest.Site.Searching;

/// <summary>
/// Reads a table of equal terms, a line a concept: in <c>a = b = c</c> each stands for all others; in <c>a, b > c, d</c> readers who type
/// one of the first also look for each of the last. A line that begins with <c>#</c> is a comment.
/// </summary>
internal static class EqualTermTable
{
    /// <summary>How many others of a term are kept; those that are named first win.</summary>
    public const int MostOthers = 6;

    private static readonly Lazy<ImmutableArray<EqualTerms>> Embedded = new(ReadEmbedded);

    /// <summary>The table that travels inside the tool.</summary>
    public static ImmutableArray<EqualTerms> BuiltIn => Embedded.Value;

    /// <summary>Reads a table; a term of several lines has the others of all, in their order.</summary>
    /// <exception cref="FormatException">A line has another form.</exception>
    public static ImmutableArray<EqualTerms> Read(string text)
    {
        var table = new OrderedDictionary<string, List<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (index, line) in text.Split('\n').Index())
        {
            if (!string.IsNullOrWhiteSpace(line) && line[0] != '#')
            {
                Add(table, line, index + 1);
            }
        }

        return [.. table.Select(row => new EqualTerms(row.Key, [.. row.Value.Take(MostOthers)]))];
    }

    private static void Add(OrderedDictionary<string, List<string>> table, string line, int number)
    {
        var (terms, others) = line.Split('>') switch
        {
            [var all] when !all.Contains(',', StringComparison.Ordinal) => (Words(all, '='), Words(all, '=')),
            [var first, var last] when !line.Contains('=', StringComparison.Ordinal) => (Words(first, ','), Words(last, ',')),
            _ => ([], []),
        };
        if (terms is [] || terms.Union(others).Any(term => term.Length == 0) || terms.Union(others, StringComparer.OrdinalIgnoreCase).Take(2).Count() < 2)
        {
            throw new FormatException($"Line {number} of the table of equal terms is neither \"a = b\" nor \"a, b > c, d\": {line.Trim()}");
        }

        foreach (var term in terms)
        {
            if (!table.TryGetValue(term, out var known))
            {
                table.Add(term, known = []);
            }

            known.AddRange(others.Except(known, StringComparer.OrdinalIgnoreCase).Where(other => !other.Equals(term, StringComparison.OrdinalIgnoreCase)).ToList());
        }
    }

    private static string[] Words(string text, char separator) => text.Split(separator, StringSplitOptions.TrimEntries);

    private static ImmutableArray<EqualTerms> ReadEmbedded()
    {
        using var reader = new StreamReader(typeof(EqualTermTable).Assembly.GetManifestResourceStream("equal-terms.txt")!);
        return Read(reader.ReadToEnd());
    }
}
