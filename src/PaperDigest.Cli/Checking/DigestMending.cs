using System.Collections.Immutable;
using System.Text;
using PaperDigest.Core.Configuration;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Core.Linting;
using PaperDigest.Core.Parsing.Files;

namespace PaperDigest.Cli.Checking;

/// <summary>A digest file and what can be mended in it.</summary>
/// <param name="File">The file.</param>
/// <param name="Before">Its bytes as they were read.</param>
/// <param name="Mended">What becomes of it.</param>
internal sealed record MendedFile(ContentFile File, byte[] Before, MendedDigest Mended);

/// <summary>Finds what can be mended in the digests of a site, and puts it beside what else was found.</summary>
internal static class DigestMending
{
    private const string Hint = "paperdigest check --fix mends it.";
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The files in which there is something to mend, in their order.</summary>
    public static ImmutableArray<MendedFile> Find(SiteConfig config, CancellationToken cancellation)
    {
        // What cannot be read is reported where it is checked.
        var unheard = new DiagnosticBag();
        var files = ContentFiles.Find(config, unheard);
        var mended = new MendedFile?[files.Length];
        Parallel.For(0, files.Length, new ParallelOptions { CancellationToken = cancellation }, i =>
        {
            if (SourceReader.ReadBytes(files[i], unheard) is { } bytes && Text(bytes) is { } text
                && DigestMender.Mend(files[i].Path, text) is { } digest && (digest.Edits.Length > 0 || digest.Refused.Length > 0))
            {
                mended[i] = new MendedFile(files[i], bytes, digest);
            }
        });
        return [.. mended.OfType<MendedFile>()];
    }

    /// <summary>
    /// The findings with those that can be mended among them: a finding of the parser gets its hint, what the parser takes as it is becomes a notice.
    /// </summary>
    public static IReadOnlyList<Diagnostic> Join(IReadOnlyList<Diagnostic> findings, ImmutableArray<MendedFile> files)
    {
        var joined = new DiagnosticBag();
        var edits = files.SelectMany(file => file.Mended.Edits.Select(edit => (File: file.File.Display, Edit: edit))).ToLookup(edit => (edit.File, edit.Edit.Line, edit.Edit.Code));
        var known = findings.Select(finding => (finding.File ?? "", finding.Line, finding.Code)).ToHashSet();
        foreach (var finding in findings)
        {
            joined.Add(edits.Contains((finding.File ?? "", finding.Line, finding.Code)) || IsRepeated(finding)
                ? finding with { Hint = $"{finding.Hint} {Hint}".TrimStart() }
                : finding);
        }

        joined.AddRange(edits.Where(edit => !known.Contains(edit.Key) && edit.Key.Code is not (Codes.ControlCharacters or Codes.RepairedEscape))
            .Select(edit => Notice(edit.First().File, edit.First().Edit)));
        joined.AddRange(
            from file in files
            from edit in file.Mended.Refused
            where !known.Contains((file.File.Display, edit.Line, edit.Code))
            select Refused(file.File.Display, edit));
        return joined.ToSorted();

        // A paper that stands twice, because its heading does.
        bool IsRepeated(Diagnostic finding) =>
            finding.Code == Codes.RepeatedPaper && edits.Contains((finding.File ?? "", finding.Line, Codes.RepeatedHeading));
    }

    private static Diagnostic Notice(string file, DigestEdit edit) => new(edit.Code, Severity.Notice, edit.What, file, edit.Line, Hint: Hint, Excerpt: edit.Before);

    private static Diagnostic Refused(string file, DigestEdit edit) => new(
        Codes.NotMended, Severity.Notice, $"{edit.What}; it cannot be mended without changing what is read here", file, edit.Line,
        Hint: "Mend it by hand.", Excerpt: edit.Before);

    private static string? Text(byte[] bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
