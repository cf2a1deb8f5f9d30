using System.Globalization;
using Microsoft.Playwright;
using PaperDigest.Browser.Tests.Sites;

namespace PaperDigest.Browser.Tests.Search;

/// <summary>What the first search of a visit costs over the digests that <c>PAPERDIGEST_CORPUS</c> names: everything but the page and its scripts, as it is transferred.</summary>
public sealed class SearchBudgetTests(Chromium chromium, CorpusShelf corpus, ITestOutputHelper output)
{
    private const int Kilobyte = 1000;

    [Fact]
    public Task Ordinary_queries_stay_below_45_KB() => StayAsync(
        45, int.MaxValue,
        "강화학습", "환각", "diffusion", "임베딩", "Qwen2.5", "비디오 생성", "멀티모달 언어 모델", "chain of thought", "확산 모델 가속", "로봇 모방 학습", "author:Wang", "비디오 생성 votes:>50", "ㄱㅎㅎㅅ", "2501.08313");

    [Fact]
    public Task Sentences_stay_below_80_KB_and_24_requests() => StayAsync(
        80, 24,
        "사진 한 장으로 3D 아바타 만들기", "대형 언어 모델의 환각을 줄이는 방법에는 어떤 것이 있나요", "로봇이 사람의 시연 영상을 보고 집안일을 배우는 논문", "긴 문맥을 읽을 때 메모리를 아끼는 키값 캐시 압축 방법",
        "작은 모델이 큰 모델의 추론 과정을 따라 배우게 하는 지식 증류", "How can language models use tools to answer questions about images");

    [Fact]
    public Task A_correction_of_one_word_stays_below_60_KB() => StayAsync(60, int.MaxValue, "difusion", "강와학습", "transfomer", "rkdghkgkrtmq", "halucination");

    [Fact]
    public Task A_correction_inside_a_longer_query_stays_below_90_KB() => StayAsync(90, int.MaxValue, "video difusion transformer", "비디오 생셩 모델", "멀티모댤 언어 모델", "reinforcment learning robot");

    private async Task StayAsync(int kilobytes, int requests, params string[] queries)
    {
        var site = await corpus.SiteAsync();
        var over = new List<string>();
        foreach (var query in queries)
        {
            await using var search = await SearchPage.OpenAsync(chromium, site);
            var files = new List<IRequest>();
            search.Page.Request += (_, request) =>
            {
                if (IndexFiles.All.IsMatch(request.Url))
                {
                    files.Add(request);
                }
            };
            await search.Page.EvaluateAsync(
                """
                async query => {
                  const { open } = await import(document.getElementById("search-engine").href);
                  const engine = await open(document.querySelector('meta[name="paperdigest:search"]').content);
                  await engine.search(query);
                }
                """,
                query);
            var bytes = 0;
            foreach (var file in files)
            {
                var sizes = await file.SizesAsync();
                bytes += sizes.ResponseBodySize + sizes.ResponseHeadersSize;
            }

            var cost = string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)Kilobyte,6:0.0} KB {files.Count,3} requests  {query}");
            output.WriteLine(cost);
            Assert.InRange(files.Count, 3, 100);
            if (bytes > kilobytes * Kilobyte || files.Count > requests)
            {
                over.Add(cost);
            }

            Assert.Empty(search.Faults);
        }

        Assert.Empty(over);
    }
}
