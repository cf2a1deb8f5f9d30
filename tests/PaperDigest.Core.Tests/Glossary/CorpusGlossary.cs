using System.Collections.Immutable;
using PaperDigest.Core.Glossary;
using PaperDigest.Core.Glossary.Mining;

namespace PaperDigest.Core.Tests.Glossary;

/// <summary>The folder of real digests that <c>PAPERDIGEST_CORPUS</c> names, mined once.</summary>
internal static class CorpusGlossary
{
    private static readonly Lazy<GlossaryCorpus> Read = new(() =>
    {
        var folder = Environment.GetEnvironmentVariable("PAPERDIGEST_CORPUS");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "PAPERDIGEST_CORPUS names no folder of digests");
        return GlossaryCorpus.Read(folder!, CancellationToken.None);
    });

    private static readonly Lazy<MinedGlossary> Mined = new(() => Build(Papers, null));

    public static GlossaryCorpus Papers => Read.Value;

    public static MinedGlossary Glossary => Mined.Value;

    public static MinedGlossary Build(GlossaryCorpus papers, int? processors) =>
        GlossaryBuilder.Build(papers.Texts.Length, number => papers.Texts[number], GlossaryRules.None, processors, TestContext.Current.CancellationToken);

    public static ImmutableArray<Reading> Mine(GlossaryCorpus papers) =>
        Miner.Mine(papers.Texts.Length, number => papers.Texts[number], null, TestContext.Current.CancellationToken);
}
