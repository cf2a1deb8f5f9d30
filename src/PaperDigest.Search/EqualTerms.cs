using System.Collections.Immutable;

namespace PaperDigest.Search;

/// <summary>What else to look for when a term is searched: <c>환각</c> → <c>hallucination</c>, <c>사진</c> → <c>이미지</c>. One way.</summary>
/// <param name="Term">As a reader may type it.</param>
/// <param name="Others">Best first; as they are shown to the reader.</param>
public sealed record EqualTerms(string Term, ImmutableArray<string> Others);
