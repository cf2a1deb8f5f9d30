using System.Collections.Immutable;
using PaperDigest.Core.Model;
using PaperDigest.Search;
using PaperDigest.Site.Graph;

namespace PaperDigest.Site.Searching;

/// <summary>A paper as the search index sees it.</summary>
internal static class PaperDocuments
{
    // A shorter section says too little to stand for the paper.
    private const int LeastSummary = 30;

    /// <summary>What the index is to know of a paper.</summary>
    public static SearchDocument Of(Paper paper)
    {
        var newest = paper.Newest.Sections;
        return new SearchDocument
        {
            // As in the paper's address, which search makes of it.
            Id = paper.Id.Value.ToLowerInvariant(),
            Date = paper.Date,
            Votes = paper.Votes,
            Title = PlainText.Read(paper.Newest.TitleInlines),
            Names = [.. paper.Authors.Select(author => author.Name)],
            Texts = [.. newest.Concat(paper.Earlier.SelectMany(entry => entry.Sections)).Select(Labelled).Distinct(StringComparer.Ordinal)],
            Summary = Summary(newest),
            Marks = [.. Marks(paper)],
        };
    }

    // The usual labels stand in every paper; another one tells of what is below it.
    private static string Labelled(Section section) => section is { Kind: SectionKind.Other, Label: { } label }
        ? $"{label}\n{PlainText.Read(section.Blocks)}"
        : PlainText.Read(section.Blocks);

    private static string Summary(ImmutableArray<Section> sections)
    {
        var texts = sections.Select(section => PlainText.Read(section.Blocks)).ToArray();
        return Array.Find(texts, text => text.Length > LeastSummary) ?? texts.FirstOrDefault("");
    }

    private static IEnumerable<string> Marks(Paper paper)
    {
        if (paper.Links.Any(IsCode))
        {
            yield return "code";
        }

        if (paper.Newest.Media?.Kind == MediaKind.Video)
        {
            yield return "video";
        }
    }

    // Where code, models and data are given away; a paper on Hugging Face is just a page about it.
    private static bool IsCode(string link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var uri)
        && (uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host[4..] : uri.Host) switch
        {
            "github.com" or "gitlab.com" or "bitbucket.org" => true,
            "huggingface.co" => uri.Segments is not [_, "papers" or "papers/", ..],
            _ => false,
        };
}
