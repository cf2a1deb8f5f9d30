using PaperDigest.Core.Diagnostics;
using PaperDigest.Core.Model;
using PaperDigest.Core.Parsing.Fields;
using PaperDigest.Core.Parsing.Files;
using PaperDigest.Core.Parsing.Markdown;
using PaperDigest.Core.Parsing.Sections;

namespace PaperDigest.Core.Parsing;

/// <summary>Reads the lines of one paper.</summary>
internal static class PaperReader
{
    /// <summary>The paper of some lines.</summary>
    public static PaperEntry Read(SourceFile file, PaperOutline outline, DateOnly date, int rank, DiagnosticBag diagnostics)
    {
        var fields = new PaperFields(file, diagnostics);
        var summary = Summary(file, outline, fields);
        var sections = SectionReader.Read(file, summary, diagnostics);
        var heading = outline.Heading;
        var id = PaperId.FromUrl(heading.Url);
        ReportHeading(file, outline, id, sections.All(section => section.Blocks.IsEmpty), diagnostics);

        var title = CleanText.Of(heading.Title);
        return new PaperEntry
        {
            Id = id,
            Title = title,
            TitleInlines = TitleReader.Read(title, file.At(outline.Line, heading.TitleColumn)),
            Url = heading.Url,
            Date = date,
            Rank = rank,
            Votes = fields.Votes,
            Authors = fields.Authors?.Names ?? [],
            AuthorsTruncated = fields.Authors?.IsTruncated ?? false,
            Media = fields.Media,
            Sections = sections,
            Links = [.. sections.SelectMany(s => RichText.Links(s.Blocks)).Where(WebAddress.IsHttp).Distinct(StringComparer.Ordinal)],
            Source = file.At(outline.Line, 0),
        };
    }

    private static List<int> Summary(SourceFile file, PaperOutline outline, PaperFields fields)
    {
        var summary = new List<int>();
        var begun = false;
        for (var line = outline.Line + 1; line < outline.End; line++)
        {
            var text = file.Lines[line];
            if (!file.Fences.Hold(line) && fields.TryTake(line, begun))
            {
                continue;
            }

            begun |= !string.IsNullOrWhiteSpace(text);
            summary.Add(line);
        }

        return summary;
    }

    private static void ReportHeading(SourceFile file, PaperOutline outline, PaperId id, bool isEmpty, DiagnosticBag diagnostics)
    {
        var heading = outline.Heading;
        var link = Math.Max(heading.TitleColumn, file.Lines[outline.Line].IndexOf("http", StringComparison.OrdinalIgnoreCase));
        if (heading.IsMended)
        {
            diagnostics.Add(file.Finding(
                Codes.OddHeading, Severity.Warning, outline.Line, link, "the link of this heading is damaged; its title and address were found all the same",
                $"Write ### [{heading.Title}]({heading.Url})."));
        }

        if (!id.IsArxiv)
        {
            diagnostics.Add(file.Finding(
                Codes.NotArxiv, Severity.Warning, outline.Line, link, $"{heading.Url} is not an arXiv link; the paper's address is made from it: {id}",
                "If the paper is on arXiv, link to https://arxiv.org/abs/…, so that its address stays and it can be cited."));
        }

        if (isEmpty)
        {
            diagnostics.Add(file.Finding(Codes.NoSummary, Severity.Warning, outline.Line, heading.TitleColumn, "this paper has no summary; it is shown without one"));
        }
    }
}
