using System.Collections.Immutable;
using PaperDigest.Core.Model;
using PaperDigest.Site.Graph;

namespace PaperDigest.Site.Citing;

/// <summary>What there is to cite of a paper; what is not known is null, never guessed.</summary>
/// <param name="Id">The identifier.</param>
/// <param name="Title">The title as text and TeX.</param>
/// <param name="Authors">In the digest's order.</param>
/// <param name="AreAuthorsCut">Whether there are more authors than these.</param>
/// <param name="Url">Where the paper is.</param>
/// <param name="FirstDigest">When a digest first told of it.</param>
internal sealed record Citation(PaperId Id, ImmutableArray<Inline> Title, ImmutableArray<Author> Authors, bool AreAuthorsCut, string Url, DateOnly FirstDigest)
{
    /// <summary>The month in which it came to arXiv.</summary>
    public ArxivMonth? Month { get; } = ArxivMonth.Of(Id, FirstDigest);

    /// <summary>The DOI that arXiv registers for each of its papers.</summary>
    public string? Doi => Id.IsArxiv ? "10.48550/arXiv." + Id.Value : null;

    /// <summary>What the paper is called in bibliographies: <c>arXiv:2501.08313</c>, which never changes and which authors know by heart.</summary>
    public string Key => Id.IsArxiv ? "arXiv:" + Id.Value : Id.Value;

    /// <summary>The citation of a paper as one of its digests has it.</summary>
    public static Citation Of(Paper paper, PaperEntry entry) =>
        new(paper.Id, entry.TitleInlines, paper.Authors, paper.AuthorsTruncated, entry.PaperUrl, paper.Digests[0]);
}
