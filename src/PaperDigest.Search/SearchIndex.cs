using System.Collections.Immutable;

namespace PaperDigest.Search;

/// <summary>A finished index.</summary>
/// <param name="Root">The path of the root among the files.</param>
/// <param name="Files">All files, by path; the same documents always give the same bytes.</param>
public sealed record SearchIndex(string Root, ImmutableArray<SearchFile> Files);

/// <summary>A file of an index.</summary>
/// <param name="Path">Below the folder of the index, with forward slashes; holds a hash of the content.</param>
/// <param name="Bytes">Its content, compressed.</param>
public sealed record SearchFile(string Path, ReadOnlyMemory<byte> Bytes);

/// <summary>What an index is made with.</summary>
public sealed record SearchOptions
{
    /// <summary>A document's page, relative to the root's address; <c>{id}</c> stands for the identifier with each slash as a hyphen.</summary>
    public string Address { get; init; } = "../papers/{id}/";

    /// <summary>What else to look for.</summary>
    public ImmutableArray<EqualTerms> EqualTerms { get; init; } = [];

    /// <summary>What <c>topic:</c> finds.</summary>
    public ImmutableArray<SearchTopic> Topics { get; init; } = [];

    /// <summary>How many processors may work on it, from 1; null for all.</summary>
    public int? Processors { get; init; }
}
