using System.Collections.Immutable;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Core.Model;
using PaperDigest.Core.Parsing.Files;

namespace PaperDigest.Core.Parsing;

/// <summary>
/// Reads a digest file. The entry of this folder: lines are parted into digests and papers here, a paper's lines are read by
/// <see cref="PaperReader"/>. Never throws on input: what cannot be read is reported, and its text is kept.
/// </summary>
public static class DigestParser
{
    /// <summary>The digests of a file in reading order; several of one date are not joined here.</summary>
    public static ImmutableArray<Digest> Parse(SourceFile file, DiagnosticBag diagnostics)
    {
        var front = FrontMatter.Read(file, diagnostics);
        var outline = Outline.Read(file, front.Lines, diagnostics);
        return
        [
            .. outline.Select(digest => new Digest(
                digest.Date,
                [.. digest.Papers.Select((paper, i) => PaperReader.Read(file, paper, digest.Date, rank: i + 1, diagnostics))],
                front.IsDraft)),
        ];
    }
}
