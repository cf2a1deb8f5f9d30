using System.Globalization;
using CsCheck;
using PaperDigest.Site.Graph;
using PaperDigest.Site.Rendering.Views;

namespace PaperDigest.Site.Tests.Rendering.Views;

public sealed class TextTests
{
    private const string Filler = "이 논문은 길이가 예순 글자를 넘는 문장을 만들기 위해 꽤 많은 낱말을 늘어놓고 나서야 비로소 끝나는 보기 글이며 내용은 없습니다";

    [Fact]
    public void A_lead_that_fits_is_the_whole_text_in_one_line() =>
        Assert.Equal("첫째 줄 둘째 줄", Excerpt.Lead(" 첫째  줄\n\t둘째\u00A0줄 "));

    [Fact]
    public void An_empty_text_has_an_empty_lead() => Assert.Equal("", Excerpt.Lead(" \n "));

    [Fact]
    public void A_lead_ends_with_the_last_sentence_that_fits() =>
        Assert.Equal($"{Filler}. 짧은 둘째 문장입니다.", Excerpt.Lead($"{Filler}. 짧은 둘째 문장입니다. {Filler} {Filler}."));

    [Fact]
    public void A_bracket_or_quote_belongs_to_the_sentence_before_it() =>
        Assert.Equal($"({Filler}!)", Excerpt.Lead($"({Filler}!) {Filler} {Filler}"));

    [Fact]
    public void A_line_ends_a_sentence() => Assert.Equal(Filler, Excerpt.Lead($"{Filler}\n{Filler} {Filler}"));

    [Theory]
    [InlineData("Vaswani et al.")]
    [InlineData("e.g.")]
    [InlineData("GPT-3.5")]
    [InlineData("2.")]
    public void A_dot_that_ends_no_sentence_does_not_end_a_lead(string word)
    {
        var lead = Excerpt.Lead($"{Filler} {word} {Filler} {Filler}");
        Assert.Contains(word + " ", lead, StringComparison.Ordinal);
        Assert.EndsWith("…", lead, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sentence_that_ends_too_early_does_not_make_a_lead()
    {
        var lead = Excerpt.Lead($"짧다. {Filler} {Filler} {Filler}");
        Assert.EndsWith("…", lead, StringComparison.Ordinal);
        Assert.InRange(lead.Length, 130, 160);
    }

    [Fact]
    public void A_lead_of_long_words_ends_between_what_readers_take_for_characters()
    {
        var clusters = new[] { "\U0001F469\u200D\U0001F52C", "e\u0301", "\u1112\u1161\u11AB", "𝒜", "한" };
        Gen.Int[0, clusters.Length - 1].Array[170].Select(picks => string.Concat(picks.Select(pick => clusters[pick]))).Sample(
            word =>
            {
                var lead = Excerpt.Lead(word);
                var elements = StringInfo.ParseCombiningCharacters(word);
                Assert.True(lead.Length <= 160 && lead[^1] == '…');
                Assert.StartsWith(lead[..^1], word, StringComparison.Ordinal);
                Assert.Contains(lead.Length - 1, elements);
            },
            iter: 100);
    }

    [Fact]
    public void Any_text_has_a_lead_of_at_most_160_characters() =>
        Gen.String[Gen.OneOf(Gen.Char, Gen.Const(' '), Gen.Const('.'), Gen.Const('\n')), 0, 400].Sample(
            text => Excerpt.Lead(text).Length <= 160, iter: 1000);

    [Fact]
    public void A_long_name_is_cut_in_its_middle()
    {
        Assert.Equal("abcdefgh", Excerpt.Middle("abcdefgh", 8));
        Assert.Equal("abcd…ghi", Excerpt.Middle("abcdefghi", 8));
        Assert.Equal("ab…hi", Excerpt.Middle("ab\U0001F469\u200D\U0001F52Cfghi", 6));
        Assert.Equal("abc…x", Excerpt.Middle("abcdef\U0001F469\u200D\U0001F52Cx", 6));
    }

    [Theory]
    [InlineData("MiniMax-01", "en")]
    [InlineData("", "en")]
    [InlineData("注意力", "en")]
    [InlineData("LLM 평가자", "ko")]
    [InlineData("\u1112\u1161\u11AB", "ko")]
    [InlineData("ㄱ", "ko")]
    public void Text_that_holds_Hangul_is_Korean(string text, string language) => Assert.Equal(language, TextLanguage.Of(text));

    [Theory]
    [InlineData("Ada Lovelace", "A", "a")]
    [InlineData("van der Berg", "V", "v")]
    [InlineData("Éva", "E", "e")]
    [InlineData("E\u0301va", "E", "e")]
    [InlineData("øystein", "O", "o")]
    [InlineData("Łukasz", "L", "l")]
    [InlineData("ßen", "S", "s")]
    [InlineData("Ｚ", "Z", "z")]
    [InlineData("'t Hooft", "T", "t")]
    [InlineData("홍길동", "ㅎ", "hieut")]
    [InlineData("가람", "ㄱ", "giyeok")]
    [InlineData("까치", "ㄱ", "giyeok")]
    [InlineData("힣", "ㅎ", "hieut")]
    [InlineData("\u1108\u1161", "ㅂ", "bieup")]
    [InlineData("ㅉ", "ㅈ", "jieut")]
    [InlineData("4Paradigm", "#", "others")]
    [InlineData("王伟", "#", "others")]
    [InlineData("𝒜", "#", "others")]
    [InlineData("…", "#", "others")]
    public void An_author_is_listed_under_a_letter_without_its_accent(string name, string letter, string slug)
    {
        var initial = Initial.Of(name);
        Assert.Equal((letter, slug), (initial.Letter.ToString(), initial.Slug));
    }
}
