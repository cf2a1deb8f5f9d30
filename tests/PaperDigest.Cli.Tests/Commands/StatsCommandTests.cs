using System.Text.Json;
using PaperDigest.Cli.Commands;

namespace PaperDigest.Cli.Tests.Commands;

public sealed class StatsCommandTests : IDisposable
{
    private readonly Tool tool = new();

    public StatsCommandTests()
    {
        tool.Write("content/a.md", """
            ## Daily Papers (2025-01-10)

            ### [A paper](https://arxiv.org/abs/2412.00001)

            Vote: 7

            Authors: Ann Lee, Bo Kim

            - 강화 학습(Reinforcement Learning)을 쓴다.
            """);
        tool.Write("content/b.md", """
            ## Daily Papers (2025-01-15)

            ### [A longer title](https://arxiv.org/abs/2501.00002)

            ![](https://example.org/a.png)

            Vote: -

            Authors: Ann Lee

            - 강화 학습(Reinforcement Learning)은 보상을 받는다.

            ### [Elsewhere](https://example.org/paper)

            Vote: 3

            - 강화 학습(Reinforcement Learning)
            """);
    }

    public void Dispose() => tool.Dispose();

    [Fact]
    public async Task An_archive_is_told_in_figures_with_its_gaps_and_its_oddest_papers()
    {
        Assert.Equal(ExitCode.Done, await tool.RunAsync("stats"));
        Assert.Equal(
            """
            Days     2 digests from 2025-01-10 to 2025-01-15
                     4 days without, 2 of them from Monday to Friday; the longest gap is 4 days, 2025-01-11 to 2025-01-14
                     most papers on 2025-01-15: 2
            Papers   3 papers, 1.5 a digest; 0 in several digests, 1 not on arXiv
                     1 with a picture, 0 with a video, 0 without a summary
                     a summary has 34 characters (median)
            Votes    2 known, 3 (median) to 7; 1 unknown
            Authors  2 authors, 1 with a page; 1 paper without
                     most: Ann Lee 2, Bo Kim 1
            Topics   1 topic of 1 term; 0 papers without
                     most: 강화 학습 3
            Oddest   most votes, 7 votes: 2412.00001 A paper
                     longest summary, 39 characters: 2501.00002 A longer title
                     shortest summary, 29 characters: x-819ae6b6225e Elsewhere
                     longest title, 14 characters: 2501.00002 A longer title
                     shortest title, 7 characters: 2412.00001 A paper
                     most authors, 2 authors: 2412.00001 A paper
                     oldest when told of, 1 month: 2412.00001 A paper

            """,
            tool.Output);
    }

    [Fact]
    public async Task Programs_read_the_same_figures_as_one_JSON_object()
    {
        Assert.Equal(ExitCode.Done, await tool.RunAsync("stats", "--json"));
        using var json = JsonDocument.Parse(tool.Output);
        var figures = json.RootElement;
        Assert.Equal((3, 1, 34), (figures.GetProperty("papers").GetProperty("count").GetInt32(), figures.GetProperty("votes").GetProperty("unknown").GetInt32(), figures.GetProperty("papers").GetProperty("medianSummary").GetInt32()));
        Assert.Equal("2025-01-11", figures.GetProperty("days").GetProperty("longestGap").GetProperty("first").GetString());
        Assert.Equal("강화 학습", figures.GetProperty("topics").GetProperty("most")[0].GetProperty("name").GetString());
        Assert.Equal(7, figures.GetProperty("extremes").GetArrayLength());
    }

    [Fact]
    public async Task Without_a_digest_there_is_nothing_to_tell()
    {
        Assert.Equal(ExitCode.Usage, await tool.RunAsync("stats", "--content", "nowhere"));
        Assert.Equal("", tool.Output);
        Assert.Contains("there is no folder nowhere", tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_that_makes_nothing_takes_no_output_folder()
    {
        Assert.Equal(ExitCode.Usage, await tool.RunAsync("stats", "--output", "x"));
        Assert.Contains("stats has no option \"--output\"", tool.Error, StringComparison.Ordinal);
    }
}
