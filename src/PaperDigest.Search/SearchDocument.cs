using System.Collections.Immutable;

namespace PaperDigest.Search;

/// <summary>What the index knows of one document.</summary>
public sealed record SearchDocument
{
    /// <summary>The identifier, unique in the index; readers may search for it.</summary>
    public required string Id { get; init; }

    /// <summary>The day; documents are given in its order, oldest first.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The votes; null when unknown.</summary>
    public int? Votes { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>Names of people; a card shows the first three and how many there are.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>The texts to search, lines parted by <c>\n</c>.</summary>
    public ImmutableArray<string> Texts { get; init; } = [];

    /// <summary>What a card says of the document; cut at 110 characters.</summary>
    public string Summary { get; init; } = "";

    /// <summary>What <c>has:…</c> finds it by: lower-case words such as <c>code</c>; an index has at most eight.</summary>
    public ImmutableArray<string> Marks { get; init; } = [];
}
