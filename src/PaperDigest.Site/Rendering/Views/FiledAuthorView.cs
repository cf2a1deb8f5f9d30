using PaperDigest.Site.Graph;

namespace PaperDigest.Site.Rendering.Views;

/// <summary>An author in the index, and a number of papers.</summary>
public sealed class FiledAuthorView : View
{
    internal static readonly ViewMembers<FiledAuthorView> Table = new([
        new("name", v => v.filed.Author.Name),
        new("given", v => v.filed.Name.Given),
        new("family", v => v.filed.Name.Family),
        new("url", v => AuthorLinkView.Url(v.context, v.filed.Author)),
        new("language", v => TextLanguage.Of(v.filed.Author.Name)),
        new("count", v => Boxed.Of(v.filed.Author.Papers.Count)),
    ]);

    private readonly ViewContext context;
    private readonly FiledAuthor filed;

    private FiledAuthorView(ViewContext context, FiledAuthor filed) => (this.context, this.filed) = (context, filed);

    /// <inheritdoc/>
    protected internal override IViewMembers Members => Table;

    internal static FiledAuthorView[] All(ViewContext context, IEnumerable<FiledAuthor> authors) =>
        [.. authors.Select(filed => new FiledAuthorView(context, filed))];
}
