using PaperDigest.Site.Searching;

namespace PaperDigest.Site.Tests.Searching;

public sealed class EqualTermTableTests
{
    [Fact]
    public void Equal_terms_stand_for_each_other() => Assert.Equal(
        ["환각: hallucination, 할루시네이션", "hallucination: 환각, 할루시네이션", "할루시네이션: 환각, hallucination"],
        Read("환각 = hallucination = 할루시네이션"));

    [Fact]
    public void Everyday_words_lead_one_way() => Assert.Equal(
        ["핸드폰: 스마트폰, mobile phone", "휴대 전화: 스마트폰, mobile phone"], Read("핸드폰, 휴대 전화 > 스마트폰, mobile phone"));

    [Fact]
    public void A_term_of_several_lines_has_the_others_of_all_in_their_order() => Assert.Equal(
        ["사진: 이미지, image, photo", "이미지: image, 그림", "image: 이미지", "Image2: 그림"],
        Read("사진 > 이미지\n\n# 그림 > 사진\n이미지 = image\r\n사진 > image, 이미지, photo\n이미지, Image2 > 그림\n"));

    [Fact]
    public void Case_does_not_make_another_term() => Assert.Equal(["LLM: 언어 모델, 대규모 모델"], Read("LLM > 언어 모델\nllm > 대규모 모델, LLM"));

    [Fact]
    public void The_first_six_others_win() => Assert.Equal(["a: b, c, d, e, f, g"], Read("a > b, c, d, e, f\na > c, g, h"));

    [Theory]
    [InlineData("혼자")]
    [InlineData("a, b")]
    [InlineData("a = ")]
    [InlineData("a > ")]
    [InlineData("a, > b")]
    [InlineData("a > b > c")]
    [InlineData("a = b, c")]
    [InlineData("a = b > c")]
    [InlineData("a = A")]
    public void A_line_of_another_form_is_told_with_its_number(string line) =>
        Assert.StartsWith("Line 3 ", Assert.Throws<FormatException>(() => EqualTermTable.Read($"# one\n\n{line}\n")).Message, StringComparison.Ordinal);

    [Fact]
    public void The_table_of_the_tool_can_be_read()
    {
        Assert.NotEmpty(EqualTermTable.BuiltIn);
        Assert.All(EqualTermTable.BuiltIn, terms => Assert.InRange(terms.Others.Length, 1, EqualTermTable.MostOthers));
    }

    private static IEnumerable<string> Read(string table) => EqualTermTable.Read(table).Select(terms => $"{terms.Term}: {string.Join(", ", terms.Others)}");
}
