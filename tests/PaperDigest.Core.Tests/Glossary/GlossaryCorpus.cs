using System.Collections.Immutable;
using PaperDigest.Core.Configuration;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Core.Glossary;
using PaperDigest.Core.Model;
using PaperDigest.Core.Parsing;
using PaperDigest.Core.Parsing.Files;

namespace PaperDigest.Core.Tests.Glossary;

/// <summary>The papers of a folder of digests, oldest first.</summary>
internal sealed record GlossaryCorpus(ImmutableArray<PaperId> Ids, ImmutableArray<PaperText> Texts)
{
    public static GlossaryCorpus Read(string folder, CancellationToken cancellation)
    {
        var bag = new DiagnosticBag();
        var full = Path.GetFullPath(folder);
        var files = ContentFiles.Find(new SiteConfig { Root = full, Content = [new ContentGlob(full, "**/*.md")] }, bag);
        var papers = DigestArchive.Read(files, bag, null, cancellation).SelectMany(digest => digest.Entries).GroupBy(entry => entry.Id)
            .Select(entries => (Id: entries.Key, Entries: entries.OrderByDescending(entry => entry.Date).ToImmutableArray()))
            .OrderBy(paper => paper.Entries[0].Date).ThenBy(paper => paper.Id).ToList();
        return new([.. papers.Select(paper => paper.Id)], [.. papers.Select(paper => PaperText.Of(paper.Entries))]);
    }

    /// <summary>With more texts, each the last of its paper's.</summary>
    public GlossaryCorpus With(IEnumerable<(string Paper, string Text)> more)
    {
        var texts = more.ToLookup(text => text.Paper, text => text.Text);
        return this with { Texts = [.. Texts.Zip(Ids, (text, id) => text with { Texts = [.. text.Texts, .. texts[id.Value]] })] };
    }
}
