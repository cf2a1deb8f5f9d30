using System.Collections.Immutable;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Core.Model;
using PaperDigest.Core.Parsing;
using PaperDigest.Core.Parsing.Files;

namespace PaperDigest.Core.Linting;

/// <summary>A text on its way to being mended, with what the parser makes of it.</summary>
internal sealed class Draft
{
    private readonly string path;

    public Draft(string path, string text)
    {
        this.path = path;
        Text = text;
        var diagnostics = new DiagnosticBag();
        File = SourceFile.FromText(path, path, text, diagnostics);
        Digests = DigestParser.Parse(File, diagnostics);
        Findings = [.. diagnostics.ToSorted()];
    }

    public string Text { get; }

    /// <summary>The lines as they stand in the text, without their ends.</summary>
    public string[] Lines => field ??= Text.Split('\n');

    /// <summary>The lines as the parser reads them; as many, once all of them end in LF.</summary>
    public SourceFile File { get; }

    public ImmutableArray<Digest> Digests { get; }

    public ImmutableArray<Diagnostic> Findings { get; }

    /// <summary>The same file with another text.</summary>
    public Draft With(string text) => new(path, text);

    /// <summary>Whether another text says the same to the parser, with no more to complain of.</summary>
    public bool IsKeptBy(Draft other) =>
        Faults(other) <= Faults(this) && RecordText.Of(other.Digests) == RecordText.Of(Digests);

    private static int Faults(Draft draft) => draft.Findings.Count(finding => finding.Severity > Severity.Notice);
}
