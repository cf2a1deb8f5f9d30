using System.Collections.Immutable;
using PaperDigest.Core.Configuration;
using PaperDigest.Core.Glossary;
using PaperDigest.Site.Graph;
using PaperDigest.Site.Knowledge;
using PaperDigest.Site.Rendering.Views;
using static PaperDigest.Site.Tests.Rendering.Views.Sample;

namespace PaperDigest.Site.Tests.Rendering.Views;

/// <summary>A small site with a glossary made by hand.</summary>
internal static class TopicSite
{
    public static readonly Term Learning = new()
    {
        Name = "강화 학습",
        Korean = "강화 학습",
        English = "Reinforcement Learning",
        Abbreviation = "RL",
        Forms =
        [
            new("강화 학습", FormKind.Korean, 3), new("reinforcement learning", FormKind.English, 2), new("RL", FormKind.Abbreviation, 1), new("강화학습법", FormKind.Korean, 0),
        ],
        Papers = [0, 1, 2],
    };

    public static readonly Term Models = new()
    {
        Name = "world models",
        Korean = "월드 모델",
        English = "world models",
        Forms = [new("world models", FormKind.English, 2), new("월드 모델", FormKind.Korean, 1)],
        Papers = [1, 2],
    };

    public static readonly Term Rare = new() { Name = "드문 말", Korean = "드문 말", Forms = [new("드문 말", FormKind.Korean, 1)], Papers = [0] };

    /// <summary>Three papers; the oldest is told of in two months.</summary>
    public static readonly SiteGraph Archive = GraphOf(
        Entry("2024-12-30", 1, 5, id: "2412.00001") with { Sections = [Section("앞 문장입니다. 강화학습(reinforcement-learning; RL)을 씁니다. 뒤 문장입니다.")] },
        Entry("2025-01-15", 1, 9, id: "2412.00001") with { Sections = [Section("앞 문장입니다. 강화학습(reinforcement-learning; RL)을 씁니다. 뒤 문장입니다.")] },
        Entry("2025-01-16", 1, 9, id: "2501.00001") with { Sections = [Section("제목만 말합니다.")] },
        Entry("2025-01-16", 2, id: "2501.00002") with { Sections = [Section(new string('긴', 100) + " 말 끝에 강화 학습이 나오고 " + string.Concat(Enumerable.Repeat("더 이어지는 말이 ", 30)) + "있습니다.")] });

    public static ViewContext Context(int minPapers = 2)
    {
        var config = new SiteConfig { TopicsMinPapers = minPapers };
        var places = Archive.Papers.Reverse().Select((_, number) => new[] { 0, 1, 2 }.Where(term => new[] { Learning, Models, Rare }[term].Papers.Contains(number)).ToImmutableArray());
        return Sample.Context(Archive, config: config) with { Knowledge = SiteKnowledge.Of(Archive, new MinedGlossary([Learning, Models, Rare], [.. places]), config, CancellationToken.None) };
    }

    public static Topic Topic(ViewContext context, Term term) => context.Knowledge.Topics.Single(topic => topic.Term == term);
}
