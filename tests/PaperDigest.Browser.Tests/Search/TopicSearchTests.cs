using System.Text.Json;
using PaperDigest.Browser.Tests.Sites;
using PaperDigest.Search;

namespace PaperDigest.Browser.Tests.Search;

/// <summary>What <c>topic:</c> finds, in an index of a few papers of its own.</summary>
public sealed class TopicSearchTests(Chromium chromium, SiteShelf sites)
{
    private static readonly string[] Texts = ["강화 학습 로봇", "reinforcement learning robot", "보상으로 배우는 로봇", "강화 유리", "확산 모델", "음성 인식", "공격 성공률"];

    private static readonly SearchTopic[] Topics =
    [
        new(["강화 학습", "Reinforcement Learning", "RL"], [0, 1, 2]), new(["fine-tuning", "미세 조정"], [3]), new(["확산 모델", "diffusion model", "디퓨전"], [4]),
        new(["음성 인식", "ASR"], [5]), new(["공격 성공률", "ASR"], [6]),
    ];

    [Theory]
    [InlineData("topic:RL", 2, 1, 0)]
    [InlineData("topic:ASRs", 6, 5)]
    [InlineData("주제:강화학습", 2, 1, 0)]
    [InlineData("주제:강화 학습", 2, 1, 0)]
    [InlineData("주제:강화-학습", 2, 1, 0)]
    [InlineData("topic:\"강화 학습\"", 2, 1, 0)]
    [InlineData("topic:reinforcement learning", 2, 1, 0)]
    [InlineData("topic:Reinforcement-Learning", 2, 1, 0)]
    [InlineData("topic:finetuning", 3)]
    [InlineData("topic:fine tuning", 3)]
    [InlineData("topic:diffusion models", 4)]
    [InlineData("topic:ASR", 6, 5)]
    [InlineData("topic:RL OR topic:디퓨전", 4, 2, 1, 0)]
    [InlineData("로봇 -topic:RL")]
    [InlineData("-topic:RL -topic:ASR", 4, 3)]
    public async Task A_topic_is_found_by_any_of_its_names_in_any_spelling_and_by_nothing_else(string query, params int[] found)
    {
        var answer = await SearchAsync(query);

        Assert.Equal(found, FewPapers.Found(answer));
        Assert.Empty(answer.GetProperty("problems").EnumerateArray());
        Assert.Empty(answer.GetProperty("widened").EnumerateArray());
    }

    [Fact]
    public async Task Words_behind_a_topic_that_are_not_of_its_name_are_searched_in_it()
    {
        var answer = await SearchAsync("주제:강화 학습 로봇");

        Assert.Equal([0, 2], answer.GetProperty("results").EnumerateArray().Where(paper => paper.GetProperty("match").GetString() == "literal").Select(FewPapers.Number).Order());
        var filter = Assert.Single(answer.GetProperty("filters").EnumerateArray());
        Assert.Equal("주제:강화 학습", "주제:강화 학습 로봇"[filter.GetProperty("from").GetInt32()..filter.GetProperty("to").GetInt32()]);
    }

    [Theory]
    [InlineData("topic:강화", "강화", "강화 학습")]
    [InlineData("topic:강화 학", "강화 학", "강화 학습")]
    [InlineData("로봇 topic:\"reinforcement\"", "reinforcement", "강화 학습")]
    [InlineData("주제:모델 로봇", "모델", "확산 모델")]
    [InlineData("topic:learning OR topic:인식", "learning|인식", "강화 학습|음성 인식")]
    [InlineData("topic:없는것", "없는것", "")]
    [InlineData("topic:없는것 로봇", "없는것", "")]
    [InlineData("topic:ghksrkr", "ghksrkr", "")]
    public async Task What_is_no_topic_finds_nothing_and_topics_of_a_similar_name_are_told(string query, string missing, string similar)
    {
        var answer = await SearchAsync(query);

        Assert.Equal(0, answer.GetProperty("total").GetInt32());
        var problems = answer.GetProperty("problems").EnumerateArray().ToList();
        Assert.All(problems, problem => Assert.Equal("topic", problem.GetProperty("kind").GetString()));
        Assert.Equal(missing, string.Join('|', problems.Select(problem => problem.GetProperty("text").GetString())));
        Assert.Equal(similar, string.Join('|', problems.SelectMany(problem => problem.GetProperty("topics").EnumerateArray()).Select(topic => topic.GetProperty("name").GetString())));
    }

    [Fact]
    public async Task What_is_no_topic_leaves_another_choice_and_an_exclusion_as_they_are()
    {
        var choice = await SearchAsync("topic:없는것 OR topic:디퓨전");
        Assert.Equal([4], FewPapers.Found(choice));

        var (all, excluded) = (await SearchAsync("로봇"), await SearchAsync("로봇 -topic:없는것"));
        Assert.NotEmpty(FewPapers.Found(all));
        Assert.Equal(FewPapers.Found(all), FewPapers.Found(excluded));
    }

    private Task<JsonElement> SearchAsync(string query) => FewPapers.SearchAsync(chromium, sites, Texts, new SearchOptions { Topics = [.. Topics] }, query);
}
