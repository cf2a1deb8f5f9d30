using PaperDigest.Core.Glossary;
using PaperDigest.Search;
using PaperDigest.Site.Searching;

namespace PaperDigest.Site.Tests.Searching;

/// <summary>What the site's own terms tell the search.</summary>
public sealed class GlossaryTermsTests
{
    private const int Papers = 1000;

    [Fact]
    public void Every_form_stands_for_all_others_those_of_most_papers_first() =>
        Assert.Equal(
            ["강화 학습: Reinforcement Learning, RL", "Reinforcement Learning: 강화 학습, RL", "RL: 강화 학습, Reinforcement Learning"],
            Join([Term([("강화 학습", 20), ("Reinforcement Learning", 15), ("RL", 9)], 9)]));

    [Fact]
    public void The_site_comes_before_what_the_tool_knows_of_itself() =>
        Assert.Equal(
            ["환각: hallucination", "hallucination: 환각", "환각: 할루시네이션"],
            Join([Term([("환각", 12), ("hallucination", 10)], 9)], new EqualTerms("환각", ["할루시네이션"])));

    [Fact]
    public void An_abbreviation_of_two_terms_stands_for_neither_even_where_the_tool_knows_one() =>
        Assert.Equal(
            ["음성 인식: speech recognition", "speech recognition: 음성 인식", "공격 성공률: attack success rate", "attack success rate: 공격 성공률", "음성 인식: speech-to-text"],
            Join(
                [Term([("음성 인식", 9), ("speech recognition", 8), ("ASR", 5)], 5), Term([("공격 성공률", 4), ("attack success rate", 4), ("asr", 3)], 3)],
                new EqualTerms("ASR", ["음성 인식"]), new EqualTerms("음성 인식", ["asr", "speech-to-text"])));

    [Fact]
    public void A_Korean_word_for_two_terms_stands_for_neither_but_keeps_what_the_tool_knows() =>
        Assert.Equal(
            ["정렬: sorting"],
            Join([Term([("정렬", 9), ("alignment", 8)], 5), Term([("정렬", 4), ("sort", 4)], 3)], new EqualTerms("정렬", ["sorting"])));

    [Fact]
    public void A_single_syllable_stands_for_nothing() => Assert.Empty(Join([Term([("키", 9), ("key", 8)], 5)]));

    [Fact]
    public void A_form_that_only_the_settings_name_is_a_form_as_others_are() =>
        Assert.Equal(["LLM: 거대 언어 모델", "거대 언어 모델: LLM"], Join([Term([("LLM", 9), ("거대 언어 모델", 0)], 5)]));

    [Fact]
    public void A_common_word_stands_for_a_term_only_where_many_of_its_papers_show_it()
    {
        Assert.Empty(Join([Term([("비디오", 500), ("Text-to-Video", 9)], evidence: 5)]));
        Assert.Equal(["비디오: Video", "Video: 비디오"], Join([Term([("비디오", 500), ("Video", 90)], evidence: 60)]));
    }

    [Fact]
    public void What_the_settings_merge_needs_no_evidence() =>
        Assert.Equal(["비디오: 영상", "영상: 비디오"], Join([Term([("비디오", 500), ("영상", 300)], evidence: 0, MergeReason.Settings)]));

    private static string[] Join(Term[] terms, params EqualTerms[] builtIn) =>
        [.. GlossaryTerms.Join(new MinedGlossary([.. terms], [.. Enumerable.Repeat(System.Collections.Immutable.ImmutableArray<int>.Empty, Papers)]), [.. builtIn])
            .Select(row => $"{row.Term}: {string.Join(", ", row.Others)}")];

    private static Term Term((string Text, int Papers)[] forms, int evidence, MergeReason reason = MergeReason.Translation) => new()
    {
        Name = forms[0].Text,
        Forms = [.. forms.Select(form => new TermForm(form.Text, form.Text.All(char.IsAsciiLetterUpper) || form.Text == "asr" ? FormKind.Abbreviation : FormKind.English, form.Papers))],
        Papers = [],
        Merges = [.. forms.Skip(1).Select(form => new TermMerge(forms[0].Text, form.Text, reason, evidence, null))],
    };
}
