using PaperDigest.Site.Graph;

namespace PaperDigest.Site.Rendering.Views;

/// <summary>An initial of the index of authors, and how many are filed under it.</summary>
public sealed class InitialLinkView : View
{
    internal static readonly ViewMembers<InitialLinkView> Table = new([
        new("letter", v => v.Letter),
        new("url", v => v.count == 0 ? null : v.context.Urls.Path(SiteUrl.Initial(v.initial))),
        new("count", v => Boxed.Of(v.count)),
    ]);

    private readonly ViewContext context;
    private readonly Initial initial;
    private readonly int count;

    private InitialLinkView(ViewContext context, Initial initial, int count) => (this.context, this.initial, this.count) = (context, initial, count);

    /// <inheritdoc/>
    protected internal override IViewMembers Members => Table;

    private string Letter => LetterOf(context, initial);

    /// <summary>What readers see; the interface's word for all that begin with no letter of an alphabet.</summary>
    internal static string LetterOf(ViewContext context, Initial initial) =>
        initial.Letter == '#' ? context.Text("authors.others") : initial.Letter.ToString();

    /// <summary>An initial, with or without an author.</summary>
    internal static InitialLinkView Of(ViewContext context, Initial initial) =>
        new(context, initial, context.Graph.AuthorIndex.Initials.FirstOrDefault(group => group.Initial == initial)?.Authors.Length ?? 0);

    /// <summary>Alphabets with at least one author, each with all its letters.</summary>
    internal static InitialLinkView[][] Alphabets(ViewContext context) =>
    [
        .. Initial.Alphabets.Where(alphabet => context.Graph.AuthorIndex.Initials.Any(group => alphabet.Contains(group.Initial)))
            .Select(alphabet => alphabet.Select(initial => Of(context, initial)).ToArray()),
    ];
}
