using System.Text.RegularExpressions;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Core.Parsing.Fields;
using PaperDigest.Core.Parsing.Files;

namespace PaperDigest.Core.Parsing;

/// <summary>A digest as lines of a file.</summary>
internal sealed record DigestOutline(DateOnly Date, List<PaperOutline> Papers);

/// <summary>A paper as lines of a file: its heading, and the lines up to the next heading of a paper or digest.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="Line">The heading's line, from 0.</param>
/// <param name="End">The line after the paper's last, from 0.</param>
internal sealed record PaperOutline(PaperHeading Heading, int Line, int End);

/// <summary>Parts a file into digests and papers by its headings; what stands around them (a README's words) is no paper.</summary>
internal sealed partial class Outline
{
    private readonly SourceFile file;
    private readonly DiagnosticBag diagnostics;
    private readonly List<DigestOutline> digests = [];
    private DateOnly? date;
    private (PaperHeading Heading, int Line)? open;
    private bool dateReported;

    private Outline(SourceFile file, DiagnosticBag diagnostics)
    {
        this.file = file;
        this.diagnostics = diagnostics;
        date = DateHeading.OfPath(file.Path);
    }

    /// <summary>The digests of a file from a line on.</summary>
    public static IReadOnlyList<DigestOutline> Read(SourceFile file, int from, DiagnosticBag diagnostics)
    {
        var outline = new Outline(file, diagnostics);
        for (var line = from; line < file.Lines.Length; line++)
        {
            outline.Take(line);
        }

        outline.Close(file.Lines.Length);
        if (outline.digests.Count == 0 && !outline.dateReported)
        {
            diagnostics.Add(file.Finding(
                Codes.NoDigest, Severity.Notice, from, 0, "no digest was found in this file",
                "A digest begins with \"## Daily Papers (2025-01-15)\", a paper with \"### [Title](https://arxiv.org/abs/…)\"."));
        }

        return outline.digests;
    }

    private void Take(int line)
    {
        var text = file.Lines[line];
        if (text.Length == 0 || text[0] != '#')
        {
            return;
        }

        if (PaperHeading.Read(text) is { } heading)
        {
            Close(line);
            Open(heading, line);
        }
        else if (DateHeading.TryRead(text, out var found))
        {
            Close(line);
            Begin(found, line);
        }
        else if (PaperHeading.IsLevelOfPapers(text) && (open is null ? digests.Count > 0 : HasFields(line)))
        {
            Close(line);
            diagnostics.Add(file.Finding(
                Codes.OddHeading, Severity.Error, line, 4, "this paper has no link that can be read, so it has no address and is left out",
                "Write ### [Title](https://arxiv.org/abs/…)."));
        }
        else if (EndMatter().IsMatch(text))
        {
            Close(line);
        }
        else if (open is not null && (text.StartsWith("# ", StringComparison.Ordinal) || text.StartsWith("## ", StringComparison.Ordinal)))
        {
            diagnostics.Add(file.Finding(
                Codes.HeadingInSummary, Severity.Warning, line, 0, $"this heading stands inside the summary of \"{open.Value.Heading.Title}\" and is shown there",
                "If a digest begins here, write its date as in \"## Daily Papers (2025-01-15)\"."));
        }
    }

    private void Begin(DateOnly? found, int line)
    {
        if (found is null)
        {
            diagnostics.Add(file.Finding(
                Codes.OddDate, Severity.Warning, line, 0, date is { } kept
                    ? $"the date of this heading does not exist; {kept:yyyy-MM-dd} is taken from the file's path"
                    : "the date of this heading does not exist",
                "Write it as in \"## Daily Papers (2025-01-15)\"."));
        }

        date = found ?? date;
        dateReported = false;
        if (date is { } day)
        {
            digests.Add(new DigestOutline(day, []));
        }
    }

    private void Open(PaperHeading heading, int line)
    {
        if (digests.Count == 0 && date is { } day)
        {
            digests.Add(new DigestOutline(day, []));
        }

        if (date is null)
        {
            ReportNoDate(line);
            return;
        }

        open = (heading, line);
    }

    private void ReportNoDate(int line)
    {
        if (!dateReported)
        {
            diagnostics.Add(file.Finding(
                Codes.NoDate, Severity.Error, line, 0, "this digest has no date, in a heading or in its path, so its papers are left out",
                "Begin it with \"## Daily Papers (2025-01-15)\", or name the file 2025/01/15.md."));
        }

        dateReported = true;
    }

    private void Close(int end)
    {
        if (open is { } paper)
        {
            digests[^1].Papers.Add(new PaperOutline(paper.Heading, paper.Line, end));
        }

        open = null;
    }

    // Whether votes, authors or media follow before the next heading, as they do after the heading of a paper.
    private bool HasFields(int line)
    {
        for (var i = line + 1; i < file.Lines.Length && !file.Lines[i].StartsWith('#'); i++)
        {
            if (PaperFields.LooksLikeOne(file.Lines[i]))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"^#{1,3}[ \t]+.{0,10}\b(?:licen[cs]e|citation|cite|citing|acknowledge?ments?|contact|contribut\w+|references?|star history)\b|^#{1,3}[ \t]+.{0,10}(?:라이선스|라이센스|인용|감사의 글|문의|기여)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex EndMatter();
}
