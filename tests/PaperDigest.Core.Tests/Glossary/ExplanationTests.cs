using PaperDigest.Core.Glossary;

namespace PaperDigest.Core.Tests.Glossary;

public sealed class ExplanationTests
{
    private static readonly string[] Papers =
    [
        "자동 음성 인식(Automatic Speech Recognition; ASR)을 쓴다.",
        "자동 음성 인식(Automatic Speech Recognition; ASR)을 넓힌다.",
        "공격 성공률(Attack Success Rate; ASR)을 잰다.",
        "공격 성공률(Attack Success Rate; ASR)을 낮춘다.",
        "ASR만 쓴다.",
    ];

    [Fact]
    public void An_abbreviation_of_two_things_explains_both()
    {
        var explained = Explanation.Of(Mining.Of(GlossaryRules.None, Papers), "asr");

        Assert.Equal(["자동 음성 인식", "공격 성공률"], explained.Select(e => e.Term.Name).Order().Reverse());
        Assert.All(explained, e => Assert.Contains(e.Apart, apart => apart is { Form: "ASR", Reason: ApartReason.SharedAbbreviation }));
    }

    [Fact]
    public void An_abbreviation_of_two_things_alone_names_neither() => Assert.Empty(Mining.Of(GlossaryRules.None, Papers).OfPapers[4]);

    [Fact]
    public void A_merge_tells_how_many_papers_show_it_and_which_did_last()
    {
        var explained = Assert.Single(Explanation.Of(Mining.Of(GlossaryRules.None, Papers), "attack success rates"));

        Assert.Contains(new TermMerge("공격 성공률", "Attack Success Rate", MergeReason.Translation, 2, 3), explained.Merges);
        Assert.Contains(new TermMerge("ASR", "Attack Success Rate", MergeReason.Abbreviation, 2, 3), explained.Merges);
    }

    [Fact]
    public void What_one_paper_keeps_apart_and_others_merged_is_not_told_as_apart()
    {
        var glossary = Mining.Of(GlossaryRules.None, Papers);
        var term = glossary.Terms.Single(term => term.Name == "공격 성공률");
        var other = new KeptApart("ASR", "Assault", ApartReason.OtherMeaning, 1, 0);
        glossary = glossary with { Terms = [term with { Apart = [new KeptApart("ASR", "Attack Success Rate", ApartReason.OtherMeaning, 1, 0), other] }] };

        Assert.Equal([other], Assert.Single(Explanation.Of(glossary, "ASR")).Apart);
    }

    [Fact]
    public void What_no_term_has_is_explained_by_nothing() => Assert.Empty(Explanation.Of(Mining.Of(GlossaryRules.None, Papers), "강화 학습"));
}
