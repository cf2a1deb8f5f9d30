using System.Collections.Immutable;

namespace PaperDigest.Search;

/// <summary>Documents that <c>topic:NAME</c> finds, and no others.</summary>
/// <param name="Names">As a reader may type them, in any spelling; a name of several topics finds the documents of all. The first is shown to readers.</param>
/// <param name="Documents">Their numbers, ascending.</param>
public sealed record SearchTopic(ImmutableArray<string> Names, ImmutableArray<int> Documents)
{
    /// <summary>What it is called in the other language, as readers are shown it.</summary>
    public string Other { get; init; } = "";

    /// <summary>Its page, relative to the root's address; empty if it has none.</summary>
    public string Page { get; init; } = "";
}
