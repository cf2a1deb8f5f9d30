using System.Text.RegularExpressions;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Core.Parsing.Files;

namespace PaperDigest.Core.Parsing;

/// <summary>
/// YAML between two lines of <c>---</c> at the start of a file. Only <c>draft: true</c> has a meaning, so it is read by lines: a slip in
/// another entry, in the word itself or in its end must not publish a draft.
/// </summary>
/// <param name="Lines">How many lines it takes; 0 without one.</param>
/// <param name="IsDraft">Whether it says <c>draft: true</c>.</param>
internal readonly partial record struct FrontMatter(int Lines, bool IsDraft)
{
    private const int MaxLines = 100;
    private const string Key = "draft";

    /// <summary>Reads the front matter of a file, if it has one.</summary>
    public static FrontMatter Read(SourceFile file, DiagnosticBag diagnostics)
    {
        var lines = file.Lines;
        var start = 0;
        while (start < lines.Length && string.IsNullOrWhiteSpace(lines[start]))
        {
            start++;
        }

        if (start == lines.Length || lines[start].TrimEnd() != "---")
        {
            return default;
        }

        var end = start + 1;
        while (end < Math.Min(lines.Length, start + MaxLines) && lines[end].TrimEnd() is not ("---" or "..."))
        {
            end++;
        }

        // A line across may stand before and after a digest, too; front matter is a map of settings.
        var inside = lines.Skip(start + 1).Take(end - start - 1).Where(l => !string.IsNullOrWhiteSpace(l)).ToList();
        if (end == Math.Min(lines.Length, start + MaxLines) || inside.Exists(l => DateHeading.TryRead(l, out _) || PaperHeading.Read(l) is not null)
            || inside.Select(l => l.TrimStart()).FirstOrDefault(l => l[0] != '#') is { } first && !Entry().IsMatch(first))
        {
            return Unclosed(file, start, diagnostics);
        }

        return new FrontMatter(end + 1, IsDraftIn(file, start + 1, end, diagnostics));
    }

    // Entries right below the line that tell of a draft were meant as front matter, whatever follows them.
    private static FrontMatter Unclosed(SourceFile file, int start, DiagnosticBag diagnostics)
    {
        var end = start + 1;
        while (end < file.Lines.Length && Entry().IsMatch(file.Lines[end]))
        {
            end++;
        }

        if (!file.Lines.Take(end).Skip(start + 1).Any(line => Draft(line).Success))
        {
            return default;
        }

        diagnostics.Add(file.Finding(
            Codes.OddFrontMatter, Severity.Warning, start, 0, "this front matter does not end", $"Write --- in a line of its own below line {end}."));
        return new FrontMatter(end, IsDraftIn(file, start + 1, end, diagnostics));
    }

    private static bool IsDraftIn(SourceFile file, int start, int end, DiagnosticBag diagnostics)
    {
        for (var line = start; line < end; line++)
        {
            if (Draft(file.Lines[line]) is { Success: true } draft)
            {
                var (key, value) = (draft.Groups["key"], draft.Groups["value"]);
                if (!key.Value.Equals(Key, StringComparison.OrdinalIgnoreCase))
                {
                    diagnostics.Add(file.Finding(
                        Codes.OddFrontMatter, Severity.Warning, line, key.Index, $"\"{key.Value}\" was taken for \"{Key}\"", $"Write {Key}: {value.Value}."));
                }

                if (value.Value.ToUpperInvariant() is not ("TRUE" or "FALSE" or "YES" or "NO"))
                {
                    diagnostics.Add(file.Finding(
                        Codes.OddFrontMatter, Severity.Warning, line, value.Index, $"draft is true or false, not \"{value.Value}\"; the digest is taken for a draft",
                        "Write draft: true or draft: false."));
                }

                return value.Value.ToUpperInvariant() is not ("FALSE" or "NO");
            }
        }

        return false;
    }

    [GeneratedRegex(@"^[\w""'{][^:]{0,60}:(?:[ \t]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Entry();

    private static Match Draft(string line) =>
        AnyEntry().Match(line) is { Success: true } entry && Suggestion.Closest(entry.Groups["key"].Value, [Key]) is not null ? entry : Match.Empty;

    [GeneratedRegex(@"^[ \t{]*[""']?(?<key>\w+)[""']?[ \t]*:[ \t]*[""']?(?<value>[^ \t""'#,}]*)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex AnyEntry();
}
