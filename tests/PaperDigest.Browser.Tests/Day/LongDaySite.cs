using System.Globalization;
using PaperDigest.Browser.Tests.Sites;

namespace PaperDigest.Browser.Tests.Day;

/// <summary>A site of one day with more papers than it tells of in full.</summary>
public sealed class LongDaySite : IAsyncLifetime
{
    /// <summary>How many papers: as many as the longest day known.</summary>
    public const int Count = 68;

    private readonly DirectoryInfo digests = Directory.CreateTempSubdirectory("paperdigest-");

    /// <summary>The site; its home page shows the day, too.</summary>
    public ServedSite Site { get; private set; } = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var papers = Enumerable.Range(1, Count).Select(place => string.Create(CultureInfo.InvariantCulture, $"""
            ### [Paper number {place}](https://arxiv.org/abs/2501.{place:00000})

            Vote: {Count - place}

            Authors: Ann Author, Bob Author

            - ***What's New***: {place}번째 논문의 새로운 점입니다. 두 줄을 넘길 만큼 길게 적어 펼치기 전에는 끝이 보이지 않게 합니다. 두 줄을 넘길 만큼 길게 적어 펼치기 전에는 끝이 보이지 않게 합니다.

            - ***Technical Details***: {place}번째 논문의 기술 상세입니다.
              - 안에 든 목록

            - ***Performance Highlights***: {place}번째 논문의 성능입니다.


            """));
        await File.WriteAllTextAsync(Path.Combine(digests.FullName, "2025-01-20.md"), $"## Daily Papers (2025-01-20)\n\n{string.Concat(papers)}");
        Site = await ServedSite.StartAsync("/repo/", thumbnails: true, digests.FullName);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        digests.Delete(recursive: true);
    }
}
