using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using PaperDigest.Core.Configuration;
using PaperDigest.Site.Feeds;
using PaperDigest.Site.Graph;
using PaperDigest.Site.Rendering;
using PaperDigest.Site.Rendering.Views;

namespace PaperDigest.Site.Citing;

/// <summary>JSON-LD of schema.org for a <c>script</c> that is data: no character in it can end the element.</summary>
internal sealed class LinkedData(Action<Utf8JsonWriter> members) : IHtmlContent
{
    // Of more, citation_author tells all, and arXiv by the DOI; a page has a budget.
    private const int MostAuthors = 20;

    // All letters as they are; <, >, &, quotation marks, U+2028 and the like as \u….
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>A paper's page: an article of this site's, written by machine, on what someone else published.</summary>
    public static LinkedData OfPaper(ViewContext context, Paper paper, Citation citation, string title) => new(json =>
    {
        json.Text("@type", "Article");
        json.Text("headline", title);
        json.Text("inLanguage", "ko");
        json.Text("datePublished", paper.Digests[0].Iso());
        if (paper.Digests.Length > 1)
        {
            json.Text("dateModified", paper.Date.Iso());
        }

        json.Text("url", context.Urls.Full(SiteUrl.Paper(paper.Id)));
        json.Text("digitalSourceType", "https://schema.org/TrainedAlgorithmicMediaDigitalSource");
        json.WriteStartObject("author");
        json.Text("@type", "Organization");
        json.Text("@id", context.Urls.Full(SiteUrl.Home));
        json.Text("name", context.Config.Title);
        json.Text("url", context.Urls.Full(SiteUrl.Home));
        json.WriteEndObject();
        json.WriteStartObject("publisher");
        json.Text("@id", context.Urls.Full(SiteUrl.Home));
        json.WriteEndObject();
        json.WriteStartObject("isBasedOn");
        WritePaper(json, citation, title);
        json.WriteEndObject();
    });

    /// <summary>The home page: the site and how to search it.</summary>
    public static LinkedData OfSite(ViewContext context) => new(json =>
    {
        json.Text("@type", "WebSite");
        json.Text("name", context.Config.Title);
        json.Text("url", context.Urls.Full(SiteUrl.Home));
        json.Text("inLanguage", context.Config.Language == SiteLanguage.Korean ? "ko" : "en");
        json.WriteStartObject("potentialAction");
        json.Text("@type", "SearchAction");
        json.WriteStartObject("target");
        json.Text("@type", "EntryPoint");
        json.Text("urlTemplate", context.Urls.Full(SiteUrl.Search) + "?q={words}");
        json.WriteEndObject();
        json.Text("query-input", "required name=words");
        json.WriteEndObject();
    });

    /// <inheritdoc/>
    public void WriteTo(Utf8Buffer output)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.Text("@context", "https://schema.org");
        members(json);
        json.WriteEndObject();
    }

    private static void WritePaper(Utf8JsonWriter json, Citation citation, string title)
    {
        json.Text("@type", "ScholarlyArticle");
        json.Text("name", title);
        if (citation.Authors.Length is > 0 and <= MostAuthors)
        {
            json.Objects("author", citation.Authors, author =>
            {
                json.Text("@type", "Person");
                json.Text("name", author.Name);
            });
        }

        if (citation.Month is { } month)
        {
            json.Text("datePublished", month.Text());
        }

        json.Text("url", citation.Url);
        if (citation.Doi is { } doi)
        {
            json.Text("identifier", citation.Key);
            json.Text("sameAs", "https://doi.org/" + doi);
        }
    }
}
