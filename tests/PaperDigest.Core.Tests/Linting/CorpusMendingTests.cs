using System.Text;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Core.Linting;
using PaperDigest.Core.Parsing;
using PaperDigest.Core.Parsing.Files;

namespace PaperDigest.Core.Tests.Linting;

/// <summary>Real digests, mangled as editors and disks do: the folder that <c>PAPERDIGEST_CORPUS</c> names, of any size.</summary>
public sealed class CorpusMendingTests
{
    [Theory]
    [InlineData("as it is")]
    [InlineData("CRLF")]
    [InlineData("CR")]
    [InlineData("byte order mark")]
    [InlineData("NFD")]
    [InlineData("all")]
    public void Mending_keeps_every_record_and_a_second_time_changes_nothing(string how)
    {
        var folder = Environment.GetEnvironmentVariable("PAPERDIGEST_CORPUS");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "PAPERDIGEST_CORPUS names no folder of digests");
        var files = Directory.GetFiles(folder, "*.md", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        Parallel.ForEach(files, file =>
        {
            var path = Path.GetRelativePath(folder, file).Replace('\\', '/');
            var text = Mangle(File.ReadAllText(file), how);
            var mended = DigestMender.Mend(path, text);
            var (before, after) = (Read(path, text), Read(path, mended.Text));

            Assert.Equal(before.Records, after.Records);
            Assert.True(after.Faults <= before.Faults, path);
            Assert.DoesNotContain('\r', mended.Text);
            Assert.False(mended.Text.StartsWith('\uFEFF'), path);
            Assert.Empty(DigestMender.Mend(path, mended.Text).Edits);
            Assert.True(how == "as it is" || mended.Edits.Length > 0, path);
        });
    }

    private static string Mangle(string text, string how) => how switch
    {
        "CRLF" => text.Replace("\n", "\r\n", StringComparison.Ordinal),
        "CR" => text.Replace('\n', '\r'),
        "byte order mark" => "\uFEFF" + text,
        "NFD" => Decomposed(text),
        "all" => "\uFEFF" + Decomposed(text).Replace("\n", "\r\n", StringComparison.Ordinal),
        _ => text,
    };

    // The Unicode Standard §3.12; without ICU, Normalize does not do it.
    private static string Decomposed(string text)
    {
        const int First = 0xAC00;
        var parts = new StringBuilder(text.Length * 2);
        foreach (var c in text)
        {
            if (c is < '가' or > '힣')
            {
                parts.Append(c);
                continue;
            }

            var syllable = c - First;
            parts.Append((char)(0x1100 + (syllable / 588))).Append((char)(0x1161 + (syllable % 588 / 28)));
            if (syllable % 28 is > 0 and var tail)
            {
                parts.Append((char)(0x11A7 + tail));
            }
        }

        return parts.ToString();
    }

    private static (IReadOnlyList<string> Records, int Faults) Read(string path, string text)
    {
        var diagnostics = new DiagnosticBag();
        var digests = DigestParser.Parse(SourceFile.FromText(path, path, text, diagnostics), diagnostics);
        var records =
            from digest in digests
            from paper in digest.Entries
            let sections = paper.Sections.Select(section => $"{section.Label}: {section.Text}")
            select $"{paper.Date} {paper.Rank} {paper.Id} {paper.Title} {paper.Url} {paper.Votes} {string.Join(',', paper.Authors)} {paper.Media}\n{string.Join('\n', sections)}\n{string.Join(' ', paper.Links)}";
        return ([.. records], diagnostics.ToSorted().Count(finding => finding.Severity > Severity.Notice));
    }
}
