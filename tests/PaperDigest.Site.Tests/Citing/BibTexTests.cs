using CsCheck;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Core.Model;
using PaperDigest.Core.Parsing;
using PaperDigest.Core.Parsing.Files;
using PaperDigest.Site.Citing;
using PaperDigest.Site.Graph;

namespace PaperDigest.Site.Tests.Citing;

public sealed class BibTexTests
{
    private static readonly DateOnly Day = new(2025, 1, 15);

    private static readonly Gen<string> Titles = Gen.OneOf(
        Gen.OneOf("{", "}", "\\", "$", "$x_i^2$", "\\textsc{X}", "{\\sc X}", "\\{", "%", "&", "#", "_", "^", "~", "@", "\"", "GPT-4", "강화", "😀", "$a{b$", "\\method", "\\(x\\)"),
        Gen.Char[' ', '~'].Select(c => c.ToString())).Array[1, 12].Select(string.Concat).Where(title => !string.IsNullOrWhiteSpace(title));

    [Fact]
    public void An_entry_holds_what_is_known() => Assert.Equal(
        """
        @misc{arXiv:2501.08313,
          title = {{MiniMax-01: Scaling Foundation Models with Lightning Attention}},
          author = {Xiao, Kecheng and van der Maaten, Laurens and {홍길동} and Daumé, III, Hal},
          year = {2025},
          eprint = {2501.08313},
          archivePrefix = {arXiv},
          url = {https://arxiv.org/abs/2501.08313}
        }
        """.ReplaceLineEndings("\n"),
        Entry("MiniMax-01: Scaling Foundation Models with Lightning Attention", ["Kecheng Xiao", "Laurens van der Maaten", "홍길동", "Hal Daumé III"]));

    [Fact]
    public void A_paper_that_is_not_on_arXiv_has_no_year_and_no_eprint() => Assert.Equal(
        ["title", "url"],
        BibTexReader.Read(BibTexEntry.Of(new Citation(new PaperId("x-0123456789ab"), [new TextRun("T")], [], false, "https://a.example/{b}", Day))).Fields.Keys);

    [Fact]
    public void A_list_that_was_cut_ends_in_others() =>
        Assert.Contains("author = {Doe, Jane and others}", Entry("T", ["Jane Doe"], isCut: true), StringComparison.Ordinal);

    [Fact]
    public void And_in_a_name_parts_no_names() =>
        Assert.Equal(["{Alice and Bob Jones}", "Doe, Jane"], BibTexReader.Names(BibTexReader.Read(Entry("T", ["Alice and Bob Jones", "Jane Doe"])).Fields["author"]));

    [Theory]
    [InlineData("Gaussian Splatting for Korean GPT-4o", "{Gaussian Splatting for Korean GPT-4o}")]
    [InlineData("R&B: 70% in $200k", @"{R\&B: 70\% in \$200k}")]
    [InlineData("D^2iT: snake_case ~ #1 {a} \\b", @"{D\textasciicircum{}2iT: snake\_case \textasciitilde{} \#1 \textbraceleft{}a\textbraceright{} \textbackslash{}b}")]
    [InlineData("Representation (SL$^{2}$A-INR)", "{Representation (SL$^{2}$A-INR)}")]
    [InlineData("$\\textit{Trans-LoRA}$: towards", "{{\\textit{Trans-LoRA}}: towards}")]
    [InlineData("LiPO-{\\lambda} by {\\sc Name}", "{LiPO-$\\lambda$ by {\\sc Name}}")]
    public void A_title_keeps_its_TeX_and_its_capitals(string title, string written) =>
        Assert.Equal(written, BibTexReader.Read(Entry(title, [])).Fields["title"]);

    [Fact]
    public void Whatever_title_and_names_the_entry_closes_and_sets_them() => Titles.Array[1, 4].Sample(
        texts =>
        {
            var names = texts[1..].Select(text => text.Trim()).Where(name => name.Length > 0).ToArray();
            var entry = BibTexReader.Read(Entry(texts[0], names));
            Assert.All(entry.Fields.Where(field => field.Key is "title" or "author"), field => Assert.Empty(BibTexReader.Unescaped(field.Value)));
            Assert.Equal(names.Length, names.Length == 0 ? 0 : BibTexReader.Names(entry.Fields["author"]).Length);
        },
        iter: 3000);

    private static string Entry(string title, string[] authors, bool isCut = false)
    {
        // A title as the parser reads it.
        var bag = new DiagnosticBag();
        var file = SourceFile.FromText("2025/01/15.md", "2025/01/15.md", $"### [{title}](https://arxiv.org/abs/2501.08313)\n- 글", bag);
        var inlines = DigestParser.Parse(file, bag).Single().Entries is [var entry] ? entry.TitleInlines : [new TextRun(title)];
        return BibTexEntry.Of(new Citation(new PaperId("2501.08313"), inlines, [.. authors.Select(name => new Author(name))], isCut, "https://arxiv.org/abs/2501.08313", Day));
    }
}
