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

    [Fact]
    public void Other_words_do_not_sound_alike_for_their_consonants()
    {
        var glossary = Mining.Of(GlossaryRules.None, "환각(hallucination)을 본다.", "환각(hallucination)을 잰다.", "사실 생성(hallucination)을 줄인다.", "생성(hallucination)을 줄인다.");

        Assert.Equal(["hallucination", "환각"], Forms(Assert.Single(glossary.Terms)));
    }

    private static IEnumerable<string> Forms(Term term) => term.Forms.Select(form => form.Text);
}
