using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using PaperDigest.Core.Model;
using PaperDigest.Site.Citing;
using PaperDigest.Site.Graph;

namespace PaperDigest.Site.Tests.Citing;

/// <summary>Real papers: the folder that <c>PAPERDIGEST_CORPUS</c> names, of any size.</summary>
public sealed class CorpusCitationTests(CorpusSite corpus) : IClassFixture<CorpusSite>
{
    private const int PageCount = 100;

    [Fact]
    public void The_tags_of_a_hundred_papers_agree_with_their_records()
    {
        var site = corpus.Site;
        var step = Math.Max(1, site.Graph.Papers.Length / PageCount);
        foreach (var paper in site.Graph.Papers.Where((paper, i) => i % step == 0).Take(PageCount))
        {
            using var record = JsonDocument.Parse(corpus.Make(SiteUrl.PaperRecord(paper.Id)));
            var page = new HtmlParser().ParseDocument(new MemoryStream(corpus.Make(SiteUrl.Paper(paper.Id)).ToArray()));
            var root = record.RootElement;
            var id = root.GetProperty("id").GetString()!;
            Assert.Equal(root.GetProperty("authors").EnumerateArray().Select(name => name.GetString()), All(page, "author"));
            Assert.Equal(Fold(root.GetProperty("title").GetString()!), Fold(paper.Newest.Title));
            Assert.Equal([PlainText.Read(paper.Newest.TitleInlines)], All(page, "title"));
            Assert.Equal($"{paper.Digests[0]:yyyy-MM-dd}", page.QuerySelector("head > meta[property='article:published_time']")!.GetAttribute("content"));
            if (paper.Id.IsArxiv)
            {
                Assert.Equal([$"20{id[..2]}/{id[2..4]}"], All(page, "publication_date"));
                Assert.Equal(["10.48550/arXiv." + id], All(page, "doi"));
                Assert.Equal([id], All(page, "arxiv_id"));
                Assert.Equal(["https://arxiv.org/abs/" + id], All(page, "abstract_html_url"));
                Assert.Equal(["https://arxiv.org/pdf/" + id], All(page, "pdf_url"));
            }

            Assert.Empty(page.QuerySelectorAll(".Z3988"));
            Assert.Equal(BibTexEntry.Of(Citation.Of(paper, paper.Newest)), page.QuerySelector(".cite code")!.TextContent);
            using var data = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent);
            Assert.Equal(page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), data.RootElement.GetProperty("url").GetString());
        }
    }

    [Fact]
    public void A_day_offers_each_of_its_papers_once()
    {
        var site = corpus.Site;
        foreach (var day in site.Graph.Days.Where((_, i) => i % 20 == 0))
        {
            var page = new HtmlParser().ParseDocument(new MemoryStream(corpus.Make(SiteUrl.Day(day.Date)).ToArray()));
            Assert.Equal(
                day.Entries.Select(entry => ContextObject.Of(Citation.Of(entry.Paper, entry.Entry))),
                page.QuerySelectorAll("span.Z3988[hidden]").Select(span => span.GetAttribute("title")));
        }
    }

    [Fact]
    public void The_BibTeX_of_every_paper_gives_back_its_title_and_names()
    {
        foreach (var paper in corpus.Site.Graph.Papers)
        {
            var entry = BibTexReader.Read(BibTexEntry.Of(Citation.Of(paper, paper.Newest)));
            Assert.Equal(Fold(paper.Newest.Title), Fold(BibTexReader.Plain(entry.Fields["title"])));
            Assert.Empty(BibTexReader.Unescaped(entry.Fields["title"]));
            var names = entry.Fields.TryGetValue("author", out var field) ? BibTexReader.Names(field) : [];
            Assert.Equal(paper.Authors.Select(author => author.Name), names.Where(name => name != "others").Select(Natural));
            Assert.Equal(paper.AuthorsTruncated, names is [.., "others"]);
        }
    }

    [Fact]
    public void The_index_files_every_author_by_the_name_that_citations_sort_by()
    {
        foreach (var name in corpus.Site.Graph.Papers.SelectMany(paper => paper.Authors).Select(author => author.Name).Distinct())
        {
            var cited = PersonName.Split(name);
            var filed = FiledName.Of(name);
            Assert.StartsWith(cited.Family, filed.Family, StringComparison.Ordinal);
            Assert.Equal(cited.IsLiteral, filed.Given.Length == 0);
        }
    }

    private static IEnumerable<string?> All(IDocument page, string name) =>
        page.QuerySelectorAll($"head > meta[name='citation_{name}']").Select(tag => tag.GetAttribute("content"));

    // "Family, Suffix, Given" as it was written.
    private static string Natural(string name) => BibTexReader.Plain(name).Split(", ") switch
    {
        [var family, var given] => $"{given} {family}",
        [var family, var suffix, var given] => $"{given} {family} {suffix}",
        [var whole] => whole,
        _ => name,
    };

    // A formula's delimiters and braces are no letters.
    private static string Fold(string title) => string.Concat(title.Where(c => c is not ('$' or '{' or '}')));
}
