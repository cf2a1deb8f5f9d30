using PaperDigest.Site.Citing;

namespace PaperDigest.Site.Rendering.Views;

/// <summary>What there is to cite of a paper.</summary>
public sealed class CitationView : View
{
    internal static readonly ViewMembers<CitationView> Table = new([
        new("key", v => v.citation.Key),
        new("month", v => v.citation.Month?.Text('/')),
        new("doi", v => v.citation.Doi),
        new("url", v => v.citation.Url),
        new("pdf_url", v => v.citation.Id.IsArxiv ? v.citation.Id.OnArxiv("pdf") : null),
        new("bibtex", v => BibTexEntry.Of(v.citation)),
        new("context_object", v => ContextObject.Of(v.citation)),
    ]);

    private readonly Citation citation;

    internal CitationView(Citation citation) => this.citation = citation;

    /// <inheritdoc/>
    protected internal override IViewMembers Members => Table;
}
