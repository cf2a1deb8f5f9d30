using System.Collections.Immutable;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Core.Model;
using PaperDigest.Core.Parsing;
using PaperDigest.Core.Parsing.Files;

namespace PaperDigest.Core.Tests.Parsing;

/// <summary>A digest as text, read.</summary>
internal sealed class Reading
{
    private Reading(string text, string path)
    {
        var bag = new DiagnosticBag();
        Digests = DigestParser.Parse(SourceFile.FromText(path, "content/" + path, text, bag), bag);
        Diagnostics = bag.ToSorted();
    }

    public ImmutableArray<Digest> Digests { get; }

    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    public IEnumerable<PaperEntry> Papers => Digests.SelectMany(d => d.Entries);

    /// <summary>The only paper.</summary>
    public PaperEntry Paper => Assert.Single(Papers);

    public IEnumerable<string> Codes => Diagnostics.Select(d => d.Code);

    /// <summary>Reads a whole file.</summary>
    public static Reading OfFile(string text, string path = "2025/01/15.md") => new(text, path);

    /// <summary>Reads one paper: the lines after its heading.</summary>
    public static Reading Of(params string[] lines) => OfFile(
        "## Daily Papers (2025-01-15)\n\n### [A Title](https://arxiv.org/abs/2501.08313)\n\n" + string.Join('\n', lines) + "\n");

    /// <summary>Reads the summary of one paper in one labelled section and gives that.</summary>
    public static Section Section(string text) => Assert.Single(Of("- ***What's New***: " + text).Paper.Sections);
}
