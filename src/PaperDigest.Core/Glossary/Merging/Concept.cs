namespace PaperDigest.Core.Glossary.Merging;

/// <summary>A thing that has forms, while its forms are gathered.</summary>
/// <param name="first">The form that it began with.</param>
internal sealed class Concept(FormId first)
{
    public FormId First { get; } = first;

    /// <summary>Its forms, each once.</summary>
    public HashSet<FormId> Forms { get; } = [first];

    /// <summary>In how many papers brackets give it a Korean form, and how much of the English that form says.</summary>
    public Dictionary<FormId, (int Papers, double Coverage)> Support { get; } = [];

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
        foreach (var (form, (papers, coverage)) in other.Support)
        {
            AddSupport(form, papers, coverage);
        }

        Merges.AddRange(other.Merges);
        Apart.AddRange(other.Apart);
        foreach (var (key, form) in other.Written)
        {
            Written.TryAdd(key, form);
        }

        Name ??= other.Name;
        IsPinned |= other.IsPinned;
    }

    /// <summary>Counts papers that give it a form.</summary>
    public void AddSupport(FormId form, int papers, double coverage)
    {
        var known = Support.GetValueOrDefault(form);
        Support[form] = (known.Papers + papers, Math.Max(known.Coverage, coverage));
    }
}
