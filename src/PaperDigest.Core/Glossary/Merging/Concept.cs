namespace PaperDigest.Core.Glossary.Merging;

/// <summary>A thing that has forms, while its forms are gathered.</summary>
/// <param name="first">The form that it began with.</param>
internal sealed class Concept(FormId first)
{
    public FormId First { get; } = first;

    /// <summary>Its forms, each once.</summary>
    public HashSet<FormId> Forms { get; } = [first];

    public List<TermMerge> Merges { get; } = [];

    public List<KeptApart> Apart { get; } = [];

    /// <summary>How the settings write forms, by key: for what no bracket writes.</summary>
    public Dictionary<string, string> Written { get; } = new(StringComparer.Ordinal);

    /// <summary>The name that the settings give it.</summary>
    public string? Name { get; set; }

    public bool IsPinned { get; set; }

    /// <summary>Takes over all that another concept is.</summary>
    public void Take(Concept other)
    {
        Forms.UnionWith(other.Forms);
        Merges.AddRange(other.Merges);
        Apart.AddRange(other.Apart);
        foreach (var (key, form) in other.Written)
        {
            Written.TryAdd(key, form);
        }

        Name ??= other.Name;
        IsPinned |= other.IsPinned;
    }
}
