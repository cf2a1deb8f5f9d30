using System.Text;
using AngleSharp.Html.Parser;
using CsCheck;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Core.Parsing;
using PaperDigest.Core.Parsing.Files;
using PaperDigest.Site.Rendering;

namespace PaperDigest.Site.Tests.Building;

/// <summary>From any text of a digest to the text that a browser shows.</summary>
public sealed class PagePropertyTests
{
    private static readonly MathRenderer Math = new();

    private static readonly Gen<string[]> Markup = Gen.OneOf(
        "\n", "\n\n", "\n- ", "\n  - ", "\n1. ", "\n> ", "\n#### ", "\n```\n", "`", "*", "**", "_", "__", "|", "\n|---|---|\n", "<", ">", "<b>", "<script>", "<!--", "<img src=x onerror=",
        "[", "](", "](https://a.org/", ")", "!", "\\", "\\(", "\\)", "$", "$$", "{", "}", "{\\sc ", "\\textbf{", "^", "&", "&lt;", "&#1;", "'", "\"", "['", "', '", "']", ":", " ", "\u202E", "]]>").Array[1, 30];

    [Fact]
    public void Every_word_of_a_summary_is_shown_as_text_and_nothing_becomes_an_element_that_runs() =>
        Markup.Sample(Holds, iter: 3000);

    private static void Holds(string[] markup)
    {
        var digest = new StringBuilder("### [T](https://arxiv.org/abs/2501.00001)\n- ");
        var words = new List<string>();
        foreach (var piece in markup)
        {
            // Of Hangul alone, which formulas never set as other characters, as they do bold digits.
            words.Add($"말{(char)('가' + words.Count)}끝");
            digest.Append(words[^1]).Append(piece);
        }

        var bag = new DiagnosticBag();
        var file = SourceFile.FromText("2025/01/15.md", "2025/01/15.md", digest.Append("마침").ToString(), bag);
        var output = new Utf8Buffer();
        foreach (var section in DigestParser.Parse(file, bag).Single().Entries.SelectMany(p => p.Sections))
        {
            output.WriteEscaped(section.Label);
            RichTextHtml.Write(output, section.Blocks, tex => Math.Render(tex.Formula, display: false).MathMl);
        }

        var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(output.Written));
        var shown = page.Body!.TextContent;
        Assert.All(words, word => Assert.True(IsShown(word, shown) || page.QuerySelector("a[href*='" + Uri.EscapeDataString(word) + "'], a[href*='" + word + "']") is not null, $"{word} is lost from\n{digest}\nshown as\n{shown}"));
        Assert.Empty(page.QuerySelectorAll("script, img, iframe, style, object, embed, form, input"));
        Assert.DoesNotContain(page.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
    }

    // MathML sets each letter by itself.
    private static bool IsShown(string word, string shown) => shown.Contains(word, StringComparison.Ordinal) || string.Concat(shown.Where(c => !char.IsWhiteSpace(c))).Contains(word, StringComparison.Ordinal);
}
