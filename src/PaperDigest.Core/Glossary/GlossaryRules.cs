using System.Collections.Immutable;

namespace PaperDigest.Core.Glossary;

/// <summary>What a site's settings say of terms. Forms are compared without regard to case, hyphens, plurals and the spacing of Hangul.</summary>
public sealed record GlossaryRules
{
    /// <summary>Terms that are topics however few papers name them, each by the forms of it; the first is its name.</summary>
    public ImmutableArray<ImmutableArray<string>> Pin { get; init; } = [];

    /// <summary>What a term is called, by any of its forms.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Rename { get; init; } = [];

    /// <summary>Forms that name one thing.</summary>
    public ImmutableArray<ImmutableArray<string>> Merge { get; init; } = [];

    /// <summary>Terms that are no topics, by any of their forms.</summary>
    public ImmutableArray<string> Hide { get; init; } = [];

    /// <summary>Nothing to say.</summary>
    public static GlossaryRules None { get; } = new();
}
