using System.Collections.Immutable;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Core.Model;
using PaperDigest.Core.Parsing.Files;

namespace PaperDigest.Core.Parsing;

/// <summary>
/// Reads a digest file. The entry of this folder: lines are parted into digests and papers here, a paper's lines are read by
/// <see cref="PaperReader"/>. Never throws on input: what is odd is reported and shown; only a paper without an address or a date, which is an
/// error, and what stands around digests are left out.
/// </summary>
public static class DigestParser
{
    /// <summary>What a file must hold to be a digest, as a hint of diagnostics.</summary>
    public const string Form = "A digest begins with \"## Daily Papers (2025-01-15)\", a paper with \"### [Title](https://arxiv.org/abs/…)\".";

    /// <summary>The digests of a file in reading order; several of one date are not joined here.</summary>
    public static ImmutableArray<Digest> Parse(SourceFile file, DiagnosticBag diagnostics)
    {
        var front = FrontMatter.Read(file, diagnostics);

        // What is not finished yet is told of, but is no fault of the site.
        var found = front.IsDraft ? new DiagnosticBag() : diagnostics;
        ImmutableArray<Digest> digests =
        [
            .. Outline.Read(file, front.Lines, found).Select(digest => new Digest(
                digest.Date,
                [.. digest.Papers.Select((paper, i) => PaperReader.Read(file, paper, digest.Date, rank: i + 1, found))],
                front.IsDraft)),
        ];
        if (front.IsDraft)
        {
            // What every digest lacks that has just begun need not be told.
            diagnostics.AddRange(found.ToSorted().Where(finding => finding.Code is not (Codes.NoSummary or Codes.NotArxiv)).Select(finding => finding with { Severity = Severity.Notice }));
        }

        return digests;
    }
}
