using System.Globalization;
using PaperDigest.Core.Configuration;

namespace PaperDigest.Site.Tests.Building;

/// <summary>The pages that an archive's terms and votes make, of a small archive where a term rises, one fades and one stays.</summary>
public sealed class KnowledgeGoldenTests
{
    private const int Months = 15;

    private static readonly string[] Pages =
    [
        "topics/index.html", "topics/a-z/index.html", "topics/reinforcement-learning/index.html", "topics/reinforcement-learning/feed.xml",
        "best/index.html", "best/2025/index.html", "best/2025-03/index.html", "trends/index.html", "papers/2503.00001/index.html",
    ];

    [Theory]
    [InlineData(SiteLanguage.Korean)]
    [InlineData(SiteLanguage.English)]
    public void Topics_best_and_trends_are_as_they_were_looked_at(SiteLanguage language)
    {
        using var site = new TestSite(withContent: false);
        site.Config = site.Config with { Language = language, Redirects = [] };
        for (var month = 0; month < Months; month++)
        {
            var date = new DateOnly(2024, 1, 20).AddMonths(month);
            site.Write($"content/{date:yyyy-MM-dd}.md", Digest(date, month));
        }

        var files = site.Build();
        Assert.Empty(site.Diagnostics);
        Assert.All(Pages, path => Golden.Verify(Path.Combine("knowledge", language == SiteLanguage.Korean ? "ko" : "en", path), files[path]));
    }

    private static string Digest(DateOnly date, int month) => $"## Daily Papers ({date:yyyy-MM-dd})\n\n" + string.Concat(Enumerable.Range(1, 6).Select(i => string.Create(
        CultureInfo.InvariantCulture,
        $"""
         ### [Paper {i} of {date:MMMM yyyy}](https://arxiv.org/abs/{date:yyMM}.{i:00000})

         Vote: {(i == 6 ? "-" : $"{10 * i + month}")}

         Authors: Jane Doe, Gildong Hong

         - ***What's New***: {Subject(i, month)} {(i % 2 == 0 ? "에이전트(Agent)가 스스로 계획을 세웁니다." : "데이터를 적게 씁니다.")}


         """)));

    // The first two subjects trade places over the months; the third stays.
    private static string Subject(int paper, int month) => paper switch
    {
        1 or 2 or 3 => month >= Months - 3 ? "강화 학습(Reinforcement Learning; RL)으로 보상을 배웁니다." : "확산 모델(Diffusion Model)로 이미지를 만듭니다.",
        4 => "지식 증류(Knowledge Distillation)로 모델을 줄입니다.",
        _ => "새로운 벤치마크(Benchmark)를 제안합니다.",
    };
}
