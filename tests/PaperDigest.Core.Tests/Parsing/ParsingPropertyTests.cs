using System.Globalization;
using System.Text;
using CsCheck;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Core.Parsing;
using PaperDigest.Core.Parsing.Files;

namespace PaperDigest.Core.Tests.Parsing;

/// <summary>What holds for any text whatever.</summary>
public sealed class ParsingPropertyTests
{
    private const string Heading = "## Daily Papers (2025-01-15)\n\n### [T](https://arxiv.org/abs/2501.08313)\n\n";

    // Pieces that have a meaning somewhere in a digest, so that random text meets every rule.
    private static readonly string[] Pieces =
    [
        "\n", "\n", "\n\n", "\r\n", " ", "  ", "    ", "\t", "- ", "- ", "* ", "+ ", "1. ", "2. ", "3) ", "> ", "# ", "## ", "### ", "#### ", "```\n", "~~~\n", "`", "``",
        "*", "**", "***", "_", "__", "~~", "|", "|---|---|\n", "---\n", "===\n", "<", ">", "</", "/>", "<b>", "<script>", "<!--", "-->", "<think>", "[", "]", "](", ")", "(", "!",
        "![", "[^1]", ": ", ":", "\\", "\\\\", "\\(", "\\)", "\\[", "\\]", "$", "$$", "{", "}", "{\\sc ", "\\textbf{", "\\frac{", "\\unknown{", "^", "^{", "&", "&amp;", "&lt;",
        "&#1;", "&unknown;", "'", "\"", "['", "', '", "']", "{'", "': '", "'}", ",", "\f", "\b", "\u0001", "\u202E", "\u00A0", "\uFEFF", "\uD800", "한", "글", "%", "=", "_x_", "*x*", "### [T](https://arxiv.org/abs/2501.08314)\n", "## 2025-01-16\n", "Vote", "Authors", "https", "://",
    ];

    private static readonly Gen<string> Markup = Gen.OneOf(Pieces);

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String, Gen.String[Gen.Char["#[]()-*:\n $\\{}'\"<>`|&;.0123456789abc가나다\t\f\u0001"], 0, 200], Markup.Array[0, 80].Select(string.Concat));

    [Fact]
    public void Parsing_never_throws_and_every_finding_lies_inside_the_file() =>
        Gen.Select(AnyText, Gen.OneOf("", Heading, Heading + "- ***What's New***: "), Gen.OneOf("2025/01/15.md", "notes.md"))
            .Sample((text, before, path) => FindingsLieInside(before + text, path), iter: 4000);

    [Fact]
    public void Every_word_of_a_summary_is_on_the_page() =>
        Gen.Select(Markup.Array[1, 40], Gen.OneOf("", "- ", "- ***What's New***: ", "- **고찰**: 가 ", "Vote: 3\n\n- "))
            .Sample((markup, before) => WordsAreKept(before, markup), iter: 6000);

    private static void FindingsLieInside(string text, string path)
    {
        var bag = new DiagnosticBag();
        DigestParser.Parse(SourceFile.FromText(path, path, text, bag), bag);
        var lines = text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        foreach (var finding in bag.ToSorted().Where(f => f.Line > 0))
        {
            Assert.InRange(finding.Line, 1, lines.Length);
            Assert.InRange(finding.Column, 1, lines[finding.Line - 1].Length + 1);
            Assert.DoesNotContain('\n', finding.Message);
        }
    }

    // Words that no rule knows stand between the pieces; each must come out again, in order.
    private static void WordsAreKept(string before, string[] markup)
    {
        var text = new StringBuilder(before);
        var words = new List<string>();
        foreach (var piece in markup)
        {
            words.Add(string.Create(CultureInfo.InvariantCulture, $"말{words.Count}끝"));
            text.Append(words[^1]).Append(piece);
        }

        var input = Heading + text.Append("마침");
        var reading = Reading.OfFile(input);
        var shown = string.Concat(reading.Papers.SelectMany(p => p.Sections).Select(s => s.Label + " " + s.Text + "\n"));
        var at = 0;
        foreach (var word in words)
        {
            var found = shown.IndexOf(word, StringComparison.Ordinal);
            Assert.True(found >= 0, $"{word} is lost from\n{input}\nshown as\n{shown}");
            Assert.True(found >= at, $"{word} is out of order in\n{input}\nshown as\n{shown}");
            at = found;
        }
    }
}
