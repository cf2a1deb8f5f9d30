using System.Collections.Immutable;

namespace PaperDigest.Core.Glossary.Mining;

/// <summary>A word of Korean before a bracket, or in it.</summary>
/// <param name="Text">The word as written.</param>
/// <param name="Start">Where it starts in the text.</param>
internal readonly record struct KoreanWord(string Text, int Start)
{
    public int End => Start + Text.Length;
}

/// <summary>A bracket that may explain a term: the term on one side, what it is in other words on the other.</summary>
internal sealed record Mention
{
    /// <summary>The place of the bracket in its text.</summary>
    public required int Open { get; init; }

    /// <summary>The words that the Korean term may consist of: the last always, those before it as far as they belong to it. Empty: none is Korean.</summary>
    public required ImmutableArray<KoreanWord> Korean { get; init; }

    /// <summary>Whether quotes or a bracket of its own say that all of <see cref="Korean"/> is the term.</summary>
    public bool IsExact { get; init; }

    public string? English { get; init; }

    public string? Abbreviation { get; init; }
}
