using System.Collections.Immutable;

namespace PaperDigest.Search;

/// <summary>Documents that <c>topic:NAME</c> finds, and no others.</summary>
/// <param name="Names">As a reader may type them, in any spelling; a name of several topics finds the documents of all.</param>
/// <param name="Documents">Their numbers, ascending.</param>
public sealed record SearchTopic(ImmutableArray<string> Names, ImmutableArray<int> Documents);
