using PaperDigest.Search.Text;

namespace PaperDigest.Search.Tests.Text;

/// <summary>The lexicon holds nouns; what is taken off is seen in the documents.</summary>
public sealed class HangulStemTests
{
    private static readonly HashSet<string> Written = ["해상도를", "파이프라인을", "결과를", "질의를", "품질을", "이해를", "언어를", "모델을", "전문가를", "사고를"];

    [Theory]
    [InlineData("모델", "모델")]
    [InlineData("모델은", "모델")]
    [InlineData("모델에서의", "모델")]
    [InlineData("모델들을", "모델")]
    [InlineData("데이터로부터", "데이터")]
    [InlineData("데이터으로부터", "데이터")]
    [InlineData("강화학습을", "강화학습")]
    [InlineData("효율적으로", "효율")]
    public void Particles_come_off(string word, string noun) => Assert.Equal(noun, NounOf(word));

    [Theory]
    [InlineData("생성하는", "생성")]
    [InlineData("생성합니다", "생성")]
    [InlineData("생성되었습니다", "생성")]
    [InlineData("향상시킵니다", "향상")]
    [InlineData("생성된", "생성")]
    [InlineData("최적화하기", "최적화")]
    [InlineData("확인하고", "확인")]
    [InlineData("기반으로하여", "기반")]
    public void Endings_of_a_verb_made_of_a_noun_come_off(string word, string noun) => Assert.Equal(noun, NounOf(word));

    [Theory]
    [InlineData("보여줍니다")]
    [InlineData("있으며")]
    [InlineData("하지만")]
    [InlineData("새로운")]
    [InlineData("빠르게")]
    [InlineData("이는")]
    [InlineData("눈")]
    public void A_word_without_a_noun_of_two_syllables_has_none(string word) => Assert.Equal("", NounOf(word));

    [Theory]
    [InlineData("해상도")]
    [InlineData("파이프라인")]
    [InlineData("전문가")]
    [InlineData("언어")]
    [InlineData("사고")]
    [InlineData("언어이해")]
    public void What_takes_an_object_particle_somewhere_is_a_noun_however_it_ends(string word) => Assert.Equal(word, NounOf(word));

    [Fact]
    public void A_compound_is_a_noun_when_its_last_part_is_one() => Assert.Equal("실험결과", NounOf("실험결과"));

    [Fact]
    public void A_particle_that_looks_like_the_end_of_a_noun_comes_off_when_the_rest_is_one() => Assert.Equal("품질", NounOf("품질의"));

    [Fact]
    public void A_very_long_run_is_no_word() => Assert.Equal("", NounOf(new string('가', 1000)));

    private static string NounOf(string word) => word[..HangulStem.LengthOf(word, form => Written.Contains(form.ToString()))];
}
