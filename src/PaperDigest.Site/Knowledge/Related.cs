using System.Collections.Immutable;
using PaperDigest.Site.Graph;

namespace PaperDigest.Site.Knowledge;

/// <summary>A paper near another, and why: the topics that both name if these made the match, else the words that did.</summary>
/// <param name="Paper">The paper.</param>
/// <param name="Topics">The topics that made the match, rarest first; empty if words did.</param>
/// <param name="Words">The words that made it, the weightiest first; empty if topics did.</param>
public sealed record Related(Paper Paper, ImmutableArray<Topic> Topics, ImmutableArray<string> Words);
