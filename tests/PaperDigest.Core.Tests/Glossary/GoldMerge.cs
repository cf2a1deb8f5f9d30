namespace PaperDigest.Core.Tests.Glossary;

/// <summary>A line of <c>merges.tsv</c>.</summary>
internal sealed record GoldMerge(string Form, string Other, bool IsSame)
{
    public static IReadOnlyList<GoldMerge> All { get; } =
    [
        .. File.ReadLines(Repository.File("tests/PaperDigest.Core.Tests/Glossary/merges.tsv")).Skip(1).Select(line => line.Split('\t'))
            .Select(cell => new GoldMerge(cell[0], cell[1], cell[2] == "same")),
    ];
}
