using PaperDigest.Core.Model;
using PaperDigest.Site.Citing;
using PaperDigest.Site.Graph;

namespace PaperDigest.Site.Tests.Citing;

public sealed class ContextObjectTests
{
    [Fact]
    public void A_paper_on_arXiv_leaves_its_authors_to_the_DOI()
    {
        var read = Read(new Citation(new PaperId("2501.08313"), [new TextRun("R&B = 100% \"강화\" <b>")], [new Author("Jane Doe")], false, "https://arxiv.org/abs/2501.08313", new DateOnly(2025, 1, 15)));
        Assert.Equal(
            [
                ("ctx_ver", "Z39.88-2004"), ("rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"), ("rft.type", "preprint"), ("rft.title", "R&B = 100% \"강화\" <b>"),
                ("rft.date", "2025-01"), ("rft_id", "info:doi/10.48550/arXiv.2501.08313"),
            ],
            read);
    }

    [Theory]
    [InlineData(2, false, 2)]
    [InlineData(2, true, 0)]
    [InlineData(21, false, 0)]
    public void Another_paper_tells_its_authors_if_it_can_tell_all(int authors, bool areCut, int told)
    {
        var citation = new Citation(new PaperId("x-0123456789ab"), [new TextRun("T")], [.. Enumerable.Range(0, authors).Select(n => new Author($"A {n}"))], areCut, "https://a.example/?b=c&d=+", new DateOnly(2025, 1, 15));
        var read = Read(citation);
        Assert.Equal(told, read.Count(pair => pair.Key == "rft.au"));
        Assert.Contains(("rft_id", "https://a.example/?b=c&d=+"), read);
        Assert.DoesNotContain(read, pair => pair.Key == "rft.date");
    }

    // As Zotero reads it: split at & and =, plus signs are spaces.
    private static (string Key, string Value)[] Read(Citation citation) =>
        [.. ContextObject.Of(citation).Split('&').Select(part => part.Split('=')).Select(pair => (pair[0], Uri.UnescapeDataString(pair[1].Replace('+', ' '))))];
}
