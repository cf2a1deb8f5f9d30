using System.Text;
using PaperDigest.Core.Model;

namespace PaperDigest.Site.Citing;

/// <summary>A citation as an OpenURL context object (ANSI/NISO Z39.88), for the <c>title</c> of a COinS <c>span</c>.</summary>
/// <remarks>
/// Zotero completes an item that names no author by its DOI, with all authors in the paper's own order. Digests know that order of no
/// paper, and cut some lists, so that a paper with a DOI is better served without. Of the others, whole lists are given.
/// </remarks>
internal static class ContextObject
{
    private const int AuthorLimit = 20;

    /// <summary>Keys and values, percent-encoded.</summary>
    public static string Of(Citation citation)
    {
        var text = new StringBuilder("ctx_ver=Z39.88-2004&rft_val_fmt=info:ofi/fmt:kev:mtx:dc&rft.type=preprint&rft.title=")
            .Append(Encode(PlainText.Read(citation.Title)));
        if (citation.Month is { } month)
        {
            text.Append("&rft.date=").Append(month.Text());
        }

        if (citation.Doi is { } doi)
        {
            return text.Append("&rft_id=info:doi/").Append(doi).ToString();
        }

        foreach (var author in citation.AreAuthorsCut || citation.Authors.Length > AuthorLimit ? [] : citation.Authors)
        {
            text.Append("&rft.au=").Append(Encode(author.Name));
        }

        return text.Append("&rft_id=").Append(Encode(citation.Url)).ToString();
    }

    private static string Encode(string value) => Uri.EscapeDataString(value).Replace("%20", "+", StringComparison.Ordinal);
}
