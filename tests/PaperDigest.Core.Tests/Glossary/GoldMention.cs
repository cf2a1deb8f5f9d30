namespace PaperDigest.Core.Tests.Glossary;

/// <summary>A line of <c>mentions.tsv</c>.</summary>
internal sealed record GoldMention(string Paper, string Kind, string Text, string Korean, string English, string Abbreviation, bool IsTerm)
{
    public static IReadOnlyList<GoldMention> All { get; } =
    [
        .. File.ReadLines(Repository.File("tests/PaperDigest.Core.Tests/Glossary/mentions.tsv")).Skip(1).Select(line => line.Split('\t'))
            .Select(cell => new GoldMention(cell[1], cell[2], cell[3], cell[4], cell[5], cell[6], cell[7] == "term")),
    ];
}
