using CsCheck;
using PaperDigest.Core.Glossary;
using PaperDigest.Core.Glossary.Mining;

namespace PaperDigest.Core.Tests.Glossary;

/// <summary>Whatever digests hold.</summary>
public sealed class MiningPropertyTests
{
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String,
        Gen.OneOfConst("(", ")", "（", "강화 학습", "모델들", "및", "의", " ", "-", "RL", "Learning", "LLMs", "; ", ", ", "이하", "'", "*", "\n", "2023", "et al.", "7B", "3D", "😀", "\u0301").Array[0, 40].Select(parts => string.Concat(parts)));

    [Fact]
    public void Spans_lie_in_the_text_and_are_what_stands_there() => Text.Sample(text =>
    {
        foreach (var mention in MentionReader.Read(text))
        {
            Assert.All(mention.Korean, word => Assert.Equal(word.Text, text.Substring(word.Start, word.Text.Length)));
            Assert.InRange(mention.Open, 0, text.Length - 1);
        }
    });

    [Fact]
    public void Papers_of_terms_ascend_and_are_papers_that_have_the_term() => Text.Array[0, 6].Sample(texts =>
    {
        var glossary = GlossaryBuilder.Build(texts.Length, number => new PaperText("", [texts[number]]), GlossaryRules.None, 2, CancellationToken.None);

        Assert.Equal(texts.Length, glossary.OfPapers.Length);
        foreach (var (place, term) in glossary.Terms.Index())
        {
            Assert.Equal(term.Papers.Order().Distinct(), term.Papers);
            Assert.All(term.Papers, paper => Assert.Contains(place, glossary.OfPapers[paper]));
        }
    }, iter: 200);

    [Theory]
    [InlineData("강화 학습(")]
    [InlineData("(강화 학습)")]
    [InlineData("RL ")]
    [InlineData("학습의 ")]
    [InlineData("(")]
    public void Brackets_and_words_without_end_are_read_in_time(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 50_000));

        Assert.InRange(MentionReader.Read(text).Count(), 0, 50_000);
    }
}
