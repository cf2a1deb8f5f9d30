using PaperDigest.Core.Model;
using PaperDigest.Site.Graph;
using PaperDigest.Site.Knowledge;

namespace PaperDigest.Site.Rendering.Views;

/// <summary>A paper of a topic, with the sentence that names it.</summary>
public sealed class NamingView(ViewContext context, Paper paper, TermPattern forms) : View
{
    internal static readonly ViewMembers<NamingView> Table = new([
        new("paper", v => v.view),
        new("sentence", v => v.Sentence),
    ]);

    private readonly PaperView view = new(context, paper);

    /// <inheritdoc/>
    protected internal override IViewMembers Members => Table;

    // Where the title alone names it, the summary's beginning says what the paper is about.
    private IHtmlContent? Sentence =>
        paper.Newest.Sections.Select(section => Naming.In(PlainText.Read(section.Blocks), forms)).FirstOrDefault(naming => naming is not null) is { } naming
            ? new NamingHtml(naming)
            : null;
}

/// <summary>A sentence with a topic's names marked, and its English.</summary>
internal sealed class NamingHtml(Naming naming) : IHtmlContent
{
    public void WriteTo(Utf8Buffer output)
    {
        var written = 0;
        foreach (var place in naming.Places)
        {
            TextMarks.English.Write(output, naming.Sentence.AsSpan(written, place.Start.Value - written));
            var name = naming.Sentence.AsSpan(place);
            output.Write(TextLanguage.HoldsHangul(name) ? "<mark>"u8 : "<mark lang=\"en\">"u8);
            output.WriteEscaped(name);
            output.Write("</mark>"u8);
            written = place.End.Value;
        }

        TextMarks.English.Write(output, naming.Sentence.AsSpan(written));
    }
}
