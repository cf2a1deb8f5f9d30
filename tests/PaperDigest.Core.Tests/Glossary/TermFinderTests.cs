using System.Collections.Immutable;
using PaperDigest.Core.Glossary;

namespace PaperDigest.Core.Tests.Glossary;

public sealed class TermFinderTests
{
    [Theory]
    [InlineData("강화 학습", "기존 강화학습은 보상이 드뭅니다.")]
    [InlineData("강화학습", "심층 강화 학습을 씁니다.")]
    [InlineData("강화 학습", "LLM강화 학습(RL)")]
    [InlineData("확산 모델", "확산 모델들에서는 느립니다.")]
    [InlineData("미세 조정", "미세조정하였으며, 공개합니다.")]
    [InlineData("시각 언어 모델", "시각-언어 모델(VLM)")]
    [InlineData("키", "키와 값을 저장합니다.")]
    [InlineData("자세", "사람의 자세를 추정합니다.")]
    [InlineData("reinforcement learning", "Reinforcement-Learning from Human Feedback")]
    [InlineData("vision-language model", "Vision Language Models을 평가합니다.")]
    [InlineData("agents", "an Agent’s memory")]
    [InlineData("policy", "Learning policies at scale")]
    [InlineData("bias", "Biases of judges")]
    [InlineData("RL", "RL기반 훈련")]
    [InlineData("RL", "Deep-RL, revisited")]
    [InlineData("LLM", "LLMs can reason")]
    [InlineData("LLMs", "LLM은 추론합니다.")]
    [InlineData("GPT-4", "GPT4와 GPT-3")]
    [InlineData("fine-tuning", "finetuning")]
    [InlineData("Mamba", "mamba 블록")]
    [InlineData("3D 가우시안 스플래팅", "3D가우시안 스플래팅의 속도")]
    public void A_form_is_found_in_other_spellings_of_it(string form, string text) => Assert.True(IsIn(form, text));

    [Theory]
    [InlineData("지도 학습", "비지도학습을 씁니다.")]
    [InlineData("인코더", "변분 오토인코더")]
    [InlineData("데이터", "데이터베이스를 묻습니다.")]
    [InlineData("최적화", "최적화기의 상태")]
    [InlineData("잠재", "잠재적인 위험")]
    [InlineData("자세", "자세한 내용은 논문에 있습니다.")]
    [InlineData("키", "키워드를 키운 것")]
    [InlineData("층", "층위가 다릅니다.")]
    [InlineData("시각", "학습 시 각 모델이 따로 답합니다.")]
    [InlineData("SAM", "Sam said the same")]
    [InlineData("RL", "rl URL RLHF")]
    [InlineData("CoT", "a cot and Cots")]
    [InlineData("ToM", "Major TOM")]
    [InlineData("apart", "a part of it")]
    [InlineData("agent", "reagents agentic agent7")]
    [InlineData("semi-supervised", "self-, semi- and supervised")]
    [InlineData("생성 모델", "생성 - 모델")]
    [InlineData("생성 모델", "생성\n모델")]
    public void Another_word_is_no_form(string form, string text) => Assert.False(IsIn(form, text));

    [Fact]
    public void A_form_inside_a_longer_one_counts_where_it_stands_alone()
    {
        ImmutableArray<ImmutableArray<string>> terms = [["확산 모델"], ["비디오 확산 모델"]];

        var found = Find(terms, "비디오 확산 모델을 빠르게 합니다.", "비디오 확산 모델은 확산 모델입니다.", "확산 모델만 다룹니다.");

        Assert.Equal([[1, 2], [0, 1]], found.PapersOfForms);
    }

    [Fact]
    public void Forms_that_overlap_both_count()
    {
        Assert.Equal([[0], [0]], Find([["강화 학습"], ["학습 데이터"]], "강화 학습 데이터").PapersOfForms);
    }

    [Fact]
    public void What_two_terms_are_called_counts_only_beside_another_form_of_the_same()
    {
        ImmutableArray<ImmutableArray<string>> terms = [["speech recognition", "ASR"], ["attack success rate", "ASR"]];

        var found = Find(terms, "ASR(speech recognition)", "The attack success rate (ASR)", "ASR alone");

        Assert.Equal([[0], [0], [1], [1]], found.PapersOfForms);
        Assert.Equal([[0], [1], []], found.TermsOfPapers);
    }

    [Fact]
    public void A_paper_s_terms_come_with_the_longest_form_first_then_as_it_names_them()
    {
        var found = Find([["RL"], ["CoT"], ["강화 학습"], ["GRPO"], ["reward model", "RM"]], "CoT와 RL, RM은 강화 학습의 GRPO, reward model");

        Assert.Equal([4, 2, 3, 1, 0], found.TermsOfPapers[0]);
    }

    [Fact]
    public void Titles_and_texts_are_read_and_every_paper_gets_its_own()
    {
        PaperText[] papers = [new("RL at scale", []), new("A title", ["첫 부분", "강화 학습\nRL"]), new("", [])];

        var found = TermFinder.Find([["RL", "강화 학습"]], papers.Length, n => papers[n], processors: 2, TestContext.Current.CancellationToken);

        Assert.Equal([[0, 1], [1]], found.PapersOfForms);
        Assert.Equal([[0], [0], []], found.TermsOfPapers);
    }

    [Fact]
    public void A_finder_that_is_called_off_stops() => Assert.ThrowsAny<OperationCanceledException>(
        () => TermFinder.Find([["RL"]], 1, _ => new PaperText("RL", []), null, new CancellationToken(canceled: true)));

    private static bool IsIn(string form, string text) => !Find([[form]], text).PapersOfForms[0].IsEmpty;

    private static FoundForms Find(ImmutableArray<ImmutableArray<string>> terms, params string[] texts) =>
        TermFinder.Find(terms, texts.Length, n => new PaperText("", [texts[n]]), processors: 1, TestContext.Current.CancellationToken);
}
