using System.Collections.Immutable;

namespace PaperDigest.Core.Glossary;

/// <summary>The terms of an archive, and which paper names which.</summary>
/// <param name="Terms">Those that two papers or more name, or the settings pin: by papers, most first, then by name.</param>
/// <param name="OfPapers">For each paper, by its number, the terms it names, as places in <paramref name="Terms"/>: the longest form first.</param>
public sealed record MinedGlossary(ImmutableArray<Term> Terms, ImmutableArray<ImmutableArray<int>> OfPapers)
{
    /// <summary>A glossary of no papers.</summary>
    public static MinedGlossary Empty { get; } = new([], []);

    /// <summary>What the site's settings say of terms and fits nothing, in their order.</summary>
    public ImmutableArray<UnmatchedRule> UnmatchedRules { get; init; } = [];
}
