using PaperDigest.Cli.Commands;
using PaperDigest.Site;

namespace PaperDigest.Cli.Tests.Checking;

/// <summary>A small site with a page of every kind and nothing wrong, built once; tests copy it and spoil the copy.</summary>
public sealed class CleanSite : IAsyncLifetime
{
    private readonly Tool tool = new();

    public async ValueTask InitializeAsync()
    {
        tool.Write("site.config.yml", """
            title: Papers
            base_url: https://example.org/papers/
            authors:
              feed_min_papers: 2
            redirects:
              /old/: /about/
            """);
        tool.Write("content/2025/01/14.md", """
            ## Daily Papers (2025-01-14)

            ### [A first paper](https://arxiv.org/abs/2501.00001)

            ![](https://example.net/a.png)

            Vote: 7

            Authors: Ann Lee, Bo Kim

            - ***What's New***: 강화 학습(Reinforcement Learning)을 쓴다. 코드는 <https://github.com/a/b>에서 볼 수 있다.
            - ***Technical Details***: $x^2$를 쓴다.

            """);
        tool.Write("content/2025/01/15.md", """
            ## Daily Papers (2025-01-15)

            ### [A second paper](https://arxiv.org/abs/2501.00002)

            Vote: 3

            Authors: Ann Lee, Cho Park

            - ***What's New***: 강화 학습(Reinforcement Learning)은 보상을 받는다.

            ### [A third paper](https://arxiv.org/abs/2501.00003)

            Vote: 1

            Authors: Bo Kim, Ann Lee

            - ***What's New***: 강화 학습(Reinforcement Learning)을 **보상**(Reward)으로 배운다.

            """);
        Assert.Equal(ExitCode.Done, await CommandLine.RunAsync(["build"], tool.Host, SiteBuilder.Build, SiteBuilder.Export));
    }

    public ValueTask DisposeAsync()
    {
        tool.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>A copy to spoil.</summary>
    internal Tool Copy()
    {
        var copy = new Tool();
        foreach (var file in Directory.EnumerateFiles(tool.Folder, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(copy.Folder, Path.GetRelativePath(tool.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        return copy;
    }
}
