using System.Text.RegularExpressions;
using PaperDigest.Core.Configuration;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Core.Model;
using PaperDigest.Core.Parsing;
using PaperDigest.Core.Parsing.Files;

namespace PaperDigest.Core.Tests.Parsing;

/// <summary>Real digests: the folder that <c>PAPERDIGEST_CORPUS</c> names, of any size.</summary>
public sealed partial class CorpusTests
{
    private static readonly Lazy<(string Folder, IReadOnlyList<Digest> Digests, IReadOnlyList<Diagnostic> Diagnostics)> Corpus = new(Read);

    [Fact]
    public void Every_heading_of_a_paper_is_a_paper_and_nothing_is_an_error()
    {
        var (folder, digests, diagnostics) = Corpus.Value;
        var headings = Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Sum(f => File.ReadLines(f).Count(l => l.StartsWith("### [", StringComparison.Ordinal)));

        Assert.Equal(headings, digests.Sum(d => d.Entries.Length));
        Assert.DoesNotContain(diagnostics, d => d.Severity == Severity.Error);
    }

    [Fact]
    public void Every_word_of_every_summary_is_kept()
    {
        var (folder, digests, _) = Corpus.Value;
        foreach (var file in digests.SelectMany(d => d.Entries).GroupBy(e => e.Source.File))
        {
            var shown = Fold(string.Concat(file.SelectMany(e => e.Sections).Select(s => s.Label + s.Text)));
            var words = File.ReadLines(Path.Combine(folder, file.Key))
                .Where(line => !Field().IsMatch(line))
                .Select(line => Address().Replace(Formula().Replace(line, " "), "]"))
                .SelectMany(line => line.Split([' ', '\u00A0', '\t', '\f', '\b']))
                .Where(word => !word.Contains('\\', StringComparison.Ordinal) && !Number().IsMatch(word) && !word.StartsWith("ext", StringComparison.Ordinal));
            Assert.All(words.Select(Fold), word => Assert.Contains(word, shown, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void No_mark_of_a_label_is_left_in_the_text() => Assert.All(
        Corpus.Value.Digests.SelectMany(d => d.Entries).SelectMany(e => e.Sections), s => Assert.DoesNotContain("***", s.Text, StringComparison.Ordinal));

    private static (string Folder, IReadOnlyList<Digest> Digests, IReadOnlyList<Diagnostic> Diagnostics) Read()
    {
        var folder = Environment.GetEnvironmentVariable("PAPERDIGEST_CORPUS");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "PAPERDIGEST_CORPUS names no folder of digests");
        var bag = new DiagnosticBag();
        var full = Path.GetFullPath(folder!);
        var files = ContentFiles.Find(new SiteConfig { Root = full, Content = [new ContentGlob(full, "**/*.md")] }, bag);
        Assert.NotEmpty(files);
        return (full, DigestArchive.Read(files, bag, null, TestContext.Current.CancellationToken), bag.ToSorted());
    }

    private static string Fold(string text) => string.Concat(Composition.Compose(text).ToLowerInvariant().Where(char.IsLetterOrDigit));

    [GeneratedRegex(@"^(?:#|Vote:|Authors:|!\[|\[Watch Video\]|<div><video|<video)")]
    private static partial Regex Field();

    [GeneratedRegex(@"\]\(https?://[^)]*\)")]
    private static partial Regex Address();

    [GeneratedRegex(@"\$[^$]*\$")]
    private static partial Regex Formula();

    [GeneratedRegex(@"^[\['(]*[0-9]+[.)]$")]
    private static partial Regex Number();
}
