using System.Text.RegularExpressions;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Core.Model;
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
    private readonly DateOnly? pathDate;
    private readonly List<DigestOutline> digests = [];
    private DateOnly? date;
    private (PaperHeading Heading, int Line)? open;
    private bool dateReported;
    private bool isEnded;

    private Outline(SourceFile file, DiagnosticBag diagnostics)
    {
        this.file = file;
        this.diagnostics = diagnostics;
        pathDate = date = DateHeading.OfPath(file.Path);
    }

    /// <summary>The digests of a file from a line on.</summary>
    public static IReadOnlyList<DigestOutline> Read(SourceFile file, int from, DiagnosticBag diagnostics)
    {
        var outline = new Outline(file, diagnostics);
        for (var line = from; line < file.Lines.Length; line++)
        {
            if (Heading.Level(file.Lines[line]) > 0 && !file.Fences.Hold(line))
            {
                outline.Take(line, file.Lines[line]);
            }
        }

        outline.Close(file.Lines.Length);
        if (outline.digests.Count == 0 && !outline.dateReported)
        {
            diagnostics.Add(file.Finding(
                Codes.NoDigest, Severity.Notice, "no digest was found in this file", DigestParser.Form));
        }

        return outline.digests;
    }

    private void Take(int line, string text)
    {
        if (DateHeading.TryRead(text, out var found))
        {
            Close(line);
            Begin(found, line);
            return;
        }

        // After a licence or a citation, what it links to is no paper of a digest.
        var (level, hasFields) = (Heading.Level(text), HasFields(line));
        if (isEnded && !hasFields)
        {
            return;
        }

        var heading = PaperHeading.Read(text);
        if (heading is { } paper && (level == 3 || open is null || hasFields))
        {
            isEnded = false;
            Close(line);
            Open(paper, line);
        }
        else if (heading is null && IsPaperWithoutLink(text, level, hasFields))
        {
            Close(line);
            diagnostics.Add(file.Finding(
                Codes.OddHeading, Severity.Error, line, 4, "this paper has no link that can be read, so it has no address and is left out",
                "Write ### [Title](https://arxiv.org/abs/…)."));
        }
        else if (level <= 2 && EndMatter().IsMatch(Heading.Text(text).ToString()))
        {
            End(line, text);
        }
        else if (open is not null && (level <= 3 || heading is not null))
        {
            diagnostics.Add(file.Finding(
                Codes.HeadingInSummary, Severity.Warning, line, 0, $"this heading stands inside the summary of \"{open.Value.Heading.Title}\" and is shown there",
                "If a digest begins here, write its date as in \"## Daily Papers (2025-01-15)\"; inside a summary use #### or a bold line."));
        }
    }

    // A title in brackets wherever a digest may be; any other heading of that level only where a paper must begin.
    private bool IsPaperWithoutLink(string text, int level, bool hasFields) =>
        PaperHeading.LooksLikeOne(text) ? digests.Count > 0 || pathDate is not null
        : level == 3 && (open is null ? digests.Count > 0 : hasFields);

    private void Begin(DateOnly? found, int line)
    {
        if (found is null)
        {
            diagnostics.Add(file.Finding(
                Codes.OddDate, Severity.Warning, line, DateHeading.Column(file.Lines[line]), pathDate is { } kept
                    ? $"the date of this heading does not exist; {kept:yyyy-MM-dd} is taken from the file's path"
                    : "the date of this heading does not exist",
                "Write it as in \"## Daily Papers (2025-01-15)\"."));
        }
        else if (digests.Count == 0 && pathDate is { } path && path != found)
        {
            diagnostics.Add(file.Finding(
                Codes.OddDate, Severity.Warning, line, DateHeading.Column(file.Lines[line]), $"this heading says {found:yyyy-MM-dd}, the file's path {path:yyyy-MM-dd}; the heading is taken",
                "Correct the heading, or rename the file."));
        }

        date = found ?? pathDate;
        (dateReported, isEnded) = (false, false);
        if (date is { } day)
        {
            digests.Add(new DigestOutline(day, []));
        }
    }

    private void Open(PaperHeading heading, int line)
    {
        if (date is { } day)
        {
            if (digests.Count == 0)
            {
                digests.Add(new DigestOutline(day, []));
            }

            open = (heading, line);
        }
        else if (!dateReported && PaperId.TryFromArxivUrl(heading.Url, out _))
        {
            dateReported = true;
            diagnostics.Add(file.Finding(
                Codes.NoDate, Severity.Error, line, 0, "this digest has no date, in a heading or in its path, so its papers are left out",
                "Begin it with \"## Daily Papers (2025-01-15)\", or name the file 2025/01/15.md."));
        }
    }

    private void Close(int end)
    {
        if (open is { } paper)
        {
            digests[^1].Papers.Add(new PaperOutline(paper.Heading, paper.Line, end));
        }

        open = null;
    }

    private void End(int line, string text)
    {
        if (open is not null)
        {
            diagnostics.Add(file.Finding(
                Codes.HeadingInSummary, Severity.Notice, line, 0, $"what follows \"{Heading.Text(text)}\" is not taken for a part of a digest and is not shown",
                "If it belongs to the summary above, write it with #### or as a bold line."));
        }

        Close(line);
        isEnded = true;
    }

    // Whether votes or authors follow before the next heading, as they do after the heading of a paper.
    private bool HasFields(int line)
    {
        for (var i = line + 1; i < file.Lines.Length && Heading.Level(file.Lines[i]) == 0; i++)
        {
            if (PaperFields.IsVotesOrAuthors(file.Lines[i]))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"^[^\w]{0,4}(?:licen[cs]es?|citations?|how to cite|cite|citing|acknowledge?ments?|contacts?|contributing|contributors?|references|star history|라이선스|라이센스|인용|인용하기|감사의 글|문의)[^\w]{0,4}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex EndMatter();
}
