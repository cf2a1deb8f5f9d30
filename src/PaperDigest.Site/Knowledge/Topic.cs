using System.Collections.Immutable;
using PaperDigest.Core.Glossary;
using PaperDigest.Site.Graph;

namespace PaperDigest.Site.Knowledge;

/// <summary>A term that has a page.</summary>
/// <param name="Term">The term.</param>
/// <param name="Slug">Its name in an address, unique on a disk that ignores case; not percent-encoded.</param>
/// <param name="Papers">Its papers, newest first, in digest order within a day; at least one.</param>
public sealed record Topic(Term Term, string Slug, ImmutableArray<Paper> Papers)
{
    /// <summary>What the site calls it.</summary>
    public string Name => Term.Name;

    /// <summary>Topics are the same by their slugs, which are unique.</summary>
    public bool Equals(Topic? other) => other?.Slug == Slug;

    /// <inheritdoc/>
    public override int GetHashCode() => Slug.GetHashCode(StringComparison.Ordinal);
}
