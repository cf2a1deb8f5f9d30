namespace PaperDigest.Core.Glossary.Mining;

/// <summary>What a bracket says: these forms name one thing, so this paper writes.</summary>
/// <param name="Paper">The number of the paper.</param>
/// <param name="Text">The number of the text in it.</param>
/// <param name="Mention">The bracket.</param>
/// <param name="Words">How many of its Korean words are the term.</param>
/// <param name="Coverage">How much of the English the Korean says, word by word, as far as other mentions tell: from 0 to 1.</param>
internal sealed record Reading(int Paper, int Text, Mention Mention, int Words, double Coverage)
{
    /// <summary>The Korean term; null if there is none.</summary>
    public string? Korean { get; } = Words == 0 ? null : string.Join(' ', Mention.Korean[^Words..].Select(word => word.Text));

    /// <summary>The English; null if there is none.</summary>
    public string? English => Mention.English;

    /// <summary>The abbreviation; null if there is none.</summary>
    public string? Abbreviation => Mention.Abbreviation;
}
