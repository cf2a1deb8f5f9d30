using PaperDigest.Core.Glossary;

namespace PaperDigest.Core.Tests.Glossary;

public sealed class RulesTests
{
    private static readonly string[] Papers =
    [
        "강화 학습(Reinforcement Learning; RL)을 쓴다.",
        "강화 학습(Reinforcement Learning)을 넓힌다.",
        "환각(hallucination)을 줄인다.",
        "환각(hallucination)을 잰다.",
        "작화증(confabulation)을 다룬다.",
        "작화증(confabulation)을 본다. 세계 모형도 있다.",
    ];

    [Fact]
    public void A_renamed_term_has_its_new_name_and_keeps_its_forms()
    {
        var term = Mining.Single(Mining.Of(new() { Rename = [new("rl", "보상 학습")] }, Papers), "reinforcement-learning");

        Assert.Equal("보상 학습", term.Name);
        Assert.Equal("강화 학습", term.Korean);
        Assert.Equal([0, 1], term.Papers);
    }

    [Fact]
    public void A_hidden_term_is_no_term() => Assert.Empty(Explanation.Of(Mining.Of(new() { Hide = ["Hallucinations"] }, Papers), "환각"));

    [Fact]
    public void Forms_that_settings_merge_are_one_term_with_the_papers_of_both()
    {
        var term = Mining.Single(Mining.Of(new() { Merge = [["환각", "confabulation"]] }, Papers), "작화증");

        Assert.Equal([2, 3, 4, 5], term.Papers);
        Assert.Contains(term.Merges, merge => merge is { Reason: MergeReason.Settings, Papers: 0, Example: null });
    }

    [Fact]
    public void A_pinned_term_is_one_however_few_papers_name_it()
    {
        var term = Mining.Single(Mining.Of(new() { Pin = [["세계 모형", "world model"]] }, Papers), "World Models");

        Assert.True(term.IsPinned);
        Assert.Equal("세계 모형", term.Name);
        Assert.Equal([5], term.Papers);
    }

    [Fact]
    public void Rules_that_fit_nothing_are_told()
    {
        var glossary = Mining.Of(new() { Pin = [["없는 말"]], Merge = [["환각", "없는 꼴"]], Rename = [new("nothing", "무")], Hide = ["nobody"] }, Papers);

        Assert.Equal(
            [new(GlossaryRuleKind.Pin, "없는 말"), new(GlossaryRuleKind.Merge, "없는 꼴"), new(GlossaryRuleKind.Rename, "nothing"), new(GlossaryRuleKind.Hide, "nobody")],
            glossary.UnmatchedRules);
        Assert.DoesNotContain(glossary.Terms, term => term.Papers.IsEmpty);
    }

    [Fact]
    public void Rules_that_fit_are_not_told() => Assert.Empty(Mining.Of(new() { Pin = [["세계 모형"]], Merge = [["환각", "confabulation"]], Rename = [new("RL", "보상 학습")], Hide = ["환각"] }, Papers).UnmatchedRules);
}
