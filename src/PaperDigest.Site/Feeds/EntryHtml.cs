using PaperDigest.Core.Configuration;
using PaperDigest.Core.Model;
using PaperDigest.Site.Graph;
using PaperDigest.Site.Rendering;

namespace PaperDigest.Site.Feeds;

/// <summary>A paper as feed readers show it: simple HTML, formulas in their plain reading, since readers drop MathML.</summary>
internal static class EntryHtml
{
    /// <summary>Writes the picture, the newest digest's sections, and the notice with the way to the paper itself.</summary>
    public static void Write(Utf8Buffer output, Paper paper, FeedContext context)
    {
        if (MediaOf(paper, context.Config) is { } media)
        {
            output.Write(media.Kind == MediaKind.Video ? "<p><video controls preload=\"none\" src=\""u8 : "<p><img alt=\"\" src=\""u8);
            output.WriteEscaped(media.Url);
            output.Write(media.Kind == MediaKind.Video ? "\"></video></p>\n"u8 : "\"></p>\n"u8);
        }

        foreach (var section in paper.Newest.Sections)
        {
            if (section.Label is not null)
            {
                output.Write("<h3>"u8);
                output.WriteEscaped(context.Texts.Heading(section));
                output.Write("</h3>\n"u8);
            }

            RichTextHtml.Write(output, section.Blocks, mathMl: null);
            output.Write("\n"u8);
        }

        output.Write("<p>"u8);
        output.WriteEscaped(context.Texts.Notice);
        output.Write(" "u8);
        var source = paper.Newest.PaperUrl;
        RichTextHtml.Write(output, [new Link(source, [new TextRun(source)])], mathMl: null);
        output.Write("</p>"u8);
    }

    /// <summary>The picture or video to show; null without one, and with <c>thumbnails: false</c>.</summary>
    public static Media? MediaOf(Paper paper, SiteConfig config) =>
        config.Thumbnails && paper.Newest.Media is { HasHost: true } media ? media : null;
}
