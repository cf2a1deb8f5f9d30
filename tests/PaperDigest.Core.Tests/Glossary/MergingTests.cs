using PaperDigest.Core.Glossary;

namespace PaperDigest.Core.Tests.Glossary;

public sealed class MergingTests
{
    [Fact]
    public void The_two_in_an_abbreviation_stands_for_to()
    {
        var glossary = Mining.Of(GlossaryRules.None, "텍스트-이미지(Text-to-Image; T2I)를 쓴다.", "텍스트-이미지(Text-to-Image; T2I)를 본다.", "텍스트-이미지(T2I)를 한다.");

        Assert.Equal(["텍스트-이미지", "T2I", "Text-to-Image"], Forms(Assert.Single(glossary.Terms)));
    }

    [Fact]
    public void What_one_says_more_than_a_part_of_it_is_a_thing_of_its_own()
    {
        var glossary = Mining.Of(
            GlossaryRules.None,
            "텍스트-이미지(Text-to-Image; T2I)를 쓴다.",
            "텍스트-이미지(Text-to-Image; T2I)를 본다.",
            "텍스트-이미지 확산 모델(T2I)을 쓴다.",
            "텍스트-이미지 확산 모델(Text-to-Image Diffusion Model)을 쓴다.");

        Assert.DoesNotContain("텍스트-이미지 확산 모델", Forms(Assert.Single(glossary.Terms, term => term.Abbreviation == "T2I")));
    }

    [Fact]
    public void A_name_is_in_the_singular_where_papers_write_it_so()
    {
        var glossary = Mining.Of(GlossaryRules.None, "확산 모델(Diffusion Models)을 쓴다.", "확산 모델(Diffusion Models)을 본다.", "확산 모델(diffusion model)을 한다.");

        Assert.Equal("diffusion model", Assert.Single(glossary.Terms).English);
    }

    [Fact]
    public void A_name_that_is_always_a_plural_stays_one() => Assert.Equal(
        "scaling laws", Assert.Single(Mining.Of(GlossaryRules.None, "스케일링 법칙(scaling laws)을 쓴다.", "스케일링 법칙(scaling laws)을 본다.").Terms).English);

    [Fact]
    public void Words_that_one_paper_puts_around_what_others_call_a_thing_are_no_name_of_it()
    {
        var glossary = Mining.Of(GlossaryRules.None, "환각(hallucination)을 본다.", "환각(hallucination)을 잰다.", "환각(hallucination)을 막는다.", "환각 현상(hallucination)을 줄인다.");

        Assert.Equal(["환각", "hallucination"], Forms(Assert.Single(glossary.Terms)));
    }

    [Theory]
    [InlineData("생성")]
    [InlineData("사실 생성")]
    public void Other_words_do_not_sound_alike_for_their_consonants(string other)
    {
        var glossary = Mining.Of(GlossaryRules.None, "환각(hallucination)을 본다.", "환각(hallucination)을 잰다.", other + "(hallucination)을 줄인다.");

        Assert.Equal(["hallucination", "환각"], Forms(Assert.Single(glossary.Terms)));
    }

    [Fact]
    public void Letters_that_one_paper_explains_are_not_explained_in_others()
    {
        var glossary = Mining.Of(
            GlossaryRules.None, "형식적 문제 해결(Formal Problem-Solving; FPS)을 한다.", "형식적 문제 해결(Formal Problem-Solving)을 본다.", "30 FPS로 그린다.", "60 FPS로 그린다.");

        Assert.Equal([0, 1], Assert.Single(glossary.Terms).Papers);
    }

    [Fact]
    public void Short_letters_that_nobody_explains_are_no_term() =>
        Assert.Empty(Mining.Of(GlossaryRules.None, "모델(ST)을 쓴다.", "방법(ST)을 쓴다.", "ST를 쓴다.").Terms.Where(term => term.Name == "ST"));

    [Fact]
    public void Names_with_one_abbreviation_and_words_of_one_stem_are_one_thing()
    {
        var glossary = Mining.Of(GlossaryRules.None, "Vision Transformer(ViT)를 쓴다.", "Vision Transformer(ViT)를 본다.", "Visual Transformer(ViT)를 쓴다.");

        Assert.Equal(["ViT", "Vision Transformer", "Visual Transformer"], Forms(Assert.Single(glossary.Terms)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Names_without_a_word_in_common_stay_apart_whatever_their_Korean()
    {
        var glossary = Mining.Of(
            GlossaryRules.None,
            "정확 일치(Exact Match; EM)를 쓴다.",
            "정확 일치(Exact Match; EM)를 본다.",
            "정확 일치(Expectation Maximization; EM)를 쓴다.",
            "정확 일치(Expectation Maximization; EM)를 본다.",
            "정확 일치(Exact Match; EM)를 한다.");

        Assert.DoesNotContain(glossary.Terms, term => Forms(term).Contains("Exact Match") && Forms(term).Contains("Expectation Maximization"));
    }

    [Fact]
    public void A_common_word_that_few_use_for_a_thing_is_no_name_of_it()
    {
        string[] papers = [.. Enumerable.Repeat("주의(attention)를 쓴다.", 12), "주목(attention)을 쓴다.", "주목(attention)을 본다.", .. Enumerable.Repeat("주목할 만한 결과다.", 20)];
        var glossary = Mining.Of(GlossaryRules.None, papers);

        Assert.Equal(["attention", "주의"], Forms(Assert.Single(glossary.Terms)).Order(StringComparer.Ordinal));
        Assert.Equal(14, glossary.Terms[0].Papers.Length);
    }

    private static IEnumerable<string> Forms(Term term) => term.Forms.Select(form => form.Text);
}
