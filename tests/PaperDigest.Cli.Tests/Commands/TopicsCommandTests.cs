using System.Text.Json;
using PaperDigest.Cli.Commands;

namespace PaperDigest.Cli.Tests.Commands;

public sealed class TopicsCommandTests : IDisposable
{
    private readonly Tool tool = new();

    public TopicsCommandTests() => tool.Write("content/2025/01/15.md", "## Daily Papers (2025-01-15)\n\n" + string.Concat(Enumerable.Range(1, 12).Select(i =>
        $"### [Paper {i}](https://arxiv.org/abs/2501.000{i:00})\n\n- 강화 학습(Reinforcement Learning)을 쓴다.{(i < 4 ? " 확산 모델(Diffusion Models)도 쓴다." : i < 6 ? " 지식 증류(Knowledge Distillation)도 쓴다." : "")}\n\n")));

    public void Dispose() => tool.Dispose();

    [Fact]
    public async Task Topics_are_told_with_their_papers_and_the_other_language_most_papers_first()
    {
        Assert.Equal(ExitCode.Done, await tool.RunAsync("topics"));
        Assert.Equal("12  강화 학습 (Reinforcement Learning)\n 3  확산 모델 (Diffusion Models)\n", tool.Output);
    }

    [Fact]
    public async Task Terms_of_too_few_papers_for_a_topic_are_told_when_asked_for()
    {
        Assert.Equal(ExitCode.Done, await tool.RunAsync("topics", "--all"));
        Assert.EndsWith("\n 2  지식 증류 (Knowledge Distillation)\n", tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_settings_say_what_a_topic_is()
    {
        tool.Write("site.config.yml", "topics:\n  min_papers: 4\n");
        Assert.Equal(ExitCode.Done, await tool.RunAsync("topics"));
        Assert.Equal("12  강화 학습 (Reinforcement Learning)\n", tool.Output);
    }

    [Fact]
    public async Task That_there_is_no_topic_is_said()
    {
        tool.Write("site.config.yml", "topics:\n  min_papers: 50\n");
        Assert.Equal(ExitCode.Done, await tool.RunAsync("topics"));
        Assert.Equal("", tool.Output);
        Assert.EndsWith("No term is named by enough papers to be a topic (topics.min_papers); --all tells those of fewer\n", tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_read_topics_with_all_their_forms_as_one_JSON_object()
    {
        Assert.Equal(ExitCode.Done, await tool.RunAsync("topics", "--json"));
        using var json = JsonDocument.Parse(tool.Output);
        var first = json.RootElement.GetProperty("topics")[0];
        Assert.Equal(("강화 학습", "Reinforcement Learning", 12), (first.GetProperty("name").GetString(), first.GetProperty("english").GetString(), first.GetProperty("papers").GetInt32()));
        Assert.Equal(["강화 학습", "Reinforcement Learning"], first.GetProperty("forms").EnumerateArray().Select(form => form.GetProperty("text").GetString()));
    }
}
