using PaperDigest.Core.Glossary;

namespace PaperDigest.Core.Tests.Glossary;

/// <summary>Glossaries of a few made-up papers.</summary>
internal static class Mining
{
    public static MinedGlossary Of(GlossaryRules rules, params string[] papers) =>
        GlossaryBuilder.Build(papers.Length, number => new PaperText("", [papers[number]]), rules, null, TestContext.Current.CancellationToken);

    public static Term Single(MinedGlossary glossary, string form) => Assert.Single(Explanation.Of(glossary, form)).Term;
}
